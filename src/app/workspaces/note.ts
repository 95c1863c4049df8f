import { readFile, rename, writeFile } from "node:fs/promises";
import { basename, dirname, join, relative } from "node:path";

import type { Said } from "#store/said.ts";

/** What is noted beside a folder's store: the hash of the files that were last recorded, whose they were, and what they said. */
interface Note {
  readonly hash: string;
  /** The way to the folder from where its store is kept: the same when both are moved together. */
  readonly folder: string;
  /** Null in a note of before this was noted. */
  readonly said: Said | null;
}

const noteFile = (storeFolder: string): string => `${storeFolder}.loaded`;

/** Null where nothing has been recorded of the folder, or not told of. */
export async function readNote(storeFolder: string): Promise<Note | null> {
  const text = await readFile(noteFile(storeFolder), "utf8").catch(() => null);
  if (text === null) return null;
  const [hash = "", folder = "", ...lines] = text.trimEnd().split("\n");
  const said = lines.map((line): [string, string] => {
    const space = line.indexOf(" ");
    return [decodeURIComponent(line.slice(space + 1)), line.slice(0, space)];
  });
  return { hash, folder, said: lines.length === 0 ? null : new Map(said) };
}

const wayTo = (folder: string, storeFolder: string): string => relative(dirname(storeFolder), folder);

/** Notes what has just been recorded of a folder. */
export async function writeNote(
  storeFolder: string,
  folder: string,
  { hash, said }: { readonly hash: string; readonly said: Said },
): Promise<void> {
  const lines = [...said].map(([key, digest]) => `${digest} ${encodeURIComponent(key)}\n`);
  const file = noteFile(storeFolder);
  await writeFile(`${file}.new`, `${hash}\n${wayTo(folder, storeFolder)}\n${lines.join("")}`);
  await rename(`${file}.new`, file);
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
