import type { Fact } from "../measures/fact.ts";
import type { MeasureId } from "../measures/measure.ts";
import type { UnitCode } from "../organisation/organisation.ts";
import type { Span } from "../periods/span.ts";

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
}

/** Facts that are counted together: of one file, measure and span. */
export interface Counted {
  readonly file: string;
  readonly measure: MeasureId;
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
    facts.map(({ source, measure, period, unit }) => ({ file: source.file, measure, period, units: [unit] })),
  );
}

function sumOf(all: readonly Counted[]): number {
  return all.reduce((sum, { units }) => sum + units.length, 0);
}

function byMeasure(all: readonly Counted[]): ReadonlyMap<MeasureId, number> {
  return new Map([...Map.groupBy(all, ({ measure }) => measure)].map(([measure, own]) => [measure, sumOf(own)]));
}

function fileCounts(own: readonly Counted[]): FileCounts {
  return {
    facts: sumOf(own),
    measures: byMeasure(own),
    units: new Set(own.flatMap(({ units }) => units)),
    period: own.map(({ period }) => period).reduce(around),
  };
}

function around(one: Span, other: Span): Span {
  return { from: one.from < other.from ? one.from : other.from, to: one.to > other.to ? one.to : other.to };
}
