import { createReadStream, createWriteStream, existsSync } from "node:fs";
import { mkdir, readdir, rename, rm, stat } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip, createGzip } from "node:zlib";

import { readBackup } from "#store/backup/read.ts";
import { restoreStore } from "#store/backup/restore.ts";
import { backupText } from "#store/backup/write.ts";
import { knock } from "#store/embedded/door.ts";
import { StoreError } from "#store/errors.ts";
import type { Store } from "#store/open.ts";
import { parsePlace } from "#store/place.ts";
import type { Verification } from "#store/verify.ts";

import { withStore, type Kept } from "./reach.ts";

/** A store as a backup's bytes: text in lines, compressed with gzip. */
export function backupStream(store: Store): Readable {
  const gzip = createGzip({ level: 4 });
  pipeline(Readable.from(backupText(store)), gzip).catch((error: unknown) => {
    gzip.destroy(error instanceof Error ? error : new Error(String(error)));
  });
  return gzip;
}

/**
 * Writes a store, as it stands, to a file that does not exist yet; others may read and write it meanwhile. An embedded store that a
 * server holds is asked of the server. The file is read again before it gets its name.
 */
export async function backUp(place: string, file: string): Promise<Kept<BackupSummary>> {
  if (existsSync(file)) return refused("EEXIST", file);
  const prepared = `${file}.part`;
  try {
    const made = await withStore(place, (store) => save(backupStream(store), prepared));
    if (!made.ok) {
      const held = made.error.code === "folder_held" ? await fromHolder(place) : null;
      if (held === null) return made;
      await save(held, prepared);
    }
    const value = await summaryOf(prepared);
    await rename(prepared, file);
    return { ok: true, value };
  } catch (error) {
    return asKept(error, file);
  } finally {
    await rm(prepared, { force: true });
  }
}

export interface BackupSummary {
  readonly change: number;
  readonly hash: string;
  readonly rows: number;
  readonly bytes: number;
}

async function fromHolder(place: string): Promise<Readable | null> {
  const parsed = parsePlace(place);
  return parsed.kind === "folder" ? knock(parsed.folder) : null;
}

/** Written all the way to the disk. */
async function save(bytes: Readable, file: string): Promise<void> {
  await pipeline(bytes, createWriteStream(file, { flags: "wx", flush: true }));
}

async function summaryOf(file: string): Promise<BackupSummary> {
  const { head, rows } = await readBackup(linesOf(file));
  let count = 0;
  for await (const _ of rows) count += 1;
  return { change: head.change, hash: head.hash, rows: count, bytes: (await stat(file)).size };
}

/** Makes a store of a backup in a place that is empty, and verifies it. Where that fails, a folder is as empty as before. */
export async function restore(file: string, place: string): Promise<Kept<Verification>> {
  const parsed = parsePlace(place);
  const before = parsed.kind === "folder" ? await readdir(parsed.folder).catch(() => null) : [""];
  try {
    return { ok: true, value: await restoreStore(parsed, linesOf(file)) };
  } catch (error) {
    if (parsed.kind === "folder" && (before?.length ?? 0) === 0) await emptied(parsed.folder, before !== null);
    return asKept(error, file);
  }
}

async function emptied(folder: string, isKept: boolean): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  if (isKept) await mkdir(folder);
}

async function* linesOf(file: string): AsyncGenerator<string> {
  const bytes = createReadStream(file);
  const text = createGunzip();
  const reading = pipeline(bytes, text);
  // What goes wrong is told by the reading of the text too.
  reading.catch(() => undefined);
  const decoder = new TextDecoder();
  let rest = "";
  for await (const chunk of text) {
    const lines = (rest + decoder.decode(chunk as Uint8Array, { stream: true })).split("\n");
    rest = lines.pop() ?? "";
    yield* lines;
  }
  await reading;
}

/** What a file or its bytes are to blame for becomes a sentence. */
function asKept(error: unknown, file: string): Kept<never> {
  if (error instanceof StoreError) return { ok: false, error };
  if (!(error instanceof Error) || !("code" in error)) throw error;
  const code = String(error.code);
  if (code.startsWith("Z_")) return { ok: false, error: new StoreError("backup_broken", { detail: code }) };
  if (code === "ENOSPC") return { ok: false, error: new StoreError("disk_full", { place: file }) };
  if ("syscall" in error) return refused(code, file);
  throw error;
}

function refused(detail: string, file: string): Kept<never> {
  return { ok: false, error: new StoreError("backup_file", { file, detail }) };
}
