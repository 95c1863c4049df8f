import { cutKey, type Cut } from "../measures/dimension.ts";
import type { Qualifier } from "../measures/fact.ts";
import type { MeasureId } from "../measures/measure.ts";
import type { StoredScenario } from "../measures/scenario.ts";
import type { Span } from "../periods/span.ts";

/** What is to be said of a value beside its amount. */
export interface Detail {
  /** Upper end, where only a range was reported. */
  readonly upper: number | null;
  readonly qualifier: Qualifier | null;
  readonly preliminary: boolean;
}

/**
 * The facts of one series and one span as columns: row i is `amounts[i]` at unit number `units[i]`. Where a fact came from is
 * asked of whoever filled the slice.
 */
export interface Slice {
  readonly series: SeriesKey;
  readonly period: Span;
  /** False: there are facts, but their rows are not in memory. */
  isLoaded: boolean;
  units: Int32Array;
  amounts: Float64Array;
  length: number;
  /** Some fact is preliminary or qualified, so that an answer must look at the rows themselves. */
  special: boolean;
  /** By row, where there is something to say. */
  details: Map<number, Detail>;
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

/** What names a series. */
export type SeriesKey = Pick<Series, "measure" | "scenario" | "version" | "cut">;

export function seriesKey({ measure, scenario, version, cut }: SeriesKey): string {
  return `${measure}|${scenario}|${version}|${cutKey(cut)}`;
}

export function findSeries(store: SeriesStore, of: SeriesKey): Series | undefined {
  return store.byKey.get(seriesKey(of));
}

/** The series of these four, made when it is not there. */
export function seriesOf(store: SeriesStore, of: SeriesKey): Series {
  return findSeries(store, of) ?? putSeries(store, { ...of, number: store.all.length, slices: new Map() });
}

/** Puts a series last. */
export function putSeries(store: SeriesStore, { measure, scenario, version, cut, number, slices }: Series): Series {
  const series: Series = { number, measure, scenario, version, cut, slices };
  store.all.push(series);
  store.byKey.set(seriesKey(series), series);
  const ofMeasure = store.byMeasure.get(measure);
  if (ofMeasure === undefined) store.byMeasure.set(measure, [series]);
  else ofMeasure.push(series);
  return series;
}

/** A span as one number: months fit in 16 bits. */
export function sliceKey(period: Span): number {
  return period.from * 65536 + period.to;
}

/** A slice in memory, with no rows yet. */
export function emptySlice(series: SeriesKey, period: Span): Slice {
  return {
    series,
    period,
    isLoaded: true,
    units: new Int32Array(0),
    amounts: new Float64Array(0),
    length: 0,
    special: false,
    details: new Map(),
  };
}

export function sliceOf(series: Series, period: Span): Slice {
  const key = sliceKey(period);
  const found = series.slices.get(key) ?? emptySlice(series, period);
  series.slices.set(key, found);
  return found;
}

/** Appends one row, and gives its number; the columns grow by doubling. */
export function append(slice: Slice, unit: number, amount: number): number {
  if (slice.length === slice.units.length) resize(slice, Math.max(8, slice.length * 2));
  slice.units[slice.length] = unit;
  slice.amounts[slice.length] = amount;
  slice.length += 1;
  return slice.length - 1;
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
}
