import type { Model } from "#domain/workspace.ts";
import { sql, type Transaction } from "kysely";

import { holding, liveLoads, newestChange, readBatches, type StoredBatch } from "./batch.ts";
import { chainStart, hashOf } from "./chain.ts";
import { columnsOf, digestOf, type FactColumns } from "./columns.ts";
import { StoreError } from "./errors.ts";
import { insertRows, numberedRows, readFacts, saysSomethingNew } from "./slice.ts";
import { storeFault } from "./faults.ts";
import { refuseUnkeepable } from "./keepable.ts";
import { insertItems, isSameItem, itemKey, lastPositions, newestItems, type Address, type Item } from "./item.ts";
import { standingModel } from "./model.ts";
import type { Store } from "./open.ts";
import { createStanding, type Standing } from "./standing.ts";
import type { BatchTable, ChangeTable, Tables } from "./tables.ts";

/** Who changes something, when and why. `at` is ISO 8601 in UTC. */
export interface Author {
  readonly by: string;
  readonly at: string;
  readonly reason: string;
}

/** The facts of one source. All are kept when any of them says something new; none when none does. */
export interface NewBatch {
  readonly file: string;
  /** Of the source's bytes. */
  readonly sha256: string;
  /** The mapping that read it, and that mapping's version. */
  readonly profile: string | null;
  readonly profileVersion: string | null;
  readonly rows: FactColumns;
}

/** A thing to be written; without a position it stays where it is, and a new one comes last. No body removes it. */
export type NewItem = Omit<Item, "position"> & { readonly position?: number };

/** A thing as its writer saw it: the change that it was last written in, or removed in; null where there was none. */
export interface RestsOn extends Address {
  readonly change: number | null;
}

export interface Change extends Author {
  /** What the change goes by. Where any of it has been written since, nothing is recorded: a StoreError `changed_meanwhile`. */
  readonly restsOn?: readonly RestsOn[];
  readonly items?: readonly NewItem[];
  readonly facts?: readonly NewBatch[];
}

/** What was recorded. */
export interface Recorded {
  readonly change: number;
  readonly hash: string;
  readonly items: number;
  readonly batches: readonly { readonly id: number; readonly file: string | null; readonly rows: number }[];
}

/** So many milliseconds may one machine's clock be behind another's; the change is then dated as the one before. */
const clockTolerance = 60_000;

/** The number of the lock that makes writes take turns. */
const writersLock = 7_251_893;

/**
 * The one door for writes. Throws a StoreError: `changed_meanwhile` where a thing that it rests on is another now, `nothing_to_record`
 * where everything stands so already.
 */
export async function write(store: Store, change: Change): Promise<Recorded> {
  return recording(store, (transaction) => record(transaction, change));
}

/**
 * As `write`, of what is settled by how the workspace stands when the turn to write has come; a null change writes nothing. Gives
 * what was settled. Throws a StoreError `no_workspace` where nothing has been loaded.
 */
export async function writeSettled<Settled extends { readonly change: Change | null }>(
  store: Store,
  settle: (standing: Model) => Settled,
): Promise<Settled & { readonly recorded: Recorded | null }> {
  const { settled, recorded } = await inTurn(store, async (transaction) => {
    const { model } = await standingModel(store, transaction, (await lastLink(transaction))?.id ?? 0);
    const settled = settle(model);
    return { settled, recorded: settled.change === null ? null : await record(transaction, settled.change) };
  });
  if (recorded !== null) await store.written(rowsOf(recorded));
  return { ...settled, recorded };
}

/** Undoes a batch: what held before it holds again. Undoing an undo brings the batch back. */
export async function undo(store: Store, batch: number, by: string, at: string, reason: string): Promise<Recorded> {
  return recording(store, async (transaction) => {
    const batches = await readBatches(transaction, newestChange);
    const undone = batches.find(({ id }) => id === batch);
    if (undone === undefined) throw new StoreError("unknown_batch", { batch: String(batch) });
    if (!holding(batches).includes(undone)) throw new StoreError("already_undone", { batch: String(batch) });
    return append(transaction, { by, at, reason }, [], [undoOf((batches.at(-1)?.id ?? 0) + 1, undone)]);
  });
}

/** The last writer of this process in each store: who waits for it holds no connection, so that readers need not wait too. */
const lastTurn = new WeakMap<Store, Promise<unknown>>();

/** Runs what writes, one writer at a time, and all of it or nothing. */
export async function inTurn<T>(store: Store, work: (transaction: Transaction<Tables>) => Promise<T>): Promise<T> {
  const begin = (): Promise<T> =>
    store.database.transaction().execute(async (transaction) => {
      await waitTurn(transaction);
      return work(transaction);
    });
  const turn = (lastTurn.get(store) ?? Promise.resolve()).then(begin, begin);
  lastTurn.set(store, turn);
  try {
    return await turn;
  } catch (error) {
    throw storeFault(error, store.place);
  }
}

/** As `inTurn`, for what records a change. */
export async function recording(
  store: Store,
  work: (transaction: Transaction<Tables>) => Promise<Recorded>,
): Promise<Recorded> {
  const recorded = await inTurn(store, work);
  await store.written(rowsOf(recorded));
  return recorded;
}

function rowsOf({ items, batches }: Recorded): number {
  return batches.reduce((sum, { rows }) => sum + rows, items);
}

/** Waits until no other writes, and keeps the turn until the transaction ends. */
export async function waitTurn(transaction: Transaction<Tables>): Promise<void> {
  await sql`select pg_advisory_xact_lock(${writersLock}::int8)`.execute(transaction);
}

/** Records what differs from what stands. */
export async function record(transaction: Transaction<Tables>, change: Change): Promise<Recorded> {
  const { items: wanted = [], facts = [], restsOn = [] } = change;
  refuseUnkeepable([...wanted, ...restsOn].map(({ id }) => id));
  const written = await newestItems(transaction, [...wanted, ...restsOn]);
  const items = await differingItems(transaction, wanted, written);
  // What somebody else has written just so is no quarrel.
  if (items.length > 0 || facts.length > 0) refuseChanged(restsOn, written);
  const batches = await insertDiffering(transaction, facts);
  if (items.length === 0 && batches.length === 0) throw new StoreError("nothing_to_record", {});
  return append(transaction, change, items, batches);
}

type NewestItems = Awaited<ReturnType<typeof newestItems>>;

function refuseChanged(restsOn: readonly RestsOn[], written: NewestItems): void {
  const changed = restsOn.find((seen) => (written.get(itemKey(seen))?.change ?? null) !== seen.change);
  if (changed !== undefined) throw new StoreError("changed_meanwhile", { noun: changed.noun, id: changed.id });
}

async function differingItems(
  transaction: Transaction<Tables>,
  items: readonly NewItem[],
  written: NewestItems,
): Promise<readonly Item[]> {
  const placeOf = ({ position, ...address }: NewItem): number | undefined => {
    const before = written.get(itemKey(address));
    return position ?? (before?.body === null ? undefined : before?.position);
  };
  const unplaced = items.filter((item) => placeOf(item) === undefined).map(({ noun }) => noun);
  const last = await lastPositions(transaction, [...new Set(unplaced)]);
  return items.flatMap((item) => {
    const position = placeOf(item) ?? (last.get(item.noun) ?? -1) + 1;
    last.set(item.noun, Math.max(position, last.get(item.noun) ?? -1));
    const after = { ...item, position };
    return isSameItem(after, written.get(itemKey(item)) ?? { ...after, body: null }) ? [] : [after];
  });
}

/** A batch that no change has been made of yet. */
type Draft = Omit<BatchTable, "change">;

/** Writes the rows of those batches that say something new, one after another: each is held against those before it too. */
async function insertDiffering(
  transaction: Transaction<Tables>,
  batches: readonly NewBatch[],
): Promise<readonly Draft[]> {
  if (batches.length === 0) return [];
  const stored = await readBatches(transaction, newestChange);
  const live = [...liveLoads(stored)];
  let next = (stored.at(-1)?.id ?? 0) + 1;
  const drafts: Draft[] = [];
  for (const batch of batches) {
    refuseUnkeepable(textsOf(batch));
    const rows = await numberedRows(transaction, batch.rows);
    if (!(await saysSomethingNew(transaction, rows, live))) continue;
    await insertRows(transaction, rows, next);
    drafts.push(draftOf(next, batch, rows.columns));
    live.push(next);
    next += 1;
  }
  return drafts;
}

function textsOf({ file, rows: { units, series, notes } }: NewBatch): readonly string[] {
  return [file, ...units, ...series.flatMap((key) => Object.values(key)), ...notes.values()];
}

function draftOf(id: number, { file, sha256, profile, profileVersion }: NewBatch, columns: FactColumns): Draft {
  const { from, to, length } = columns;
  return {
    id,
    kind: "load",
    file,
    sha256,
    profile,
    profile_version: profileVersion,
    rows: length,
    span_from: from.reduce((least, month) => Math.min(least, month)),
    span_to: to.reduce((most, month) => Math.max(most, month)),
    undoes: null,
    digest: digestOf(columns),
  };
}

function undoOf(id: number, { id: undoes, span_from, span_to }: BatchTable): Draft {
  const none = { file: null, sha256: null, profile: null, profile_version: null, rows: 0 };
  return { ...none, id, kind: "undo", span_from, span_to, undoes, digest: digestOf(columnsOf([], [])) };
}

/** The facts that hold after a change. */
export async function readStanding(transaction: Transaction<Tables>, upTo: number): Promise<Standing> {
  return standingOf(transaction, holding(await readBatches(transaction, upTo)));
}

/** The facts that hold after batches, oldest first, as if there were no others. */
export async function standingOf(transaction: Transaction<Tables>, batches: readonly StoredBatch[]): Promise<Standing> {
  const loads = batches.filter(({ kind }) => kind === "load");
  const rows = await readFacts(transaction, loads);
  const standing = createStanding();
  for (const { id, file } of loads) {
    const columns = rows.get(id);
    if (columns !== undefined) standing.add(columns, file ?? "");
  }
  return standing;
}

/** Adds a link to the chain; the rows of its batches are written already. */
async function append(
  transaction: Transaction<Tables>,
  { by, at, reason }: Author,
  items: readonly Item[],
  drafts: readonly Draft[],
): Promise<Recorded> {
  refuseUnkeepable([by, reason]);
  const last = await lastLink(transaction);
  const id = (last?.id ?? 0) + 1;
  const change = { id, at: momentAfter(last, at), by, reason, previous_hash: last?.hash ?? chainStart };
  const batches = drafts.map((draft) => ({ ...draft, change: id }));
  const hash = hashOf({ change, items, batches });
  await transaction
    .insertInto("change")
    .values({ ...change, hash })
    .execute();
  await insertItems(transaction, id, items);
  if (batches.length > 0) await transaction.insertInto("batch").values(batches).execute();
  return { change: id, hash, items: items.length, batches: batches.map(({ id, file, rows }) => ({ id, file, rows })) };
}

/** The newest link of the chain. */
async function lastLink(transaction: Transaction<Tables>): Promise<ChangeTable | undefined> {
  return transaction.selectFrom("change").selectAll().orderBy("id", "desc").limit(1).executeTakeFirst();
}

/** Changes follow one another in time, so that a moment always names the same changes. */
function momentAfter(last: ChangeTable | undefined, at: string): string {
  const moment = new Date(at).toISOString();
  if (last === undefined || moment >= last.at) return moment;
  if (Date.parse(last.at) - Date.parse(moment) > clockTolerance)
    throw new StoreError("clock_behind", { at: moment, last: last.at });
  return last.at;
}
