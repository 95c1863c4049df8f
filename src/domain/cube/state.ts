import type { Dimension } from "../measures/dimension.ts";
import type { Formula } from "../measures/formula.ts";
import type { Measure, MeasureId, MeasureVersion } from "../measures/measure.ts";
import type { SmallGroups } from "../measures/small-groups.ts";
import type { Organisation, UnitCode } from "../organisation/organisation.ts";
import type { Span } from "../periods/span.ts";
import type { Spans } from "./spans.ts";
import { createCache, type Cache } from "./cache.ts";
import type { Column } from "./columns.ts";
import type { Evaluation } from "./evaluation.ts";
import type { Running } from "./coverage.ts";
import type { Holdings } from "./holdings.ts";
import type { Selection } from "./select.ts";
import type { Slice } from "./series.ts";
import { createTrees, type PlacedTree, type Trees } from "./trees.ts";

/** What gives facts their meaning: what a cube needs of a workspace beside them. */
export interface CubeInput {
  /** Absent: groups of any size are shown. */
  readonly smallGroups?: SmallGroups | undefined;
  readonly organisation: Organisation;
  readonly measures: readonly Measure[];
  readonly dimensions: readonly Dimension[];
  /** Rounds order the versions of forecasts, and say which came before. */
  readonly rounds: readonly { readonly id: string; readonly period: Span; readonly previous: string | null }[];
}

/** What something that is kept was made of, so that it is known when that has changed. */
export interface Kept {
  readonly measures: readonly MeasureId[];
  readonly slices: readonly Slice[];
}

export interface KeptColumn extends Kept {
  readonly column: Column;
  readonly placed: PlacedTree;
}

export interface KeptWeighted extends Kept {
  readonly products: Column;
  readonly weights: Column;
  readonly unweighted: Column;
}

/** Everything the cube holds: the facts as columns, and caches that can be dropped at any time. */
export interface CubeState extends Holdings {
  readonly input: CubeInput;
  /** The units' codes by their numbers. */
  readonly codes: readonly UnitCode[];
  readonly measures: ReadonlyMap<MeasureId, Measure>;
  readonly dimensions: ReadonlyMap<string, Dimension>;
  readonly trees: Trees;
  /** Running counts of those who have reported, over the positions of a tree. */
  readonly running: Running;
  readonly columns: Cache<KeptColumn>;
  readonly weighted: Cache<KeptWeighted>;
  readonly selections: Map<string, readonly Selection[]>;
  readonly spans: Map<string, Spans>;
  readonly formulas: Map<MeasureVersion, Formula>;
  readonly evaluations: Map<string, Evaluation>;
}

/** Memory for running sums; what is over is made again when asked for. */
const columnBytes = 256 * 1024 * 1024;

export function createState(input: CubeInput, holdings: Holdings): CubeState {
  return {
    ...holdings,
    running: new WeakMap(),
    input,
    codes: [...holdings.units.keys()],
    measures: new Map(input.measures.map((measure) => [measure.id, measure])),
    dimensions: new Map(input.dimensions.map((dimension) => [dimension.id, dimension])),
    trees: createTrees(input.organisation, holdings.units),
    columns: createCache(columnBytes),
    weighted: createCache(columnBytes),
    selections: new Map(),
    spans: new Map(),
    formulas: new Map(),
    evaluations: new Map(),
  };
}
