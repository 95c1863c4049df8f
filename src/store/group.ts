import type { Model } from "#domain/workspace.ts";
import type { Kysely } from "kysely";

import { insertLinks, lastLink } from "./chain.ts";
import type { ItemChange, Recorded } from "./change.ts";
import { StoreError } from "./errors.ts";
import { storeFault } from "./faults.ts";
import { createGround, type Ground } from "./ground.ts";
import type { Address } from "./item.ts";
import { refuseUnkeepable } from "./keepable.ts";
import type { Store } from "./open.ts";
import type { Tables } from "./tables.ts";
import { afterOthers, locked } from "./turn.ts";

/** How the workspace stands when the turn of one who writes has come, and the way to write. */
export interface Turn {
  readonly model: () => Promise<Model>;
  readonly record: (change: ItemChange) => Promise<Recorded>;
}

/** One who waits for their turn. */
interface Writer {
  readonly about: readonly Address[];
  /** Gives what tells them what has come of it, once all is written. */
  readonly decide: (turn: Turn) => Promise<() => void>;
  readonly fail: (error: unknown) => void;
}

/** Those who wait in each store, and are written together when those before them have been. */
const gathering = new WeakMap<Store, Writer[]>();

/**
 * Does what writes, together with all who wait: each has a turn of their own after one another, judges by what those before have
 * written and is refused alone; then all is written at once, and only then is anybody told. `work` is done again, where somebody else
 * turns out to have written meanwhile. `about`: things that it is known to ask about.
 */
export async function inGroup<T>(
  store: Store,
  about: readonly Address[],
  work: (turn: Turn) => Promise<T>,
): Promise<T> {
  refuseUnkeepable(about.map(({ id }) => id));
  const { promise, resolve, reject } = Promise.withResolvers<T>();
  const decide: Writer["decide"] = async (turn) => {
    try {
      const done = await work(turn);
      return () => resolve(done);
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
      return () => reject(error);
    }
  };
  const writer: Writer = { about, decide, fail: reject };
  const waiting = gathering.get(store);
  if (waiting !== undefined) waiting.push(writer);
  else {
    const group = [writer];
    gathering.set(store, group);
    void afterOthers(store, () => {
      gathering.delete(store);
      return writeGroup(store, group);
    });
  }
  return promise;
}

async function writeGroup(store: Store, group: readonly Writer[]): Promise<void> {
  let written: Written;
  try {
    written = (await writtenOnKnown(store, group)) ?? (await writtenLocked(store, group));
  } catch (error) {
    const fault = storeFault(error, store.place);
    // What the database's surroundings are not to blame for is one writer's, and not to be the others' too.
    if (group.length > 1 && !(fault instanceof StoreError)) for (const one of group) await writeGroup(store, [one]);
    else for (const { fail } of group) fail(fault);
    return;
  }
  const { ground, told } = written;
  const rows = ground.links().reduce((sum, { items }) => sum + items.length, 0);
  ground.written();
  grounds.set(store, ground);
  if (rows > 0) await store.written(rows);
  for (const tell of told) tell();
}

interface Written {
  readonly ground: Ground;
  readonly told: readonly (() => void)[];
}

/** What is known of each store since its last group of writers. */
const grounds = new WeakMap<Store, Ground>();

/** Written by what is known, which its following the newest change proves; null where that is not so, and nothing is written. */
async function writtenOnKnown(store: Store, group: readonly Writer[]): Promise<Written | null> {
  const ground = grounds.get(store);
  grounds.delete(store);
  if (ground === undefined) return null;
  const told = await decided(ground, store.database, group);
  const links = ground.links();
  return links.length > 0 && (await follow(() => insertLinks(store.database, links))) ? { ground, told } : null;
}

/** Whether it was so; somebody else may have been the first while the turn was waited for. */
async function follow(insert: () => Promise<boolean>): Promise<boolean> {
  try {
    return await insert();
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "23505") return false;
    throw error;
  }
}

/** Written by what is read when nobody else can write. */
function writtenLocked(store: Store, group: readonly Writer[]): Promise<Written> {
  return locked(store, async (transaction) => {
    const ground = createGround(store, await lastLink(transaction));
    const told = await decided(ground, transaction, group);
    if (!(await insertLinks(transaction, ground.links()))) throw new Error("the newest change is not there any more");
    return { ground, told };
  });
}

async function decided(
  ground: Ground,
  database: Kysely<Tables>,
  group: readonly Writer[],
): Promise<readonly (() => void)[]> {
  await ground.learn(
    database,
    group.flatMap(({ about }) => about),
  );
  const turn: Turn = { model: () => ground.model(database), record: (change) => ground.record(database, change) };
  const told: (() => void)[] = [];
  for (const { decide } of group) told.push(await decide(turn));
  return told;
}
