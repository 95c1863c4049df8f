import type { Fact } from "../measures/fact.ts";
import type { MeasureId } from "../measures/measure.ts";
import type { UnitCode } from "../organisation/organisation.ts";
import type { Span } from "../periods/span.ts";
import { seriesKey, sliceKey, type SeriesKey } from "./series.ts";

/** How many facts there are that hold, and of what. */
export interface Counts {
  readonly facts: number;
  readonly measures: ReadonlyMap<MeasureId, number>;
  readonly files: ReadonlyMap<string, FileCounts>;
}

export interface FileCounts {
  readonly facts: number;
  /** How many facts of each measure. */
  readonly measures: ReadonlyMap<MeasureId, number>;
  readonly units: ReadonlySet<UnitCode>;
  /** From the first month of any fact to the last of any. */
  readonly period: Span;
  /** Who has a value of a series and span in the file; null where nobody has. */
  readonly unitsIn: UnitsIn;
}

/** Some of the units that have a fact of a series and span; null for none. */
export type UnitsIn = (series: SeriesKey, period: Span) => ReadonlySet<UnitCode> | null;

/** Facts that are counted together: of one file, series and span. */
export interface Counted {
  readonly file: string;
  readonly series: SeriesKey;
  readonly period: Span;
  readonly units: readonly UnitCode[];
}

export function countsOf(all: readonly Counted[]): Counts {
  const byFile = [...Map.groupBy(all, ({ file }) => file)];
  return {
    facts: sumOf(all),
    measures: byMeasure(all),
    files: new Map(byFile.map(([file, own]) => [file, fileCounts(own)])),
  };
}

export function countsOfFacts(facts: readonly Fact[]): Counts {
  return countsOf(
    facts.map((fact) => ({ file: fact.source.file, series: fact, period: fact.period, units: [fact.unit] })),
  );
}

function sumOf(all: readonly Counted[]): number {
  return all.reduce((sum, { units }) => sum + units.length, 0);
}

function byMeasure(all: readonly Counted[]): ReadonlyMap<MeasureId, number> {
  return new Map([...Map.groupBy(all, ({ series }) => series.measure)].map(([measure, own]) => [measure, sumOf(own)]));
}

function fileCounts(own: readonly Counted[]): FileCounts {
  const slices = Map.groupBy(own, ({ series, period }) => nameOf(series, period));
  const units = new Map([...slices].map(([name, some]) => [name, new Set(some.flatMap((one) => one.units))]));
  return {
    facts: sumOf(own),
    measures: byMeasure(own),
    unitsIn: (series, period) => units.get(nameOf(series, period)) ?? null,
    units: new Set(own.flatMap(({ units }) => units)),
    period: own.map(({ period }) => period).reduce(around),
  };
}

function nameOf(series: SeriesKey, period: Span): string {
  return `${seriesKey(series)}|${sliceKey(period)}`;
}

function around(one: Span, other: Span): Span {
  return { from: one.from < other.from ? one.from : other.from, to: one.to > other.to ? one.to : other.to };
}
