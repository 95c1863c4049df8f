import { readFile, writeFile } from "node:fs/promises";
import { basename, dirname, join, relative } from "node:path";

/** What is noted beside a folder's store: the hash of the files that were last recorded, and whose they were. */
interface Note {
  readonly hash: string;
  /** The way to the folder from where its store is kept: the same when both are moved together. */
  readonly folder: string;
}

const noteFile = (storeFolder: string): string => `${storeFolder}.loaded`;

async function readNote(storeFolder: string): Promise<Note | null> {
  const text = await readFile(noteFile(storeFolder), "utf8").catch(() => null);
  if (text === null) return null;
  const [hash = "", folder = ""] = text.split("\n");
  return { hash, folder };
}

const wayTo = (folder: string, storeFolder: string): string => relative(dirname(storeFolder), folder);

/** Whether just these files were recorded last. */
export async function isNoted(storeFolder: string, hash: string): Promise<boolean> {
  return (await readNote(storeFolder))?.hash === hash;
}

export async function writeNote(storeFolder: string, folder: string, hash: string): Promise<void> {
  await writeFile(noteFile(storeFolder), `${hash}\n${wayTo(folder, storeFolder)}\n`);
}

/**
 * Where a folder's store is kept: the folder's own name, with a number after it where another folder of that name has its store there,
 * or is among those before it.
 */
export async function storeFolderOf(keep: string, folder: string, before: readonly string[]): Promise<string> {
  const name = basename(folder);
  const first = 1 + before.filter((other) => basename(other) === name).length;
  for (let number = first; ; number += 1) {
    const place = join(keep, number === 1 ? name : `${name}-${number}`);
    const note = await readNote(place);
    if (note === null || note.folder === "" || note.folder === wayTo(folder, place)) return place;
  }
}
