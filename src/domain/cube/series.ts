import { cutKey, type Cut } from "../measures/dimension.ts";
import type { MeasureId } from "../measures/measure.ts";
import type { StoredScenario } from "../measures/scenario.ts";
import type { Span } from "../periods/span.ts";

/** The facts of one series and one span as columns: row i is `amounts[i]` at unit number `units[i]`, from fact number `facts[i]`. */
export interface Slice {
  readonly period: Span;
  units: Int32Array;
  amounts: Float64Array;
  facts: Int32Array;
  length: number;
  /** Some fact is preliminary or qualified, so that an answer must look at the rows themselves. */
  special: boolean;
}

/** What is added up together: one measure, scenario, version and cut. */
export interface Series {
  readonly number: number;
  readonly measure: MeasureId;
  readonly scenario: StoredScenario;
  readonly version: string;
  readonly cut: Cut;
  /** By `sliceKey`. A month's facts and a whole year's figure are slices alike. */
  readonly slices: Map<number, Slice>;
}

export interface SeriesStore {
  readonly all: Series[];
  readonly byKey: Map<string, Series>;
  readonly byMeasure: Map<MeasureId, Series[]>;
}

export function createSeriesStore(): SeriesStore {
  return { all: [], byKey: new Map(), byMeasure: new Map() };
}

/** The series of these four, made when it is not there. */
export function seriesOf(
  store: SeriesStore,
  measure: MeasureId,
  scenario: StoredScenario,
  version: string,
  cut: Cut,
): Series {
  const key = `${measure}|${scenario}|${version}|${cutKey(cut)}`;
  const found = store.byKey.get(key);
  if (found !== undefined) return found;
  const series: Series = { number: store.all.length, measure, scenario, version, cut, slices: new Map() };
  store.all.push(series);
  store.byKey.set(key, series);
  const ofMeasure = store.byMeasure.get(measure);
  if (ofMeasure === undefined) store.byMeasure.set(measure, [series]);
  else ofMeasure.push(series);
  return series;
}

/** A span as one number: months fit in 16 bits. */
export function sliceKey(period: Span): number {
  return period.from * 65536 + period.to;
}

export function sliceOf(series: Series, period: Span): Slice {
  const key = sliceKey(period);
  const found = series.slices.get(key);
  if (found !== undefined) return found;
  const slice: Slice = {
    period,
    units: new Int32Array(8),
    amounts: new Float64Array(8),
    facts: new Int32Array(8),
    length: 0,
    special: false,
  };
  series.slices.set(key, slice);
  return slice;
}

/** Appends one row; the columns grow by doubling. */
export function append(slice: Slice, unit: number, amount: number, fact: number): void {
  if (slice.length === slice.units.length) resize(slice, slice.length * 2);
  slice.units[slice.length] = unit;
  slice.amounts[slice.length] = amount;
  slice.facts[slice.length] = fact;
  slice.length += 1;
}

/** Gives back the memory that growing took in advance. */
export function trim(store: SeriesStore): void {
  for (const series of store.all) for (const slice of series.slices.values()) resize(slice, slice.length);
}

function resize(slice: Slice, capacity: number): void {
  const copy = <T extends Int32Array | Float64Array>(from: T, to: T): T => {
    to.set(from.subarray(0, slice.length));
    return to;
  };
  slice.units = copy(slice.units, new Int32Array(capacity));
  slice.amounts = copy(slice.amounts, new Float64Array(capacity));
  slice.facts = copy(slice.facts, new Int32Array(capacity));
}
