import type { Dimension } from "../measures/dimension.ts";
import type { Fact } from "../measures/fact.ts";
import type { Formula } from "../measures/formula.ts";
import type { Measure, MeasureId, MeasureVersion } from "../measures/measure.ts";
import type { Organisation } from "../organisation/organisation.ts";
import type { Span } from "../periods/span.ts";
import { cutKey, type Cut } from "../measures/dimension.ts";
import type { Spans } from "./spans.ts";
import { createCache, type Cache } from "./cache.ts";
import type { Column } from "./columns.ts";
import { createReporters, note, type Reporters } from "./coverage.ts";
import type { Evaluation } from "./evaluation.ts";
import type { Selection } from "./select.ts";
import { append, createSeriesStore, seriesOf, sliceOf, trim, type SeriesStore } from "./series.ts";
import { createTrees, type Trees } from "./trees.ts";

/** What the cube needs of a workspace. */
export interface CubeInput {
  readonly organisation: Organisation;
  readonly measures: readonly Measure[];
  readonly dimensions: readonly Dimension[];
  readonly facts: readonly Fact[];
  /** Rounds order the versions of forecasts, and say which came before. */
  readonly rounds: readonly { readonly id: string; readonly period: Span; readonly previous: string | null }[];
}

/** Everything the cube holds: the facts as columns, and caches that can be dropped at any time. */
export interface CubeState {
  readonly input: CubeInput;
  readonly measures: ReadonlyMap<MeasureId, Measure>;
  readonly dimensions: ReadonlyMap<string, Dimension>;
  readonly trees: Trees;
  readonly store: SeriesStore;
  readonly reporters: Map<string, Reporters>;
  /** Reported facts by `reportedKey`. */
  readonly reported: Map<string, number>;
  /** Measure and scenario -> the versions there are, in the order they were met. */
  readonly versions: Map<string, Set<string>>;
  readonly columns: Cache<Column>;
  readonly weighted: Cache<{ products: Column; weights: Column; unweighted: Column }>;
  readonly selections: Map<string, readonly Selection[]>;
  readonly spans: Map<string, Spans>;
  readonly formulas: Map<MeasureVersion, Formula>;
  readonly evaluations: Map<string, Evaluation>;
}

/** Memory for running sums; what is over is made again when asked for. */
const columnBytes = 256 * 1024 * 1024;

export function createState(input: CubeInput): CubeState {
  const state: CubeState = {
    input,
    measures: new Map(input.measures.map((measure) => [measure.id, measure])),
    dimensions: new Map(input.dimensions.map((dimension) => [dimension.id, dimension])),
    trees: createTrees(input.organisation),
    store: createSeriesStore(),
    reporters: new Map(),
    reported: new Map(),
    versions: new Map(),
    columns: createCache(columnBytes),
    weighted: createCache(columnBytes),
    selections: new Map(),
    spans: new Map(),
    formulas: new Map(),
    evaluations: new Map(),
  };
  input.facts.forEach((fact, number) => addFact(state, fact, number));
  trim(state.store);
  return state;
}

/** Facts of units that the organisation does not have are left out; loading reports them. */
function addFact(state: CubeState, fact: Fact, number: number): void {
  const unit = state.trees.units.get(fact.unit);
  if (unit === undefined) return;
  noteVersion(state, fact);
  if (fact.kind === "reported") {
    state.reported.set(reportedKey(fact), number);
    return;
  }
  addRow(state, fact, unit, number);
}

/** One row of a series: the way in for columns that never were facts of a folder. */
export function addRow(
  state: CubeState,
  row: Pick<Fact, "measure" | "scenario" | "version" | "cut" | "period" | "amount"> & Partial<Fact>,
  unit: number,
  fact: number,
): void {
  const slice = sliceOf(seriesOf(state.store, row.measure, row.scenario, row.version, row.cut), row.period);
  append(slice, unit, row.amount, fact);
  if (row.preliminary === true || (row.qualifier ?? null) !== null || (row.upper ?? null) !== null)
    slice.special = true;
  note(reportersOf(state, row.measure, row.scenario, row.version), unit, row.period);
}

function noteVersion(state: CubeState, fact: Fact): void {
  const key = `${fact.measure}|${fact.scenario}`;
  const versions = state.versions.get(key) ?? new Set();
  state.versions.set(key, versions);
  versions.add(fact.version);
}

function reportersOf(state: CubeState, measure: MeasureId, scenario: string, version: string): Reporters {
  const key = `${measure}|${scenario}|${version}`;
  const found = state.reporters.get(key) ?? createReporters(state.trees.units.size);
  state.reporters.set(key, found);
  return found;
}

/** A reported value answers only for exactly its measure, unit, span, scenario, version and cut. */
export function reportedKey(of: {
  measure: string;
  unit: string;
  period: Span;
  scenario: string;
  version: string;
  cut: Cut;
}): string {
  return `${of.measure}|${of.unit}|${of.period.from}..${of.period.to}|${of.scenario}|${of.version}|${cutKey(of.cut)}`;
}
