import type { UnitCode } from "#domain/organisation/organisation.ts";
import { StoreError } from "#store/errors.ts";
import { openDoor } from "#store/embedded/door.ts";
import { openStore, type Store } from "#store/open.ts";
import { isStoreFolder, parsePlace, type StorePlace } from "#store/place.ts";
import type { AsOf } from "#store/read.ts";

import { backupStream } from "../store/backup.ts";
import { inStep } from "./in-step.ts";
import { storeFolderOf } from "./note.ts";
import { folderSource, keptSource, storeSource, type Keeper, type Reading, type Source } from "./sources.ts";

/** A workspace in memory, as its place was when it was last read. A new object each time the place has changed. */
export interface OpenWorkspace extends Reading {
  /** Its address: the workspace's id, with a number after it where two places claim the same. */
  readonly id: string;
  /** Why its store can't be read now; what is here was read before. */
  readonly fault: StoreError | null;
  /** Whether whoever looks at it may see a unit's figures; null: those of all. */
  readonly mayRead: (unit: UnitCode | null) => boolean;
}

export interface Workspaces {
  /** In the order the places were given. Reads again what has changed. */
  readonly list: () => Promise<readonly OpenWorkspace[]>;
  /** Throws a StoreError where its store can't be read now. */
  readonly find: (id: string) => Promise<OpenWorkspace | null>;
  readonly close: () => Promise<void>;
}

/** Folders of plain files are kept in embedded stores below a folder of their own. */
export interface Keeping extends Keeper {
  readonly folder: string;
  /** Told before a workspace is recorded for the first time, which takes seconds. */
  readonly onFirst: (folder: string) => void;
  /** Told that a folder can't be kept: it is shown as it stands, and nothing of it is recorded. */
  readonly onRefused: (folder: string, error: StoreError) => void;
}

/** The machine's own user sees all; `app/permissions` narrows it for those who sign in. */
const everyUnit = (): boolean => true;

interface Kept {
  readonly reading: Reading;
  readonly open: OpenWorkspace;
}

/**
 * Opens workspaces and keeps them in memory; what has changed is read again when it is next asked for. A place is a folder of plain
 * files, a store's folder, or the address of a PostgreSQL database. `asOf`: as stores stood then; a folder of plain files has no then.
 * Throws a StoreError where a store can't be opened.
 */
export async function openWorkspaces(
  addresses: readonly string[],
  keeping: Keeping | null = null,
  asOf?: AsOf,
): Promise<Workspaces> {
  const sources = await openSources(addresses, keeping, asOf);
  const kept = new Map<Source, Kept>();
  const ids = new Map<Source, string>();
  const places = sources.map((source) => ({ source, reading: inStep(() => current(source, kept, ids)) }));
  const list = async (): Promise<readonly OpenWorkspace[]> => {
    const all: OpenWorkspace[] = [];
    for (const { reading } of places) all.push(await reading.ask());
    return all;
  };
  const find = async (id: string): Promise<OpenWorkspace | null> => {
    const found = (await places.find(({ source }) => ids.get(source) === id)?.reading.ask()) ?? null;
    if (found?.fault) throw found.fault;
    return found;
  };
  const close = async (): Promise<void> => {
    for (const { reading } of places) await reading.idle();
    await closeAll(sources);
  };
  try {
    await list();
  } catch (error) {
    await close();
    throw error;
  }
  return { list, find, close };
}

async function openSources(
  places: readonly string[],
  keeping: Keeping | null,
  asOf: AsOf | undefined,
): Promise<readonly Source[]> {
  const opened = await Promise.allSettled(
    places.map((place, index) => openSource(place, places.slice(0, index), keeping, asOf)),
  );
  const sources = opened.flatMap((one) => (one.status === "fulfilled" ? [one.value] : []));
  const failed = opened.find((one) => one.status === "rejected");
  if (failed === undefined) return sources;
  await closeAll(sources);
  throw failed.reason;
}

async function closeAll(sources: readonly Source[]): Promise<void> {
  for (const source of sources) await source.close();
}

async function openSource(
  text: string,
  before: readonly string[],
  keeping: Keeping | null,
  asOf: AsOf | undefined,
): Promise<Source> {
  const place = parsePlace(text);
  if (place.kind === "postgres" || isStoreFolder(place.folder)) return storeSource(await openForUse(place), asOf);
  if (asOf !== undefined) throw new StoreError("no_history", { folder: text });
  if (keeping === null) return folderSource(text);
  return openKept(text, await storeFolderOf(keeping.folder, text, before), keeping);
}

/** A database in the way does not stop its folder from being shown. */
async function openKept(folder: string, storeFolder: string, keeping: Keeping): Promise<Source> {
  if (!isStoreFolder(storeFolder)) keeping.onFirst(folder);
  try {
    const store = await openForUse({ kind: "folder", folder: storeFolder });
    const source = keptSource({ folder, store, storeFolder }, keeping);
    try {
      await source.read();
    } catch (error) {
      await source.close();
      throw error;
    }
    return source;
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    keeping.onRefused(folder, error);
    return folderSource(folder);
  }
}

/** An embedded store that we hold gives others on the machine a backup when they ask. */
async function openForUse(place: StorePlace): Promise<Store> {
  const store = await openStore(place);
  if (place.kind === "postgres") return store;
  const shut = await openDoor(place.folder, () => backupStream(store));
  return { ...store, close: () => shut().then(store.close) };
}

async function current(source: Source, kept: Map<Source, Kept>, ids: Map<Source, string>): Promise<OpenWorkspace> {
  const before = kept.get(source);
  try {
    const reading = await source.read();
    if (before?.reading === reading && before.open.fault === null) return before.open;
    const open = { ...reading, id: addressOf(source, reading.workspace.id, ids), fault: null, mayRead: everyUnit };
    kept.set(source, { reading, open });
    return open;
  } catch (error) {
    // The others are still there, and this one when its database is back.
    if (before === undefined || !(error instanceof StoreError)) throw error;
    const open = { ...before.open, fault: error };
    kept.set(source, { ...before, open });
    return open;
  }
}

/** A place keeps the address it first got, so that links live through a reload. */
function addressOf(source: Source, wanted: string, ids: Map<Source, string>): string {
  const given = ids.get(source);
  if (given !== undefined) return given;
  const taken = new Set(ids.values());
  let id = wanted;
  for (let number = 2; taken.has(id); number += 1) id = `${wanted}-${number}`;
  ids.set(source, id);
  return id;
}
