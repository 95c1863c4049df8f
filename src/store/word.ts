import { sql, type Kysely, type RawBuilder } from "kysely";

import type { SeriesKey } from "./columns.ts";
import type { SeriesTable, Tables } from "./tables.ts";
import { arrayText } from "./values.ts";

/** The words that facts refer to, and where each database number is among them. */
export interface Words {
  readonly series: readonly SeriesKey[];
  readonly units: readonly string[];
  readonly seriesAt: Int32Array;
  readonly unitAt: Int32Array;
}

const nameOf = ({ measure, scenario, version, kind, cut }: SeriesKey): string =>
  [measure, scenario, version, kind, cut].join("\n");

/** What is stored was written from a SeriesKey; the chain of changes tells if anybody else has written. */
function keyOf({ measure, scenario, version, kind, cut }: Omit<SeriesTable, "id">): SeriesKey {
  return { measure, scenario, version, kind, cut } as SeriesKey;
}

/** Every series and unit that the store has met. */
export async function readWords(database: Kysely<Tables>): Promise<Words> {
  const series = await database.selectFrom("series").selectAll().orderBy("id").execute();
  const units = await database.selectFrom("fact_unit").selectAll().orderBy("id").execute();
  return {
    series: series.map(keyOf),
    units: units.map(({ code }) => code),
    seriesAt: placesOf(series),
    unitAt: placesOf(units),
  };
}

/** At each database number its place in the list, -1 where the number is not in use. */
function placesOf(stored: readonly { readonly id: number }[]): Int32Array {
  const places = new Int32Array((stored.at(-1)?.id ?? 0) + 1).fill(-1);
  stored.forEach(({ id }, place) => places.set([place], id));
  return places;
}

/** The database's numbers of series; -1 where it has none. */
export async function findSeries(database: Kysely<Tables>, series: readonly SeriesKey[]): Promise<Int32Array> {
  const { rows } = await sql<SeriesTable & { id: number }>`
    select id, measure, scenario, version, cut, kind from series join ${toldSeries(series)}
    using (measure, scenario, version, cut, kind)`.execute(database);
  const numbers = new Map(rows.map((one) => [nameOf(keyOf(one)), one.id]));
  return Int32Array.from(series, (key) => numbers.get(nameOf(key)) ?? -1);
}

/** The database's numbers of series, made where it has none. */
export async function seriesNumbers(database: Kysely<Tables>, series: readonly SeriesKey[]): Promise<Int32Array> {
  const found = await findSeries(database, series);
  if (!found.includes(-1)) return found;
  // A conflict uses up a number: only those that are not there are tried.
  await sql`
    insert into series (measure, scenario, version, cut, kind)
    select told.* from ${toldSeries(series)} where not exists (
      select from series where (series.measure, series.scenario, series.version, series.cut, series.kind)
        = (told.measure, told.scenario, told.version, told.cut, told.kind))`.execute(database);
  return allThere(await findSeries(database, series));
}

/** Series as a table of a statement, `told`. */
function toldSeries(series: readonly SeriesKey[]): RawBuilder<unknown> {
  const texts = (of: (key: SeriesKey) => string): string => arrayText(series.map(of));
  return sql`unnest(
      ${texts(({ measure }) => measure)}::text[], ${texts(({ scenario }) => scenario)}::text[],
      ${texts(({ version }) => version)}::text[], ${texts(({ cut }) => cut)}::text[],
      ${texts(({ kind }) => kind)}::text[]) as told (measure, scenario, version, cut, kind)`;
}

/** The database's numbers of units; -1 where it has none. */
export async function findUnits(database: Kysely<Tables>, units: readonly string[]): Promise<Int32Array> {
  const { rows } = await sql<{ id: number; code: string }>`
    select id, code from fact_unit where code = any(${arrayText(units)}::text[])`.execute(database);
  const numbers = new Map(rows.map(({ id, code }) => [code, id]));
  return Int32Array.from(units, (code) => numbers.get(code) ?? -1);
}

/** The database's numbers of units, made where it has none. */
export async function unitNumbers(database: Kysely<Tables>, units: readonly string[]): Promise<Int32Array> {
  const found = await findUnits(database, units);
  if (!found.includes(-1)) return found;
  await sql`
    insert into fact_unit (code) select code from unnest(${arrayText(units)}::text[]) as told (code)
    where not exists (select from fact_unit where fact_unit.code = told.code)`.execute(database);
  return allThere(await findUnits(database, units));
}

function allThere(numbers: Int32Array): Int32Array {
  if (numbers.includes(-1)) throw new Error("a word that was just stored is not there");
  return numbers;
}
