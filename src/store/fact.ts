import { sql, type Kysely, type RawBuilder } from "kysely";

import type { StoredBatch } from "./batch.ts";
import { emptyColumns, type FactColumns, type FactColumnsDraft } from "./columns.ts";
import { StoreError } from "./errors.ts";
import type { Tables } from "./tables.ts";
import { arrayText } from "./values.ts";
import { readWords, seriesNumbers, unitNumbers, type Words } from "./word.ts";

/** A statement takes so many rows at a time: enough to be fast, few enough to be small in memory. */
const rowsAtATime = 1 << 16;

/** The rows of a batch with the numbers that the database has for their words. */
export interface NumberedRows {
  readonly columns: FactColumns;
  readonly series: Int32Array;
  readonly units: Int32Array;
}

/** Finds or makes the database's numbers for the words of a batch. */
export async function numberedRows(database: Kysely<Tables>, columns: FactColumns): Promise<NumberedRows> {
  const series = await seriesNumbers(database, columns.series);
  return { columns, series, units: await unitNumbers(database, columns.units) };
}

/** Whether any row says something else than what holds by the batches given. */
export async function saysSomethingNew(
  database: Kysely<Tables>,
  rows: NumberedRows,
  live: readonly number[],
): Promise<boolean> {
  if (live.length === 0) return rows.columns.amounts.some((amount) => !Number.isNaN(amount));
  const batches = arrayText(live);
  for (const [start, end] of stretches(rows.columns.length)) {
    const found = await sql`
      select from ${tableOf(rows, start, end)} left join lateral (
        select amount, upper, preliminary, qualifier, note from fact
        where fact.series = told.series and fact.unit = told.unit
          and fact.period_from = told.period_from and fact.period_to = told.period_to
          and fact.batch = any(${batches}::int4[])
        order by fact.batch desc, fact.row desc limit 1
      ) as held on true
      where (told.amount, told.upper, told.preliminary = 1, told.qualifier, told.note) is distinct from
        (held.amount, held.upper, coalesce(held.preliminary, false), held.qualifier, held.note)
      limit 1`.execute(database);
    if (found.rows.length > 0) return true;
  }
  return false;
}

/** Writes the rows of a batch. */
export async function insertRows(database: Kysely<Tables>, rows: NumberedRows, batch: number): Promise<void> {
  for (const [start, end] of stretches(rows.columns.length)) {
    await sql`
      insert into fact (batch, row, series, unit, period_from, period_to, amount, upper, line, preliminary, qualifier, note)
      select ${batch}::int4, ${start}::int4 + row::int4 - 1, series, unit, period_from, period_to, amount, upper, line,
        preliminary = 1, qualifier, note
      from ${tableOf(rows, start, end)}`.execute(database);
  }
}

function* stretches(length: number): Generator<readonly [start: number, end: number]> {
  for (let start = 0; start < length; start += rowsAtATime) yield [start, Math.min(start + rowsAtATime, length)];
}

/** A stretch of rows as a table of a statement, `told`. */
function tableOf({ columns, series, units }: NumberedRows, start: number, end: number): RawBuilder<unknown> {
  const numbers = (of: (row: number) => number | undefined): string => {
    const texts = Array.from<string>({ length: end - start });
    for (let row = start; row < end; row += 1) {
      const value = of(row) ?? Number.NaN;
      texts[row - start] = Number.isNaN(value) ? "NULL" : String(value);
    }
    return `{${texts.join(",")}}`;
  };
  const words = (of: ReadonlyMap<number, string>): string | null =>
    of.size === 0 ? null : arrayText(Array.from({ length: end - start }, (_, index) => of.get(start + index) ?? null));
  return sql`unnest(
      ${numbers((row) => series[columns.seriesOf[row] ?? -1])}::int4[],
      ${numbers((row) => units[columns.unitOf[row] ?? -1])}::int4[],
      ${numbers((row) => columns.from[row])}::int4[],
      ${numbers((row) => columns.to[row])}::int4[],
      ${numbers((row) => columns.amounts[row])}::int8[],
      ${numbers((row) => columns.uppers[row])}::int8[],
      ${numbers((row) => columns.lines[row])}::int4[],
      ${numbers((row) => columns.preliminary[row])}::int4[],
      ${words(columns.qualifiers)}::text[],
      ${words(columns.notes)}::text[]
    ) with ordinality as told (series, unit, period_from, period_to, amount, upper, line, preliminary, qualifier, note, row)`;
}

/** The rows of batches, in the order of the batches. Throws a StoreError where a batch is not whole. */
export async function readFacts(
  database: Kysely<Tables>,
  batches: readonly StoredBatch[],
): Promise<ReadonlyMap<number, FactColumns>> {
  const words = await readWords(database);
  const drafts = new Map(batches.map(({ id, rows }) => [id, wordedColumns(rows, words)]));
  let read = 0;
  for (const part of partsOf(batches)) read += await readPart(database, part, words, drafts);
  const told = batches.reduce((sum, { rows }) => sum + rows, 0);
  if (read !== told) throw new StoreError("damaged", { detail: `${read} facts of ${told}` });
  return drafts;
}

function wordedColumns(rows: number, { series, units }: Words): FactColumnsDraft {
  return { ...emptyColumns(rows), series: [...series], units: [...units] };
}

/** What one statement reads: some whole batches, or a stretch of one. */
interface Part {
  readonly batches: readonly number[];
  readonly start: number;
  readonly end: number;
}

function partsOf(batches: readonly StoredBatch[]): readonly Part[] {
  const parts: Part[] = [];
  let small: number[] = [];
  let size = 0;
  const flush = (): void => {
    if (small.length > 0) parts.push({ batches: small, start: 0, end: rowsAtATime });
    [small, size] = [[], 0];
  };
  for (const { id, rows } of batches) {
    if (size + rows > rowsAtATime) flush();
    if (rows > rowsAtATime) {
      for (let start = 0; start < rows; start += rowsAtATime)
        parts.push({ batches: [id], start, end: start + rowsAtATime });
    } else if (rows > 0) {
      small.push(id);
      size += rows;
    }
  }
  flush();
  return parts;
}

/** One list a column: the database makes the text of a whole list far faster than a driver reads row by row. */
type Lists = readonly (readonly (number | string | boolean | null)[])[];

async function readPart(
  database: Kysely<Tables>,
  { batches, start, end }: Part,
  words: Words,
  drafts: ReadonlyMap<number, FactColumnsDraft>,
): Promise<number> {
  const { rows } = await sql<{ lists: string | null }>`
    select json_build_array(
      array_agg(batch), array_agg(row), array_agg(series), array_agg(unit), array_agg(period_from), array_agg(period_to),
      array_agg(amount), array_agg(upper), array_agg(line), array_agg(preliminary), array_agg(qualifier), array_agg(note)
    )::text as lists
    from fact where batch = any(${arrayText(batches)}::int4[]) and row >= ${start}::int4 and row < ${end}::int4
    having count(*) > 0`.execute(database);
  const text = rows[0]?.lists ?? null;
  if (text === null) return 0;
  const lists = JSON.parse(text) as Lists;
  const length = lists[0]?.length ?? 0;
  for (let index = 0; index < length; index += 1) fillRow(lists, index, words, drafts);
  return length;
}

function fillRow(lists: Lists, index: number, words: Words, drafts: ReadonlyMap<number, FactColumnsDraft>): void {
  const number = (list: number): number => Number(lists[list]?.[index] ?? Number.NaN);
  const draft = drafts.get(number(0));
  const row = number(1);
  if (draft === undefined || row >= draft.length)
    throw new StoreError("damaged", { detail: `fact ${number(0)}/${row}` });
  draft.seriesOf[row] = words.seriesAt[number(2)] ?? -1;
  draft.unitOf[row] = words.unitAt[number(3)] ?? -1;
  draft.from[row] = number(4);
  draft.to[row] = number(5);
  draft.amounts[row] = number(6);
  draft.uppers[row] = number(7);
  draft.lines[row] = number(8);
  draft.preliminary[row] = lists[9]?.[index] === true ? 1 : 0;
  const [qualifier, note] = [lists[10]?.[index], lists[11]?.[index]];
  if (typeof qualifier === "string") draft.qualifiers.set(row, qualifier);
  if (typeof note === "string") draft.notes.set(row, note);
}
