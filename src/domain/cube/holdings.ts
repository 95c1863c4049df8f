import type { Fact } from "../measures/fact.ts";
import type { Organisation, UnitCode } from "../organisation/organisation.ts";
import { countsOfFacts, type Counts } from "./counts.ts";
import { createReporters, note, reportersKey, type Reporters, type ReportersKey } from "./reporters.ts";
import {
  append,
  createSeriesStore,
  seriesOf,
  sliceOf,
  trim,
  type Detail,
  type SeriesStore,
  type Slice,
} from "./series.ts";
import { createWants, type Wants } from "./wants.ts";

/** The facts as a cube holds them: as columns, and what is known of them all without looking at each. */
export interface Holdings {
  /** Every unit that may have facts, numbered from 0 in this order. */
  readonly units: ReadonlyMap<UnitCode, number>;
  readonly observed: SeriesStore;
  /** Values taken over as published, which answer only for just their own question. */
  readonly reported: SeriesStore;
  /** By `reportersKey`. */
  readonly reporters: Map<string, Reporters>;
  /** Measure and scenario -> the versions there are, in the order they were met. */
  readonly versions: Map<string, Set<string>>;
  readonly wants: Wants;
  /** The whole fact of a row; null where it is not in memory, and is wanted now. */
  readonly factAt: (slice: Slice, row: number) => Fact | null;
  /** How many facts there are; none at all where they have not been counted, and are to be now. */
  readonly counts: () => Counts;
}

/** Everything in memory. Facts of units that the organisation does not have are left out; loading reports them. */
export function holdingsOf({ units }: Organisation, facts: readonly Fact[]): Holdings {
  const behind = new Map<Slice, number[]>();
  let counts: Counts | undefined;
  const holdings: Holdings = {
    ...emptyHoldings(new Map(units.map(({ code }, number) => [code, number]))),
    factAt: (slice, row) => facts[behind.get(slice)?.[row] ?? -1] ?? null,
    counts: () => (counts ??= countsOfFacts(facts)),
  };
  facts.forEach((fact, number) => {
    const unit = holdings.units.get(fact.unit);
    if (unit === undefined) return;
    const slice = addFact(holdings, fact, unit);
    const numbers = behind.get(slice) ?? [];
    behind.set(slice, numbers);
    numbers.push(number);
  });
  trim(holdings.observed);
  trim(holdings.reported);
  return holdings;
}

export function emptyHoldings(units: ReadonlyMap<UnitCode, number>): Omit<Holdings, "factAt" | "counts"> {
  return {
    units,
    observed: createSeriesStore(),
    reported: createSeriesStore(),
    reporters: new Map(),
    versions: new Map(),
    wants: createWants(),
  };
}

function addFact(holdings: Holdings, fact: Fact, unit: number): Slice {
  const { period, amount, upper, qualifier, preliminary } = fact;
  noteVersion(holdings.versions, fact);
  const isObserved = fact.kind === "observed";
  const slice = sliceOf(seriesOf(isObserved ? holdings.observed : holdings.reported, fact), period);
  const row = append(slice, unit, amount);
  const more: Detail = { upper, qualifier, preliminary };
  if (preliminary || qualifier !== null || upper !== null) addDetail(slice, row, more);
  if (isObserved) note(reportersOf(holdings, fact), unit, period);
  return slice;
}

function addDetail(slice: Slice, row: number, more: Detail): void {
  slice.special = true;
  slice.details.set(row, more);
}

export function noteVersion(versions: Map<string, Set<string>>, { measure, scenario, version }: ReportersKey): void {
  const key = `${measure}|${scenario}`;
  versions.set(key, (versions.get(key) ?? new Set()).add(version));
}

function reportersOf({ reporters, units }: Holdings, of: ReportersKey): Reporters {
  const key = reportersKey(of);
  const found = reporters.get(key) ?? createReporters(units.size);
  reporters.set(key, found);
  return found;
}
