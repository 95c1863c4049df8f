import { cubeOf, type Cube } from "#domain/cube/cube.ts";
import type { SliceChange } from "#domain/cube/renew.ts";
import type { Slice } from "#domain/cube/series.ts";
import { takeWants } from "#domain/cube/wants.ts";
import type { Model } from "#domain/workspace.ts";

import { storeFault } from "../faults.ts";
import type { Store } from "../open.ts";
import { newestChange } from "../batch.ts";
import { changeAt, inSnapshot, type AsOf } from "../read.ts";
import { fetchWants } from "./fetch.ts";
import { bytesOf, unload } from "./rows.ts";
import { readVersion, type Version } from "./version.ts";

/** One who asks a cube again and again until it has all that it is asked for. */
export interface Visit {
  /** Fetches what lacked; false where nothing did, and what was answered is right. */
  readonly fetch: () => Promise<boolean>;
  readonly end: () => void;
}

/** A workspace in a store as it stands after a change. */
export interface StoredWorkspace {
  readonly change: number;
  readonly model: Model;
  readonly cube: Cube;
  readonly visit: () => Visit;
}

/** Memory for the rows of facts, unless told otherwise: 40 million of them. */
const usualBytes = 512 * 1024 * 1024;

export interface StoredCube {
  /** As it stands now, whoever has written. The same object as long as nothing has been. Throws a StoreError. */
  readonly current: () => Promise<StoredWorkspace>;
}

export interface StoredCubeOptions {
  /** For the rows of facts. */
  readonly bytes?: number;
  /** As it stood then, whatever has been written since. */
  readonly asOf?: AsOf | undefined;
}

/** A store's cube. It holds what it is asked for, within `bytes` of memory, and what is written touches only its own slices. */
export function storedCube(store: Store, { bytes = usualBytes, asOf }: StoredCubeOptions = {}): StoredCube {
  const memory = createMemory(bytes);
  let upTo: number | null = asOf === undefined ? newestChange : null;
  let kept: { readonly version: Version; readonly workspace: StoredWorkspace } | null = null;
  let turn: Promise<unknown> = Promise.resolve();
  const advance = async (): Promise<StoredWorkspace> => {
    upTo ??= await inSnapshot(store, (transaction) => changeAt(transaction, asOf));
    const version = await readVersion(store, kept?.version ?? null, upTo);
    if (kept?.version === version) return kept.workspace;
    memory.replace(version.changes);
    kept = { version, workspace: workspaceOf(store, version, memory) };
    return kept.workspace;
  };
  const current = (): Promise<StoredWorkspace> => {
    const now = turn.then(advance, advance).catch((error: unknown) => {
      throw storeFault(error, store.place);
    });
    turn = now.catch(() => undefined);
    return now;
  };
  return { current };
}

function workspaceOf(store: Store, version: Version, memory: Memory): StoredWorkspace {
  const { change, state } = version;
  const { model } = version.standing;
  const fetch = async (pinned: Set<Slice>): Promise<boolean> => {
    const wants = takeWants(state.wants);
    if (wants === null) return false;
    for (const slice of wants.slices) pinned.add(slice);
    try {
      await fetchWants(store.database, version, wants);
    } catch (error) {
      throw storeFault(error, store.place);
    }
    memory.keep(wants.slices);
    return true;
  };
  const visit = (): Visit => {
    const pinned = memory.pin();
    return { fetch: () => fetch(pinned.slices), end: pinned.release };
  };
  return { change, model, cube: cubeOf(state), visit };
}

/** Lets go of the slices that were brought in first when there are too many; those that somebody waits for are kept. */
interface Memory {
  readonly keep: (slices: Iterable<Slice>) => void;
  readonly replace: (changes: readonly SliceChange[]) => void;
  readonly pin: () => { readonly slices: Set<Slice>; readonly release: () => void };
}

function createMemory(limit: number): Memory {
  const kept = new Map<Slice, number>();
  const pins = new Set<Set<Slice>>();
  let size = 0;
  const keep = (slices: Iterable<Slice>): void => {
    for (const slice of slices) {
      size += bytesOf(slice) - (kept.get(slice) ?? 0);
      kept.delete(slice);
      kept.set(slice, bytesOf(slice));
    }
    for (const [slice, bytes] of kept) {
      if (size <= limit) break;
      if ([...pins].some((pinned) => pinned.has(slice))) continue;
      unload(slice);
      kept.delete(slice);
      size -= bytes;
    }
  };
  const replace = (changes: readonly SliceChange[]): void => {
    for (const { before } of changes) {
      if (before === null) continue;
      size -= kept.get(before) ?? 0;
      kept.delete(before);
    }
    keep(changes.flatMap(({ after }) => (after?.isLoaded === true ? [after] : [])));
  };
  const pin = () => {
    const slices = new Set<Slice>();
    pins.add(slices);
    return { slices, release: () => void pins.delete(slices) };
  };
  return { keep, replace, pin };
}
