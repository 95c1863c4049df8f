import { createHash } from "node:crypto";

import { sql, type Kysely, type RawBuilder } from "kysely";

import { chainStart } from "../chain.ts";
import { StoreError } from "../errors.ts";
import { storeFault } from "../faults.ts";
import { migrationNames } from "../migrate.ts";
import type { Store } from "../open.ts";
import { placeText } from "../place.ts";
import type { Tables } from "../tables.ts";
import {
  backupTables,
  columnsIn,
  type BackupEnd,
  type BackupHead,
  type BackupTable,
  type TableHead,
} from "./tables.ts";

/** So many facts, or changes, are asked for at a time: small in memory, and others get their turn in between. */
const factsAtATime = 50_000;
const changesAtATime = 200;

/**
 * A store as text, part by part, as it stands after its newest change. As nothing is ever altered, what is written meanwhile is
 * only more than was asked for: the backup needs no lock, and holds up nobody for longer than a part takes.
 * Throws a StoreError `no_workspace` for an empty store.
 */
export async function* backupText(store: Store): AsyncGenerator<string> {
  const digest = createHash("sha256");
  let rows = 0;
  for await (const { text, count } of parts(store)) {
    digest.update(text);
    rows += count;
    yield text;
  }
  yield lineOf({ rows, sha256: digest.digest("hex") } satisfies BackupEnd);
}

interface Part {
  readonly text: string;
  /** How many of the lines are rows. */
  readonly count: number;
}

const lineOf = (value: object): string => `${JSON.stringify(value)}\n`;

async function* parts(store: Store): AsyncGenerator<Part> {
  try {
    const head = await headOf(store);
    yield { text: lineOf(head), count: 0 };
    for (const table of backupTables) {
      const columns = await columnsIn(store.database, table);
      const names = columns.map(({ name }) => name);
      yield { text: lineOf({ table, columns: names } satisfies TableHead), count: 0 };
      for await (const range of rangesOf(store, table, head.change)) yield await rowsOf(store, table, names, range);
    }
  } catch (error) {
    throw storeFault(error, store.place);
  }
}

async function headOf({ database, place }: Store): Promise<BackupHead> {
  const last = await database.selectFrom("change").selectAll().orderBy("id", "desc").limit(1).executeTakeFirst();
  if (last === undefined) throw new StoreError("no_workspace", { place: placeText(place) });
  const migration = (await migrationNames("workspace")).at(-1) ?? "";
  return { tertial: "backup", version: 1, migration, change: last.id, hash: last.hash || chainStart };
}

/** Which rows to ask for at a time, and in what order. */
type Range = RawBuilder<unknown>;

async function* rangesOf(store: Store, table: BackupTable, upTo: number): AsyncGenerator<Range> {
  if (table === "series" || table === "fact_unit") yield sql`order by id`;
  else if (table === "slice") yield* sliceRanges(store, upTo);
  else if (table === "import_step")
    yield sql`where batch is null or batch in (select id from batch where change <= ${upTo}::int4) order by import, step`;
  else if (table === "original") yield* originalRanges(store);
  else {
    const key = table === "change" ? sql`id` : sql`change`;
    const order = table === "item" ? sql`change, noun, id` : sql`id`;
    for (let from = 1; from <= upTo; from += changesAtATime)
      yield sql`where ${key} between ${from}::int4 and ${Math.min(from + changesAtATime - 1, upTo)}::int4 order by ${order}`;
  }
}

/** After the imports that name them: those that come meanwhile are only more. A part at a time. */
async function* originalRanges({ database }: Store): AsyncGenerator<Range> {
  const parts = await database
    .selectFrom("original")
    .select(["sha256", "part"])
    .orderBy("sha256")
    .orderBy("part")
    .execute();
  for (const { sha256, part } of parts) yield sql`where sha256 = ${sha256} and part = ${part}::int4`;
}

/** Small batches together, large ones in stretches. */
async function* sliceRanges({ database }: Store, upTo: number): AsyncGenerator<Range> {
  const batches = await database
    .selectFrom("batch")
    .select(["id", "rows"])
    .where("change", "<=", upTo)
    .orderBy("id")
    .execute();
  let first: number | null = null;
  let size = 0;
  const together = (from: number, to: number): Range =>
    sql`where batch between ${from}::int4 and ${to}::int4 order by batch, series, period_from, period_to`;
  for (const { id, rows } of batches) {
    if (first !== null && size + rows > factsAtATime) {
      yield together(first, id - 1);
      [first, size] = [null, 0];
    }
    if (rows > factsAtATime) yield* stretchesOf(database, id);
    else {
      first ??= id;
      size += rows;
    }
  }
  if (first !== null) yield together(first, batches.at(-1)?.id ?? first);
}

async function* stretchesOf(database: Kysely<Tables>, batch: number): AsyncGenerator<Range> {
  const { rows: keys } = await sql<{ series: number; from: number; to: number; facts: number }>`
    select series, period_from as "from", period_to as "to", cardinality(units) as facts from slice
    where batch = ${batch}::int4 order by series, period_from, period_to`.execute(database);
  const tuple = (at: number): RawBuilder<unknown> => {
    const { series = 0, from = 0, to = 0 } = keys[at] ?? {};
    return sql`(${series}::int4, ${from}::int4, ${to}::int4)`;
  };
  let [first, size] = [0, 0];
  for (const [at, { facts }] of keys.entries()) {
    size += facts;
    if (size < factsAtATime && at < keys.length - 1) continue;
    yield sql`where batch = ${batch}::int4 and (series, period_from, period_to) between ${tuple(first)} and ${tuple(at)}
      order by series, period_from, period_to`;
    [first, size] = [at + 1, 0];
  }
}

async function rowsOf(
  { database }: Store,
  table: BackupTable,
  columns: readonly string[],
  range: Range,
): Promise<Part> {
  const values = sql.join(columns.map((name) => sql`${sql.ref(name)}::text`));
  const { rows } = await sql<{ line: string }>`
    select json_build_array(${values})::text as line from ${sql.table(table)} ${range}`.execute(database);
  return { text: rows.map(({ line }) => `${line}\n`).join(""), count: rows.length };
}
