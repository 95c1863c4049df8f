import type { UnitCode } from "#domain/organisation/organisation.ts";
import type { Month } from "#domain/periods/month.ts";
import { overlaps, type Span } from "#domain/periods/span.ts";
import { parseCut } from "#domain/measures/dimension.ts";
import type { FactKey } from "#domain/measures/fact.ts";
import { sql, type Kysely } from "kysely";

import { liveLoads, readBatches } from "./batch.ts";
import { cutOf, columnsOf, type FactColumns, type SeriesKey } from "./columns.ts";
import {
  findRows,
  portionsOf,
  readSlices,
  saysSame,
  sliceKeyText,
  standingOf,
  type NumberedRows,
  type SliceKey,
} from "./slice.ts";
import type { Tables } from "./tables.ts";
import { arrayText } from "./values.ts";
import { readWords, type Words } from "./word.ts";

/** Values beside what stands. */
export interface Comparison {
  /** By row: what stands in its place; NaN where nothing does. */
  readonly before: Float64Array;
  /** By row: 1 where it says just what stands. */
  readonly same: Uint8Array;
  /** What stands, should have been among them, and is not. */
  readonly gone: readonly StandingValue[];
  /** Rows that can't be true together with what stands for other spans. */
  readonly overlapping: readonly Overlap[];
}

export interface StandingValue extends FactKey {
  readonly amount: number;
}

export interface Overlap {
  readonly row: number;
  /** The span of what stands. */
  readonly span: Span;
}

/** So many overlaps are told. */
const mostOverlaps = 100;

/**
 * Holds values against what stands after a change, reading only the slices that they touch. `isCovered` says of which units and spans they
 * are all there is, in their measures, scenarios, versions and ways to cut; null: of none. Columns name each unit, series and span once.
 */
export async function compare(
  database: Kysely<Tables>,
  upTo: number,
  columns: FactColumns,
  isCovered: ((unit: UnitCode, span: Span) => boolean) | null,
): Promise<Comparison> {
  const live = liveLoads(await readBatches(database, upTo));
  const rows = await findRows(database, columns);
  return {
    ...(await heldAgainst(database, rows, live)),
    gone: isCovered === null ? [] : await missing(database, rows, live, isCovered),
    overlapping: await overlapping(database, rows, live),
  };
}

/** What stands of some keys after a change; of those that nothing stands of, nothing. */
export async function standingValues(
  database: Kysely<Tables>,
  upTo: number,
  keys: readonly FactKey[],
): Promise<readonly StandingValue[]> {
  if (keys.length === 0) return [];
  const rows = await findRows(database, columnsOf([], keys));
  const { before } = await heldAgainst(database, rows, liveLoads(await readBatches(database, upTo)));
  return keys.flatMap((key, row) => {
    const amount = before[row] ?? Number.NaN;
    return Number.isNaN(amount) ? [] : [{ ...key, amount }];
  });
}

async function heldAgainst(
  database: Kysely<Tables>,
  rows: NumberedRows,
  live: readonly number[],
): Promise<Pick<Comparison, "before" | "same">> {
  const { columns, units } = rows;
  const [before, same] = [new Float64Array(columns.length).fill(Number.NaN), new Uint8Array(columns.length)];
  for (const slices of portionsOf(rows.slices, (slice) => slice.rows.length)) {
    const keys = slices.map(({ series, from, to }) => ({ series: rows.series[series] ?? -1, from, to }));
    const held = await readSlices(database, keys, live);
    for (const [at, slice] of slices.entries()) {
      const standing = standingOf(held.get(sliceKeyText(keys[at] ?? slice)) ?? []);
      for (const row of slice.rows) {
        const entry = standing.get(units[columns.unitOf[row] ?? -1] ?? -1);
        before[row] = entry?.slice.amounts[entry.at] ?? Number.NaN;
        same[row] = saysSame(columns, row, entry) ? 1 : 0;
      }
    }
  }
  return { before, same };
}

/** What a file that is complete says everything of: values that are cut in the same way. */
function groupOf({ measure, scenario, version, kind, cut }: SeriesKey): string {
  const dimensions = Object.keys(parseCut(cut) ?? {}).toSorted();
  return [measure, scenario, version, kind, ...dimensions].join("\n");
}

async function missing(
  database: Kysely<Tables>,
  rows: NumberedRows,
  live: readonly number[],
  isCovered: (unit: UnitCode, span: Span) => boolean,
): Promise<readonly StandingValue[]> {
  const words = await readWords(database);
  const gone: StandingValue[] = [];
  const told = toldUnits(rows);
  for (const keys of portionsOf(coveredSlices(rows, words), () => 1_000)) {
    const held = await readSlices(database, keys, live);
    for (const key of keys) {
      const text = sliceKeyText(key);
      const [span, series] = [spanOf(key), words.series[words.seriesAt[key.series] ?? -1]];
      for (const [unit, { slice, at }] of standingOf(held.get(text) ?? [])) {
        const amount = slice.amounts[at] ?? Number.NaN;
        const code = words.units[words.unitAt[unit] ?? -1];
        if (series === undefined || code === undefined || Number.isNaN(amount)) continue;
        if (told.get(text)?.has(unit) === true || !isCovered(code, span)) continue;
        gone.push({ ...series, cut: cutOf(series.cut), unit: code, period: span, amount });
      }
    }
  }
  return gone;
}

/** The units that the values speak of, by slice. */
function toldUnits({ columns, series, units, slices }: NumberedRows): ReadonlyMap<string, ReadonlySet<number>> {
  return new Map(
    slices.map((slice) => {
      const own = Array.from(slice.rows, (row) => units[columns.unitOf[row] ?? -1] ?? -1);
      return [sliceKeyText({ ...slice, series: series[slice.series] ?? -1 }), new Set(own)];
    }),
  );
}

/** Each slice that the store may have of the same groups and spans. */
function coveredSlices({ columns, slices }: NumberedRows, words: Words): readonly SliceKey[] {
  const spans = new Map<string, Map<string, Span>>();
  for (const { series, from, to } of slices) {
    const group = groupOf(columns.series[series] ?? nothing);
    const own = spans.get(group) ?? new Map<string, Span>();
    spans.set(group, own.set(`${from} ${to}`, spanOf({ from, to })));
  }
  const keys: SliceKey[] = [];
  for (const [number, place] of words.seriesAt.entries()) {
    const series = words.series[place];
    if (series === undefined) continue;
    for (const span of spans.get(groupOf(series))?.values() ?? []) keys.push({ series: number, ...span });
  }
  return keys;
}

const nothing: SeriesKey = { measure: "", scenario: "outcome", version: "", kind: "observed", cut: "" };

/** Month numbers come from facts and go back to facts. */
const spanOf = ({ from, to }: Pick<SliceKey, "from" | "to">): Span => ({ from: from as Month, to: to as Month });

async function overlapping(
  database: Kysely<Tables>,
  rows: NumberedRows,
  live: readonly number[],
): Promise<readonly Overlap[]> {
  const { columns, series, units, slices } = rows;
  const observed = slices.filter((slice) => columns.series[slice.series]?.kind === "observed");
  const others = await otherSlices(database, [...new Set(observed.map((slice) => series[slice.series] ?? -1))], live);
  const found: Overlap[] = [];
  for (const slice of observed) {
    const own = others.get(series[slice.series] ?? -1) ?? [];
    const isOther = (key: SliceKey): boolean => key.from !== slice.from || key.to !== slice.to;
    const near = own.filter((key) => isOther(key) && overlaps(spanOf(key), spanOf(slice)));
    if (near.length === 0) continue;
    const held = await readSlices(database, near, live);
    for (const key of near) {
      const standing = standingOf(held.get(sliceKeyText(key)) ?? []);
      for (const row of slice.rows) {
        const entry = standing.get(units[columns.unitOf[row] ?? -1] ?? -1);
        if (entry === undefined || Number.isNaN(entry.slice.amounts[entry.at])) continue;
        found.push({ row, span: spanOf(key) });
        if (found.length === mostOverlaps) return found;
      }
    }
  }
  return found;
}

/** The slices that hold of some series, by the series' number. */
async function otherSlices(
  database: Kysely<Tables>,
  series: readonly number[],
  live: readonly number[],
): Promise<ReadonlyMap<number, readonly SliceKey[]>> {
  const { rows } = await sql<SliceKey>`
    select distinct series, period_from as "from", period_to as "to" from slice
    where series = any(${arrayText(series)}::int4[]) and batch = any(${arrayText(live)}::int4[])`.execute(database);
  return Map.groupBy(rows, (key) => key.series);
}
