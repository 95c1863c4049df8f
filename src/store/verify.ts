import { sql, type Transaction } from "kysely";

import { holding, newestChange, readBatches, type StoredBatch } from "./batch.ts";
import { chainStart, hashOf } from "./chain.ts";
import { StoreError } from "./errors.ts";
import { digestOf, renumbered, type FactColumns } from "./columns.ts";
import { originalSizes, readOriginal } from "./original.ts";
import { readFacts } from "./slice.ts";
import type { Item } from "./item.ts";
import type { Store } from "./open.ts";
import { inSnapshot } from "./read.ts";
import { cubeFaults } from "./cube/verify.ts";
import { createStanding, type Standing } from "./standing.ts";
import type { Tables } from "./tables.ts";
import { arrayText } from "./values.ts";

/** Something that is not as it was recorded. */
export interface Fault {
  readonly kind: "chain" | "batch" | "stray" | "standing" | "cube" | "original";
  /** The change or the batch that it is seen in; 0 for none. */
  readonly number: number;
  readonly detail: string;
}

/** What was looked at, and everything wrong. `hash` is the newest change's: whoever has noted it sees if the end is cut off. */
export interface Verification {
  readonly changes: number;
  readonly batches: number;
  readonly facts: number;
  readonly hash: string;
  readonly faults: readonly Fault[];
}

/**
 * Proves the chain: every change's hash over what it says and the hash before it, every batch's digest over its rows; that no row
 * lies outside a change; that the values which hold are those that the database's own count comes to; and that the cube, slice by
 * slice, holds just what it holds when it is made anew of them.
 */
export async function verify(store: Store): Promise<Verification> {
  return inSnapshot(store, async (transaction) => {
    const batches = await readBatches(transaction, newestChange);
    const chain = await chainFaults(transaction, batches);
    return {
      changes: chain.changes,
      batches: batches.length,
      facts: batches.reduce((sum, batch) => sum + batch.rows, 0),
      hash: chain.hash,
      faults: [
        ...chain.faults,
        ...(await strayFaults(transaction)),
        ...(await factFaults(transaction, batches)),
        ...(await originalFaults(transaction)),
      ],
    };
  });
}

interface Chain {
  readonly changes: number;
  readonly hash: string;
  readonly faults: readonly Fault[];
}

async function chainFaults(transaction: Transaction<Tables>, batches: readonly StoredBatch[]): Promise<Chain> {
  const changes = await transaction.selectFrom("change").selectAll().orderBy("id").execute();
  const items = await sql<Item & { readonly change: number }>`
    select change, noun, id, position, body from item order by change`.execute(transaction);
  const [itemsOf, batchesOf] = [
    Map.groupBy(items.rows, ({ change }) => change),
    Map.groupBy(batches, ({ change }) => change),
  ];
  const faults: Fault[] = [];
  let hash = chainStart;
  for (const [index, { hash: told, ...change }] of changes.entries()) {
    const fault = (detail: string): number => faults.push({ kind: "chain", number: change.id, detail });
    if (change.id !== index + 1) fault("a change before it is missing");
    if (change.previous_hash !== hash) fault("it does not follow the change before it");
    const [own, rows] = [itemsOf.get(change.id) ?? [], batchesOf.get(change.id) ?? []];
    if (hashOf({ change, items: own, batches: rows }) !== told) fault("it does not say what was recorded");
    hash = told;
  }
  return { changes: changes.length, hash, faults };
}

/** Every batch against its digest; then, where all are whole, what holds by them against what the database counts. */
async function factFaults(
  transaction: Transaction<Tables>,
  batches: readonly StoredBatch[],
): Promise<readonly Fault[]> {
  const faults: Fault[] = [];
  const live = holding(batches).filter(({ kind }) => kind === "load");
  const standing = createStanding();
  for (const batch of batches) {
    const columns = await wholeBatch(transaction, batch);
    if (typeof columns === "string") faults.push({ kind: "batch", number: batch.id, detail: columns });
    else if (live.includes(batch)) standing.add(columns, batch.file ?? "");
  }
  if (faults.length > 0) return faults;
  return [...(await standingFaults(transaction, live, standing)), ...(await cubeFaults(transaction, standing))];
}

/** The rows of a batch, or what is wrong with them. */
async function wholeBatch(transaction: Transaction<Tables>, batch: StoredBatch): Promise<FactColumns | string> {
  const { rows } = await sql<{ count: number }>`
    select coalesce(sum(facts), 0)::int8 as count from slice where batch = ${batch.id}::int4`.execute(transaction);
  const count = rows[0]?.count ?? 0;
  if (count !== batch.rows) return `it has ${count} rows and should have ${batch.rows}`;
  if (await hasOddSlice(transaction, batch.id)) return "its lists are not of one length, or are counted wrong";
  const columns = (await readFacts(transaction, [batch])).get(batch.id);
  const isAsRecorded = columns !== undefined && digestOf(renumbered(columns)) === batch.digest;
  return isAsRecorded ? columns : "its rows do not say what was recorded";
}

/** What stands beside the lists of a slice is not in the digest: it follows from them. */
async function hasOddSlice(transaction: Transaction<Tables>, batch: number): Promise<boolean> {
  const { rows } = await sql`
    select from slice where batch = ${batch}::int4 and (
      (facts, withdrawn, first_row) is distinct from
        (cardinality(units), cardinality(array_positions(amounts, null)), "rows"[1])
      or facts <> all(array[cardinality("rows"), cardinality(amounts), cardinality(lines), coalesce(cardinality(uppers), facts),
        coalesce(cardinality(preliminary), facts), coalesce(cardinality(qualifiers), facts), coalesce(cardinality(notes), facts)])
    ) limit 1`.execute(transaction);
  return rows.length > 0;
}

async function strayFaults(transaction: Transaction<Tables>): Promise<readonly Fault[]> {
  const { rows } = await sql<{ batch: number; count: number }>`
    select batch, sum(facts)::int8 as count from slice
    where not exists (select from batch where batch.id = slice.batch) group by batch`.execute(transaction);
  return rows.map(({ batch, count }) => ({ kind: "stray", number: batch, detail: `${count} facts of no batch` }));
}

/** Every file that is kept against its name, one at a time; and that none is missing. */
async function originalFaults(transaction: Transaction<Tables>): Promise<readonly Fault[]> {
  const kept = await originalSizes(transaction);
  const named = await transaction.selectFrom("import_step").select("sha256").distinct().execute();
  const faults: Fault[] = [];
  for (const sha256 of new Set([...kept.keys(), ...named.map((step) => step.sha256)])) {
    const isWhole = await readOriginal(transaction, sha256).then(
      () => true,
      (error: unknown) => {
        if (error instanceof StoreError && error.code === "damaged") return false;
        throw error;
      },
    );
    if (!isWhole) faults.push({ kind: "original", number: 0, detail: `the file ${sha256} is not as it was handed in` });
  }
  return faults;
}

/** The values that hold, counted by us and by the database: two ways that share no code. */
async function standingFaults(
  transaction: Transaction<Tables>,
  live: readonly StoredBatch[],
  standing: Standing,
): Promise<readonly Fault[]> {
  const ours = new Map<string, { count: number; sum: bigint }>();
  standing.each(({ series, seriesOf, amounts }, row) => {
    const { measure = "", scenario = "" } = series[seriesOf[row] ?? -1] ?? {};
    const name = `${measure} ${scenario}`;
    const sums = ours.get(name) ?? { count: 0, sum: 0n };
    ours.set(name, { count: sums.count + 1, sum: sums.sum + BigInt(amounts[row] ?? 0) });
  });
  const { rows } = await sql<{ name: string; count: number; sum: string }>`
    select measure || ' ' || scenario as name, count(amount) as count, coalesce(sum(amount), 0)::text as sum from (
      select distinct on (series, unit, period_from, period_to) series, amount
      from slice, unnest("rows", units, amounts) as held (row, unit, amount)
      where batch = any(${arrayText(live.map(({ id }) => id))}::int4[])
      order by series, unit, period_from, period_to, batch desc, row desc
    ) as newest join series on series.id = newest.series group by measure, scenario`.execute(transaction);
  return rows.flatMap(({ name, count, sum }) => {
    const own = ours.get(name) ?? { count: 0, sum: 0n };
    if (own.count === count && String(own.sum) === sum) return [];
    const detail = `${name}: ${own.count} values with the sum ${own.sum}, the database counts ${count} and ${sum}`;
    return [{ kind: "standing" as const, number: 0, detail }];
  });
}
