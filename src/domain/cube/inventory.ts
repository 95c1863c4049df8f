import { accountDimension } from "../measures/dimension.ts";
import type { Fact } from "../measures/fact.ts";
import type { MeasureId } from "../measures/measure.ts";
import type { StoredScenario } from "../measures/scenario.ts";
import type { UnitCode } from "../organisation/organisation.ts";
import type { Span } from "../periods/span.ts";

/** What facts there are, counted: enough to say what can be asked for and where it came from, without a fact in it. */
export interface Inventory {
  readonly facts: number;
  /** Of the fact that ends last, the longest where several do; null where there are no facts. */
  readonly newest: Span | null;
  /** Those that have facts of their own, in the order of their first. */
  readonly measures: ReadonlyMap<MeasureId, MeasureHolding>;
  /** In the order of their first fact. */
  readonly files: ReadonlyMap<string, FileHolding>;
}

export interface MeasureHolding {
  readonly facts: number;
  readonly versions: ReadonlyMap<StoredScenario, ReadonlySet<string>>;
  /** Members of the account dimension; empty for what is not a ledger. */
  readonly accounts: ReadonlySet<string>;
}

export interface FileHolding {
  readonly facts: number;
  /** How many facts of each measure. */
  readonly measures: ReadonlyMap<MeasureId, number>;
  readonly units: ReadonlySet<UnitCode>;
  /** From the first month of any fact to the last of any. */
  readonly period: Span;
}

export function inventoryOf(facts: readonly Fact[]): Inventory {
  const newest = facts.reduce<Span | null>((last, { period }) => (isNewer(period, last) ? period : last), null);
  const byMeasure = Map.groupBy(facts, ({ measure }) => measure);
  const byFile = Map.groupBy(facts, ({ source }) => source.file);
  return {
    facts: facts.length,
    newest,
    measures: mapValues(byMeasure, measureHolding),
    files: mapValues(byFile, fileHolding),
  };
}

function isNewer(period: Span, last: Span | null): boolean {
  return last === null || period.to > last.to || (period.to === last.to && period.from < last.from);
}

function measureHolding(facts: readonly Fact[]): MeasureHolding {
  const byScenario = Map.groupBy(facts, ({ scenario }) => scenario);
  return {
    facts: facts.length,
    versions: mapValues(byScenario, (some) => new Set(some.map(({ version }) => version))),
    accounts: new Set(facts.flatMap(({ cut }) => cut[accountDimension] ?? [])),
  };
}

function fileHolding(facts: readonly Fact[]): FileHolding {
  const byMeasure = Map.groupBy(facts, ({ measure }) => measure);
  return {
    facts: facts.length,
    measures: mapValues(byMeasure, (some) => some.length),
    units: new Set(facts.map(({ unit }) => unit)),
    period: facts.map(({ period }) => period).reduce(around),
  };
}

function around(one: Span, other: Span): Span {
  return { from: one.from < other.from ? one.from : other.from, to: one.to > other.to ? one.to : other.to };
}

function mapValues<Key, From, To>(map: ReadonlyMap<Key, From>, to: (value: From) => To): Map<Key, To> {
  return new Map([...map].map(([key, value]) => [key, to(value)]));
}
