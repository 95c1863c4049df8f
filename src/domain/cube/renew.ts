import type { Fact } from "../measures/fact.ts";
import type { MeasureId } from "../measures/measure.ts";
import type { Span } from "../periods/span.ts";
import { withRows } from "./columns.ts";
import type { Holdings } from "./holdings.ts";
import type { Selection } from "./select.ts";
import {
  putSeries,
  createSeriesStore,
  seriesKey,
  sliceKey,
  type SeriesKey,
  type SeriesStore,
  type Slice,
} from "./series.ts";
import { createState, type CubeInput, type CubeState, type Kept, type KeptColumn } from "./state.ts";

/** One slice that is another from now on. Not before: it is new. Not after: nothing of it holds any more. */
export interface SliceChange {
  readonly kind: Fact["kind"];
  readonly series: SeriesKey;
  readonly period: Span;
  readonly before: Slice | null;
  readonly after: Slice | null;
}

/** The series as they are after some slices have changed; those that are not touched are shared. */
export function withSlices(store: SeriesStore, changes: readonly SliceChange[]): SeriesStore {
  const touched = Map.groupBy(changes, ({ series }) => seriesKey(series));
  const renewed = createSeriesStore();
  for (const series of store.all) {
    const own = touched.get(seriesKey(series));
    putSeries(renewed, own === undefined ? series : { ...series, slices: slicesAfter(series.slices, own) });
  }
  for (const [key, own] of touched) {
    const [first] = own;
    if (first === undefined || store.byKey.has(key)) continue;
    putSeries(renewed, { ...first.series, number: renewed.all.length, slices: slicesAfter(new Map(), own) });
  }
  return renewed;
}

function slicesAfter(slices: ReadonlyMap<number, Slice>, changes: readonly SliceChange[]): Map<number, Slice> {
  const after = new Map(slices);
  for (const { period, after: slice } of changes) {
    if (slice === null) after.delete(sliceKey(period));
    else after.set(sliceKey(period), slice);
  }
  return after;
}

/**
 * A cube's state after some slices have changed, with all that still holds of what it has worked out. Where what gives facts their
 * meaning has changed too, it begins anew on the same slices. The state before stays as it is, for those who are still asking it.
 */
export function renewedState(
  state: CubeState,
  input: CubeInput,
  holdings: Holdings,
  changes: readonly SliceChange[],
): CubeState {
  if (input !== state.input || holdings.units !== state.units) return createState(input, holdings);
  const renewal = renewalOf(changes);
  return {
    ...state,
    ...holdings,
    spans: new Map(),
    evaluations: new Map(),
    columns: state.columns.renewed((kept) => renewedColumn(kept, renewal)),
    weighted: state.weighted.renewed((kept) => (isTouched(kept, renewal) ? null : kept)),
    // A slice that is new may be what an old question asks for, so that what was selected is looked for again.
    selections:
      renewal.measures.size > 0
        ? new Map<string, readonly Selection[]>()
        : selectionsIn(state.selections, holdings.observed),
  };
}

interface Renewal {
  readonly replaced: ReadonlyMap<Slice, Slice>;
  /** Those that have new slices, or have lost one. */
  readonly measures: ReadonlySet<MeasureId>;
}

function renewalOf(changes: readonly SliceChange[]): Renewal {
  const replaced = new Map<Slice, Slice>();
  const measures = new Set<MeasureId>();
  for (const { series, before, after } of changes) {
    if (before !== null && after !== null) replaced.set(before, after);
    else measures.add(series.measure);
  }
  return { replaced, measures };
}

function isTouched({ slices, measures }: Kept, renewal: Renewal): boolean {
  return measures.some((one) => renewal.measures.has(one)) || slices.some((slice) => renewal.replaced.has(slice));
}

function renewedColumn(kept: KeptColumn, renewal: Renewal): KeptColumn | null {
  if (!isTouched(kept, renewal)) return kept;
  const { column, slices, measures, placed } = kept;
  const before = slices.filter((slice) => renewal.replaced.has(slice));
  const after = before.flatMap((slice) => renewal.replaced.get(slice) ?? []);
  const isKnown = [...before, ...after].every(({ isLoaded }) => isLoaded);
  if (!isKnown || measures.some((one) => renewal.measures.has(one))) return null;
  const renewed = withRows(column, after, before, placed);
  return renewed && { ...kept, column: renewed, slices: slices.map((slice) => renewal.replaced.get(slice) ?? slice) };
}

function selectionsIn(selections: CubeState["selections"], { byKey }: SeriesStore): CubeState["selections"] {
  const renewed = ({ key, series }: Selection): Selection => ({
    key,
    series: series.map((one) => byKey.get(seriesKey(one)) ?? one),
  });
  return new Map([...selections].map(([key, own]) => [key, own.map(renewed)]));
}
