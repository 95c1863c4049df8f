import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";

import { createCube, type Cube } from "#domain/cube/cube.ts";
import type { Problem } from "#domain/problems/problem.ts";
import type { Model } from "#domain/workspace.ts";
import { loadWorkspace, type LoadedWorkspace } from "#imports/workspace/load.ts";
import { storedCube, type StoredWorkspace, type Visit } from "#store/cube/cube.ts";
import { storeFault } from "#store/faults.ts";
import type { Store } from "#store/open.ts";
import { lastChange, type AsOf } from "#store/read.ts";
import { saidBy } from "#store/said.ts";

import { readNote, writeNote } from "./note.ts";
import { hashOfFiles, isRecordable, keepWorkspace, loadHashed, type HashedWorkspace } from "../store/folder.ts";

/** The store that a workspace was read from, and the newest change it was read with. */
export interface Stored {
  readonly store: Store;
  readonly change: number;
}

/** A workspace in memory, as it was when it was last read. */
export interface Reading {
  /** Where its files are; null where only the store has it. */
  readonly folder: string | null;
  readonly workspace: Model;
  readonly cube: Cube;
  readonly problems: readonly Problem[];
  /** Null for a folder of plain files. */
  readonly stored: Stored | null;
  /** Begins to ask the cube; see `settled`. */
  readonly visit: () => Visit;
}

/** A place that a workspace is read from. */
export interface Source {
  /** The same object as long as nothing has changed. */
  readonly read: () => Promise<Reading>;
  readonly close: () => Promise<void>;
}

const nothing = async (): Promise<void> => undefined;

/** A folder of plain files: read again when any of them has changed. */
export function folderSource(folder: string): Source {
  const read = remembering(
    () => fingerprintOf(folder),
    async () => readingOf(await loadWorkspace(folder), folder),
  );
  return { read, close: nothing };
}

/** A store: another reading when something has been written to it, by this process or another. `asOf`: as it stood then. */
export function storeSource(store: Store, asOf: AsOf | undefined): Source {
  const { current } = storedCube(store, { asOf });
  const read = remembering(current, async (stored) => storedReading(store, stored, null, []));
  return { read, close: store.close };
}

/** Who records what has changed in a folder, by what clock, and how it is told in the history. */
export interface Keeper {
  readonly by: string;
  readonly now: () => string;
  readonly reason: (folder: string) => string;
}

/** A folder of plain files, the store that it is kept in, and a file that says what was last recorded of it. */
export interface KeptFolder {
  readonly folder: string;
  readonly store: Store;
  readonly storeFolder: string;
}

/**
 * A folder of plain files that is kept in a store: what has changed in it is recorded when it is next asked for, and nothing is
 * overwritten. As long as a file has an error the folder is shown as it stands, and is not recorded.
 */
export function keptSource(kept: KeptFolder, keeper: Keeper): Source {
  const { folder, store } = kept;
  const fromFolder = remembering(
    () => fingerprintOf(folder),
    async () => {
      const loaded = await loadHashed(folder);
      const isKept = isRecordable(loaded.problems);
      if (isKept) await recordOnce(kept, loaded, keeper);
      return { loaded, isKept };
    },
  );
  const { current } = storedCube(store);
  const read = remembering(
    async () => {
      const from = await fromFolder();
      return { from, stored: from.isKept ? await current() : null };
    },
    async ({ from: { loaded }, stored }) =>
      stored === null ? readingOf(loaded, folder) : storedReading(store, stored, folder, loaded.problems),
    (one, other) => one.from === other.from && one.stored === other.stored,
  );
  return { read, close: store.close };
}

/** What has been recorded once is not recorded again: somebody may have undone it since. */
async function recordOnce(
  { folder, store, storeFolder }: KeptFolder,
  loaded: HashedWorkspace,
  keeper: Keeper,
): Promise<void> {
  const hash = hashOfFiles(loaded);
  const note = (await lastChange(store)) > 0 ? await readNote(storeFolder) : null;
  if (note?.hash === hash) return;
  const { by, now, reason } = keeper;
  await keepWorkspace(store, loaded, { by, at: now(), reason: reason(folder) }, note?.said);
  await writeNote(storeFolder, folder, { hash, said: saidBy(loaded.workspace) }).catch((error: unknown) => {
    throw storeFault(error, store.place);
  });
}

function storedReading(
  store: Store,
  { change, model, cube, visit }: StoredWorkspace,
  folder: string | null,
  problems: readonly Problem[],
): Reading {
  return { folder, workspace: model, cube, problems, stored: { store, change }, visit };
}

/** Everything is in memory. */
const noVisit: Visit = { fetch: async () => false, end: () => undefined };

function readingOf({ workspace, problems }: LoadedWorkspace, folder: string): Reading {
  return { folder, workspace, cube: createCube(workspace), problems, stored: null, visit: () => noVisit };
}

/** Makes a value again when what it was made of is another; a failed attempt is made again at the next question. */
function remembering<Mark, Value>(
  mark: () => Promise<Mark>,
  make: (mark: Mark) => Promise<Value>,
  isSame: (one: Mark, other: Mark) => boolean = Object.is,
): () => Promise<Value> {
  let kept: { readonly mark: Mark; readonly value: Value } | null = null;
  return async () => {
    const now = await mark();
    if (kept === null || !isSame(kept.mark, now)) kept = { mark: now, value: await make(now) };
    return kept.value;
  };
}

/** Names, sizes and times of change of all files: cheap to take, and different when anything is. A folder that is gone has none. */
async function fingerprintOf(folder: string): Promise<string> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const lines = await Promise.all(files.map(fingerprintLine));
  return lines.toSorted().join("\n");
}

async function fingerprintLine(file: string): Promise<string> {
  const found = await stat(file).catch(() => null);
  return found === null ? file : `${file} ${found.mtimeMs} ${found.size}`;
}
