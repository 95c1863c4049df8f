import type { Model } from "#domain/workspace.ts";
import type { Transaction } from "kysely";

import { holding, liveLoads, newestChange, readBatches, type StoredBatch } from "./batch.ts";
import { insertLinks, lastLink, linkAfter, recordedOf, type Draft } from "./chain.ts";
import { columnsOf, digestOf, type FactColumns } from "./columns.ts";
import { differingItems, nothingKnown } from "./differing.ts";
import { StoreError } from "./errors.ts";
import { inGroup } from "./group.ts";
import { insertRows, numberedRows, readFacts, saysSomethingNew } from "./slice.ts";
import { refuseUnkeepable } from "./keepable.ts";
import type { Address, Item } from "./item.ts";
import type { Store } from "./open.ts";
import { createStanding, type Standing } from "./standing.ts";
import type { BatchTable, Tables } from "./tables.ts";
import { inTurn } from "./turn.ts";

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

/** What is to be written of things. */
export interface ItemChange extends Author {
  /** What the change goes by. Where any of it has been written since, nothing is recorded: a StoreError `changed_meanwhile`. */
  readonly restsOn?: readonly RestsOn[];
  readonly items?: readonly NewItem[];
}

export interface Change extends ItemChange {
  readonly facts?: readonly NewBatch[];
}

/** What was recorded. */
export interface Recorded {
  readonly change: number;
  readonly hash: string;
  readonly items: number;
  readonly batches: readonly { readonly id: number; readonly file: string | null; readonly rows: number }[];
}

/**
 * The one door for writes. Throws a StoreError: `changed_meanwhile` where a thing that it rests on is another now, `nothing_to_record`
 * where everything stands so already.
 */
export async function write(store: Store, change: Change): Promise<Recorded> {
  const { items = [], facts = [], restsOn = [] } = change;
  if (facts.length > 0) return recording(store, (transaction) => record(transaction, change));
  return inGroup(store, [...items, ...restsOn], (ground) => ground.record(change));
}

/**
 * As `write`, of what is settled by how the workspace stands when the turn to write has come; a null change writes nothing. Gives
 * what was settled. It is settled again where others turn out to have written meanwhile. `about`: things that the change is known to
 * write or rest on. Throws a StoreError `no_workspace` where nothing has been loaded.
 */
export async function writeSettled<Settled extends { readonly change: ItemChange | null }>(
  store: Store,
  settle: (standing: Model) => Settled,
  about: readonly Address[] = [],
): Promise<Settled & { readonly recorded: Recorded | null }> {
  return inGroup(store, about, async (ground) => {
    const settled = settle(await ground.model());
    return { ...settled, recorded: settled.change === null ? null : await ground.record(settled.change) };
  });
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

/** Records what differs from what stands. */
export async function record(transaction: Transaction<Tables>, change: Change): Promise<Recorded> {
  const items = await differingItems(transaction, nothingKnown(), change);
  const batches = await insertDiffering(transaction, change.facts ?? []);
  if (items.length === 0 && batches.length === 0) throw new StoreError("nothing_to_record", {});
  return append(transaction, change, items, batches);
}

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
  author: Author,
  items: readonly Item[],
  drafts: readonly Draft[],
): Promise<Recorded> {
  const link = linkAfter(await lastLink(transaction), author, items, drafts);
  await insertLinks(transaction, [link]);
  if (drafts.length > 0) await transaction.insertInto("batch").values(link.batches).execute();
  return recordedOf(link);
}
