import type { Counts } from "#domain/cube/counts.ts";
import { emptyHoldings, noteVersion, type Holdings } from "#domain/cube/holdings.ts";
import { createReporters, reportersKey, type Reporters } from "#domain/cube/reporters.ts";
import { seriesOf, sliceKey, type SeriesKey, type Slice } from "#domain/cube/series.ts";
import { withSlices, type SliceChange } from "#domain/cube/renew.ts";
import { createWants, lacksCounts, lacksFact } from "#domain/cube/wants.ts";
import type { Fact } from "#domain/measures/fact.ts";

import { cutOf } from "../columns.ts";
import { StoreError } from "../errors.ts";
import type { SliceKey } from "../slice.ts";
import type { Words } from "../word.ts";
import { heldKeys, holdingEntries, type Known } from "./known.ts";

/** Slices by `sliceKeyText`. */
export type Slices = ReadonlyMap<string, Slice>;

/** What has been fetched beside slices. */
export interface Fetched {
  readonly facts: WeakMap<Slice, Map<number, Fact>>;
  counts: Counts | null;
}

export type StoredHoldings = Holdings & { readonly fetched: Fetched };

const nothing: Counts = { facts: 0, measures: new Map(), files: new Map() };

/** What is known, as a cube holds it: every slice has its place, whether it is in memory or not. */
export function storedHoldings(known: Known, slices: Slices, units: Holdings["units"]): StoredHoldings {
  const base = emptyHoldings(units);
  for (const key of heldKeys(known)) {
    const slice = slices.get(key);
    const [entry] = holdingEntries(known, key);
    if (slice === undefined || entry === undefined) continue;
    const { series } = slice;
    const isObserved = seriesIn(known.words, entry).kind === "observed";
    noteVersion(base.versions, series);
    seriesOf(isObserved ? base.observed : base.reported, series).slices.set(sliceKey(slice.period), slice);
    if (isObserved) expectReporters(base.reporters, reportersKey(series), slice, base.units.size);
  }
  return { ...base, ...fetching(base.wants) };
}

/** As they are after some slices have been put in the place of others. */
export function replacedHoldings(before: StoredHoldings, changes: readonly SliceChange[]): StoredHoldings {
  const wants = createWants();
  const ofKind = (kind: Fact["kind"]) => changes.filter((change) => change.kind === kind);
  return {
    ...before,
    observed: withSlices(before.observed, ofKind("observed")),
    reported: withSlices(before.reported, ofKind("reported")),
    reporters: new Map([...before.reporters].map(([key, { units, spans }]) => [key, { units, spans: new Map(spans) }])),
    wants,
    ...fetching(wants),
  };
}

/** The units that words name, as a cube numbers them. */
export function unitsIn({ units }: Words): Holdings["units"] {
  return new Map(units.map((code, number) => [code, number]));
}

/** What answers by what has been fetched, and wants what has not. */
function fetching(wants: Holdings["wants"]): Pick<StoredHoldings, "fetched" | "factAt" | "counts"> {
  const fetched: Fetched = { facts: new WeakMap(), counts: null };
  return {
    fetched,
    factAt: (slice, row) => {
      const fact = fetched.facts.get(slice)?.get(row) ?? null;
      if (fact === null) lacksFact(wants, slice, row);
      return fact;
    },
    counts: () => {
      if (fetched.counts === null) lacksCounts(wants);
      return fetched.counts ?? nothing;
    },
  };
}

/** Somebody has reported: who is counted when it is asked. */
function expectReporters(reporters: Map<string, Reporters>, key: string, { period }: Slice, units: number): void {
  const found = reporters.get(key) ?? createReporters(units);
  found.spans.set(sliceKey(period), { period, seen: null });
  reporters.set(key, found);
}

export type StoredSeries = SeriesKey & Pick<Fact, "kind">;

/** Throws a StoreError `damaged` for a series that the store does not name. */
export function seriesIn({ series, seriesAt }: Words, { series: number }: SliceKey): StoredSeries {
  const found = series[seriesAt[number] ?? -1];
  if (found === undefined) throw new StoreError("damaged", { detail: `series ${number}` });
  return { ...found, cut: cutOf(found.cut) };
}
