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
  await sql`
    insert into series (measure, scenario, version, cut, kind)
    select * from unnest(
      ${texts(({ measure }) => measure)}::text[], ${texts(({ scenario }) => scenario)}::text[],
      ${texts(({ version }) => version)}::text[], ${texts(({ cut }) => cut)}::text[],
      ${texts(({ kind }) => kind)}::text[])
    on conflict do nothing`.execute(database);
  const stored = await database.selectFrom("series").selectAll().execute();
  const numbers = new Map(stored.map((one) => [nameOf(keyOf(one)), one.id]));
  return Int32Array.from(series, (key) => known(numbers.get(nameOf(key))));
}

/** The database's numbers of units, made where it has none. */
export async function unitNumbers(database: Kysely<Tables>, units: readonly string[]): Promise<Int32Array> {
  await sql`insert into fact_unit (code) select * from unnest(${arrayText(units)}::text[])
    on conflict do nothing`.execute(database);
  const stored = await database.selectFrom("fact_unit").selectAll().execute();
  const numbers = new Map(stored.map(({ id, code }) => [code, id]));
  return Int32Array.from(units, (code) => known(numbers.get(code)));
}

function known(number: number | undefined): number {
  if (number === undefined) throw new Error("a word that was just stored is not there");
  return number;
}
