import { sql, type Kysely, type RawBuilder } from "kysely";

import type { StoredBatch } from "./batch.ts";
import type { FactColumns } from "./columns.ts";
import { StoreError } from "./errors.ts";
import { draftOf, putBack, slicesIn, type SliceRows, type StoredSlice, type WholeSlice } from "./slicing.ts";
import type { Tables } from "./tables.ts";
import { arrayText, readNumbers } from "./values.ts";
import { findSeries, findUnits, readWords, seriesNumbers, unitNumbers } from "./word.ts";

/** A statement takes about so many facts at a time: enough to be fast, few enough to be small in memory. */
const factsAtATime = 1 << 18;

/** The rows of a batch with the numbers that the database has for their words. */
export interface NumberedRows {
  readonly columns: FactColumns;
  readonly series: Int32Array;
  readonly units: Int32Array;
  readonly slices: readonly SliceRows[];
}

/** Finds or makes the database's numbers for the words of a batch. */
export async function numberedRows(database: Kysely<Tables>, columns: FactColumns): Promise<NumberedRows> {
  const series = await seriesNumbers(database, columns.series);
  return { columns, series, units: await unitNumbers(database, columns.units), slices: slicesIn(columns) };
}

/** As `numberedRows`, and makes nothing: -1 is the number of a word that the database does not have. */
export async function findRows(database: Kysely<Tables>, columns: FactColumns): Promise<NumberedRows> {
  const series = await findSeries(database, columns.series);
  return { columns, series, units: await findUnits(database, columns.units), slices: slicesIn(columns) };
}

/** Whether any row says something else than what holds by the batches given. */
export async function saysSomethingNew(
  database: Kysely<Tables>,
  rows: NumberedRows,
  live: readonly number[],
): Promise<boolean> {
  for (const slices of portionsOf(rows.slices, (slice) => slice.rows.length)) {
    const keys = slices.map(({ series, from, to }) => ({ series: rows.series[series] ?? -1, from, to }));
    const held = await readSlices(database, keys, live);
    if (slices.some((slice, at) => differs(rows, slice, standingOf(held.get(sliceKeyText(keys[at] ?? slice)) ?? []))))
      return true;
  }
  return false;
}

/** What holds of a slice: unit -> the slice and the entry that says so. Slices of older batches first. */
export function standingOf(slices: readonly StoredSlice[]): ReadonlyMap<number, Entry> {
  const standing = new Map<number, Entry>();
  for (const slice of slices) slice.units.forEach((unit, at) => standing.set(unit, { slice, at }));
  return standing;
}

export interface Entry {
  readonly slice: StoredSlice;
  readonly at: number;
}

function differs({ columns, units }: NumberedRows, slice: SliceRows, standing: ReadonlyMap<number, Entry>): boolean {
  return slice.rows.some((row) => !saysSame(columns, row, standing.get(units[columns.unitOf[row] ?? -1] ?? -1)));
}

/** Whether a row says just what holds in its place. */
export function saysSame(columns: FactColumns, row: number, held: Entry | undefined): boolean {
  const amount = columns.amounts[row] ?? Number.NaN;
  if (held === undefined) return Number.isNaN(amount);
  const { slice: of, at } = held;
  return (
    Object.is(amount, of.amounts[at]) &&
    Object.is(columns.uppers[row], of.uppers?.[at] ?? Number.NaN) &&
    (columns.preliminary[row] === 1) === (of.preliminary?.[at] ?? false) &&
    (columns.qualifiers.get(row) ?? null) === (of.qualifiers?.[at] ?? null)
  );
}

/** What names a slice of any batch: the database's number of the series, and the span. */
export interface SliceKey {
  readonly series: number;
  readonly from: number;
  readonly to: number;
}

export const sliceKeyText = ({ series, from, to }: SliceKey): string => `${series} ${from} ${to}`;

/** Writes the rows of a batch. */
export async function insertRows(database: Kysely<Tables>, rows: NumberedRows, batch: number): Promise<void> {
  for (const slices of portionsOf(rows.slices, (slice) => slice.rows.length))
    await sql`
      insert into slice (batch, series, period_from, period_to, facts, withdrawn, first_row, "rows", units, amounts, uppers,
        lines, preliminary, qualifiers, notes)
      select ${batch}::int4, series, period_from, period_to, facts, withdrawn, first_row, "rows"::int4[], units::int4[], amounts::int8[], uppers::int8[],
        lines::int4[], preliminary::bool[], qualifiers::text[], notes::text[]
      from ${tableOf(rows, slices)}`.execute(database);
}

/** Things in portions of about so many facts; a large one is a portion by itself. */
export function* portionsOf<Thing>(
  things: readonly Thing[],
  factsIn: (thing: Thing) => number,
): Generator<readonly Thing[]> {
  let portion: Thing[] = [];
  let size = 0;
  for (const thing of things) {
    if (size > 0 && size + factsIn(thing) > factsAtATime) {
      yield portion;
      [portion, size] = [[], 0];
    }
    portion.push(thing);
    size += factsIn(thing);
  }
  if (portion.length > 0) yield portion;
}

/** Slices as a table of a statement: each list as the text of a PostgreSQL list. */
function tableOf({ columns, series, units }: NumberedRows, slices: readonly SliceRows[]): RawBuilder<unknown> {
  const numbers = (of: (row: number) => number | undefined): string =>
    listsText(slices.map(({ rows }) => numbersText(rows, of)));
  const some = (of: (row: number) => number | undefined): string =>
    listsText(slices.map(({ rows }) => (rows.some((row) => !isNone(of(row))) ? numbersText(rows, of) : null)));
  const flags = arrayText(
    slices.map(({ rows }) =>
      rows.some((row) => columns.preliminary[row] === 1)
        ? arrayText(Array.from(rows, (row) => columns.preliminary[row] === 1))
        : null,
    ),
  );
  const words = (of: ReadonlyMap<number, string>): string =>
    arrayText(
      slices.map(({ rows }) =>
        of.size > 0 && rows.some((row) => of.has(row))
          ? arrayText(Array.from(rows, (row) => of.get(row) ?? null))
          : null,
      ),
    );
  return sql`unnest(
      ${arrayText(slices.map((slice) => series[slice.series] ?? -1))}::int4[],
      ${arrayText(slices.map(({ from }) => from))}::int4[],
      ${arrayText(slices.map(({ to }) => to))}::int4[],
      ${arrayText(slices.map(({ rows }) => rows.length))}::int4[],
      ${arrayText(slices.map(({ rows }) => rows.filter((row) => isNone(columns.amounts[row])).length))}::int4[],
      ${arrayText(slices.map(({ rows }) => rows[0] ?? 0))}::int4[],
      ${numbers((row) => row)}::text[],
      ${numbers((row) => units[columns.unitOf[row] ?? -1])}::text[],
      ${numbers((row) => columns.amounts[row])}::text[],
      ${some((row) => columns.uppers[row])}::text[],
      ${numbers((row) => columns.lines[row])}::text[],
      ${flags}::text[],
      ${words(columns.qualifiers)}::text[],
      ${words(columns.notes)}::text[]
    ) as told (series, period_from, period_to, facts, withdrawn, first_row, "rows", units, amounts, uppers, lines, preliminary,
      qualifiers, notes)`;
}

const isNone = (value: number | undefined): boolean => value === undefined || Number.isNaN(value);

function numbersText(rows: Int32Array, of: (row: number) => number | undefined): string {
  const texts: string[] = [];
  for (const row of rows) {
    const value = of(row);
    texts.push(value === undefined || Number.isNaN(value) ? "NULL" : String(value));
  }
  return `{${texts.join(",")}}`;
}

/** A list of lists of numbers: nothing in them needs to be escaped. */
function listsText(lists: readonly (string | null)[]): string {
  return `{${lists.map((list) => (list === null ? "NULL" : `"${list}"`)).join(",")}}`;
}

/** The rows of batches, in the order of the batches. Throws a StoreError where a batch is not whole. */
export async function readFacts(
  database: Kysely<Tables>,
  batches: readonly StoredBatch[],
): Promise<ReadonlyMap<number, FactColumns>> {
  const words = await readWords(database);
  const drafts = new Map(batches.map(({ id, rows }) => [id, draftOf(rows, words)]));
  let read = 0;
  for (const portion of portionsOf(batches, ({ rows }) => rows))
    for (const slice of await readWhole(database, portion)) {
      const draft = drafts.get(slice.batch);
      if (draft !== undefined) putBack(slice, draft, words);
      read += slice.rows.length;
    }
  const told = batches.reduce((sum, { rows }) => sum + rows, 0);
  if (read !== told) throw new StoreError("damaged", { detail: `${read} facts of ${told}` });
  return drafts;
}

/** A slice as the database tells it: lists of numbers as texts, which are read far faster than a driver reads them. */
interface ToldSlice {
  readonly batch: number;
  readonly series: number;
  readonly from: number;
  readonly to: number;
  readonly length: number;
  readonly units: string;
  readonly amounts: string;
  readonly uppers: string | null;
  readonly preliminary: readonly boolean[] | null;
  readonly qualifiers: readonly (string | null)[] | null;
}

type ToldWhole = ToldSlice & {
  readonly rows: string;
  readonly lines: string;
  readonly notes: readonly (string | null)[] | null;
};

const told = sql`batch, slice.series, slice.period_from as "from", slice.period_to as "to", slice.facts as length,
  units::text as units, amounts::text as amounts, uppers::text as uppers, to_json(preliminary) as preliminary,
  to_json(qualifiers) as qualifiers`;

async function readWhole(
  database: Kysely<Tables>,
  batches: readonly Pick<StoredBatch, "id">[],
): Promise<readonly WholeSlice[]> {
  const { rows } = await sql<ToldWhole>`
    select ${told}, "rows"::text as "rows", lines::text as lines, to_json(notes) as notes from slice
    where batch = any(${arrayText(batches.map(({ id }) => id))}::int4[])`.execute(database);
  return rows.map(wholeOf);
}

/** What batches say in some slices, by `sliceKeyText`, the oldest batch first. */
export async function readSlices(
  database: Kysely<Tables>,
  keys: readonly SliceKey[],
  batches: readonly number[],
): Promise<ReadonlyMap<string, readonly StoredSlice[]>> {
  if (batches.length === 0) return new Map();
  const { rows } = await sql<ToldSlice>`
    select ${told} from slice join ${askedOf(keys)}
      on (slice.series, slice.period_from, slice.period_to) = (asked.series, asked.period_from, asked.period_to)
    where batch = any(${arrayText(batches)}::int4[]) order by batch`.execute(database);
  return Map.groupBy(rows.map(sliceOf), sliceKeyText);
}

/** Who has said something in a slice; amounts only where some were withdrawn. */
export interface SliceUnits extends SliceKey {
  readonly batch: number;
  readonly units: Int32Array;
  readonly amounts: Float64Array | null;
}

/** As `readSlices`, without what was said. */
export async function readUnits(
  database: Kysely<Tables>,
  keys: readonly SliceKey[],
  batches: readonly number[],
): Promise<ReadonlyMap<string, readonly SliceUnits[]>> {
  if (batches.length === 0) return new Map();
  const { rows } = await sql<Omit<ToldSlice, "amounts"> & { readonly amounts: string | null }>`
    select batch, slice.series, slice.period_from as "from", slice.period_to as "to", facts as length, units::text as units,
      case when withdrawn > 0 then amounts::text end as amounts
    from slice join ${askedOf(keys)}
      on (slice.series, slice.period_from, slice.period_to) = (asked.series, asked.period_from, asked.period_to)
    where batch = any(${arrayText(batches)}::int4[]) order by batch`.execute(database);
  const units = rows.map(({ batch, series, from, to, length, units: told, amounts }) => ({
    batch,
    series,
    from,
    to,
    units: readNumbers(told, new Int32Array(length)),
    amounts: amounts === null ? null : readNumbers(amounts, new Float64Array(length)),
  }));
  return Map.groupBy(units, sliceKeyText);
}

/** The units that a batch says something of. */
export async function unitsOfBatch(database: Kysely<Tables>, batch: number): Promise<readonly string[]> {
  const { rows } = await sql<{ code: string }>`
    select distinct code from slice, unnest(units) as held (unit) join fact_unit on fact_unit.id = held.unit
    where batch = ${batch}::int4 order by code`.execute(database);
  return rows.map(({ code }) => code);
}

/** Keys as a table of a statement, `asked`. */
export function askedOf(keys: readonly SliceKey[]): RawBuilder<unknown> {
  const numbers = (of: (key: SliceKey) => number): string => arrayText(keys.map(of));
  return sql`unnest(
      ${numbers(({ series }) => series)}::int4[], ${numbers(({ from }) => from)}::int4[],
      ${numbers(({ to }) => to)}::int4[]
    ) with ordinality as asked (series, period_from, period_to, number)`;
}

function sliceOf({ length, units, amounts, uppers, ...slice }: ToldSlice): StoredSlice {
  return {
    ...slice,
    units: readNumbers(units, new Int32Array(length)),
    amounts: readNumbers(amounts, new Float64Array(length)),
    uppers: uppers === null ? null : readNumbers(uppers, new Float64Array(length)),
  };
}

function wholeOf({ rows, lines, notes, ...slice }: ToldWhole): WholeSlice {
  const { length } = slice;
  return {
    ...sliceOf(slice),
    rows: readNumbers(rows, new Int32Array(length)),
    lines: readNumbers(lines, new Int32Array(length)),
    notes,
  };
}
