import type { Qualifier } from "#domain/measures/fact.ts";
import type { Detail, SeriesKey, Slice } from "#domain/cube/series.ts";
import type { Span } from "#domain/periods/span.ts";

import { standingOf } from "../slice.ts";
import type { StoredSlice } from "../slicing.ts";

/** A slice that is not in memory. */
export function unloadedSlice(series: SeriesKey, period: Span, special: boolean): Slice {
  const [units, amounts] = [new Int32Array(0), new Float64Array(0)];
  return { series, period, isLoaded: false, units, amounts, length: 0, special, details: new Map() };
}

/** Fills a slice with what holds of it: what batches say, the oldest first. `unitAt`: the database's number of a unit -> the cube's. */
export function fill(slice: Slice, stored: readonly StoredSlice[], unitAt: Int32Array): void {
  const [only] = stored;
  const isPlain = stored.length === 1 && only !== undefined && isOneEach(only, unitAt.length);
  if (isPlain) {
    slice.units = only.units.map((unit) => unitAt[unit] ?? -1);
    slice.amounts = only.amounts;
    if (hasDetails(only)) only.units.forEach((_, row) => addDetail(slice, row, only, row));
  } else {
    const held = [...standingOf(stored)].filter(([, { slice: of, at }]) => !Number.isNaN(of.amounts[at]));
    slice.units = Int32Array.from(held, ([unit]) => unitAt[unit] ?? -1);
    slice.amounts = Float64Array.from(held, ([, { slice: of, at }]) => of.amounts[at] ?? Number.NaN);
    held.forEach(([, { slice: of, at }], row) => addDetail(slice, row, of, at));
  }
  slice.length = slice.units.length;
  slice.special = slice.details.size > 0;
  slice.isLoaded = true;
}

/** Each unit once, and each with a value. */
function isOneEach({ units, amounts }: StoredSlice, most: number): boolean {
  const met = new Uint8Array(most);
  for (let at = 0; at < units.length; at += 1) {
    const unit = units[at] ?? 0;
    if (met[unit] === 1 || Number.isNaN(amounts[at])) return false;
    met[unit] = 1;
  }
  return true;
}

function hasDetails({ uppers, qualifiers, preliminary }: StoredSlice): boolean {
  return uppers !== null || qualifiers !== null || preliminary !== null;
}

function addDetail(slice: Slice, row: number, { uppers, qualifiers, preliminary }: StoredSlice, at: number): void {
  const upper = uppers?.[at] ?? Number.NaN;
  const detail: Detail = {
    upper: Number.isNaN(upper) ? null : upper,
    // It was written from a fact's.
    qualifier: (qualifiers?.[at] ?? null) as Qualifier | null,
    preliminary: preliminary?.[at] ?? false,
  };
  if (detail.upper !== null || detail.qualifier !== null || detail.preliminary) slice.details.set(row, detail);
}

/** Bytes that a slice's rows take: a number and an amount each. */
export function bytesOf({ length, details }: Slice): number {
  return 12 * length + 100 * details.size;
}

/** As if it had never been read. */
export function unload(slice: Slice): void {
  Object.assign(slice, unloadedSlice(slice.series, slice.period, slice.special));
}
