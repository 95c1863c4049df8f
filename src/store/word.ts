import { sql, type Kysely } from "kysely";

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

/** The database's numbers of series, made where it has none. */
export async function seriesNumbers(database: Kysely<Tables>, series: readonly SeriesKey[]): Promise<Int32Array> {
  const texts = (of: (key: SeriesKey) => string): string => arrayText(series.map(of));
  const told = sql`unnest(
      ${texts(({ measure }) => measure)}::text[], ${texts(({ scenario }) => scenario)}::text[],
      ${texts(({ version }) => version)}::text[], ${texts(({ cut }) => cut)}::text[],
      ${texts(({ kind }) => kind)}::text[]) as told (measure, scenario, version, cut, kind)`;
  const find = sql<SeriesTable & { id: number }>`
    select id, measure, scenario, version, cut, kind from series join ${told}
    using (measure, scenario, version, cut, kind)`;
  const stored = await find.execute(database);
  const numbers = new Map(stored.rows.map((one) => [nameOf(keyOf(one)), one.id]));
  if (series.every((key) => numbers.has(nameOf(key))))
    return Int32Array.from(series, (key) => known(numbers.get(nameOf(key))));
  // A conflict uses up a number: only those that are not there are tried.
  await sql`
    insert into series (measure, scenario, version, cut, kind)
    select told.* from ${told} where not exists (
      select from series where (series.measure, series.scenario, series.version, series.cut, series.kind)
        = (told.measure, told.scenario, told.version, told.cut, told.kind))`.execute(database);
  return seriesNumbers(database, series);
}

/** The database's numbers of units, made where it has none. */
export async function unitNumbers(database: Kysely<Tables>, units: readonly string[]): Promise<Int32Array> {
  const codes = arrayText(units);
  const stored = await sql<{ id: number; code: string }>`
    select id, code from fact_unit where code = any(${codes}::text[])`.execute(database);
  const numbers = new Map(stored.rows.map(({ id, code }) => [code, id]));
  if (units.every((code) => numbers.has(code))) return Int32Array.from(units, (code) => known(numbers.get(code)));
  await sql`
    insert into fact_unit (code) select code from unnest(${codes}::text[]) as told (code)
    where not exists (select from fact_unit where fact_unit.code = told.code)`.execute(database);
  return unitNumbers(database, units);
}

function known(number: number | undefined): number {
  if (number === undefined) throw new Error("a word that was just stored is not there");
  return number;
}
