import type { Fact } from "../measures/fact.ts";
import type { Measure, MeasureVersion } from "../measures/measure.ts";
import { factsBehind, isBehind } from "./behind.ts";
import { nothingCarried, type Carried } from "./carried.ts";
import type { Organisation } from "../organisation/organisation.ts";
import { evaluate } from "./evaluate.ts";
import type { Asked, Rule } from "./evaluation.ts";
import type { Page } from "./rows.ts";
import { holdingsOf } from "./holdings.ts";
import type { Counts, UnitsIn } from "./counts.ts";
import { inventoryOf, type Inventory } from "./inventory.ts";
import type { Answer, Query, Step } from "./query.ts";
import { createState, type CubeInput, type CubeState } from "./state.ts";

/** How an answer was come by: one level; each input can be explained in turn. */
export interface Explanation {
  readonly query: Query;
  readonly answer: Answer;
  readonly rule: Rule;
  readonly measure: Measure | null;
  /** The definition that held at the period's end. */
  readonly version: MeasureVersion | null;
  readonly formula: string | null;
  readonly inputs: readonly Step[];
  /** Facts behind the answer: how many, and a page of them. */
  readonly facts: { readonly count: number; readonly page: readonly Fact[] };
  /** What of those facts was carried over from units to those that followed them. */
  readonly carried: Carried;
}

/** Answers any question about a workspace's values. A cache over its facts: it can be dropped and made again at any time. */
export interface Cube {
  readonly answer: (query: Query) => Answer;
  readonly explain: (query: Query, page?: Page) => Explanation;
  /** Whether an answer is made of any fact of some units, just behind it: its inputs can be asked in turn. */
  readonly isBehind: (query: Query, unitsIn: UnitsIn) => boolean;
  /** What facts there are; made when first asked for. */
  readonly inventory: () => Inventory;
  /** How many facts there are, and of what. */
  readonly counts: () => Counts;
  /** The same facts in another organisation. */
  readonly within: (organisation: Organisation) => Cube;
  /** How often something that was asked for was not in memory, so far: what was answered meanwhile is of no use. */
  readonly lacked: () => number;
}

/** A cube with all facts in memory. */
export function createCube(input: CubeInput & { readonly facts: readonly Fact[] }): Cube {
  return cubeOf(createState(input, holdingsOf(input.organisation, input.facts)));
}

/** A cube over a state that is filled already. */
export function cubeOf(state: CubeState): Cube {
  const asked = (query: Query): Asked => {
    const organisation = query.organisation ?? query.period.to;
    return { ...query, organisation, placed: state.trees.at({ from: organisation, to: organisation }) };
  };
  let inventory: Inventory | undefined;
  return {
    answer: (query) => evaluate(state, asked(query)).answer,
    explain: (query, page = { offset: 0, limit: 50 }) => explain(state, asked(query), query, page),
    isBehind: (query, unitsIn) => {
      const { answer, facts } = evaluate(state, asked(query));
      return facts !== null && answer.state === "value" && isBehind(state, facts, unitsIn);
    },
    inventory: () => (inventory ??= inventoryOf(state)),
    counts: state.counts,
    within: (organisation) => cubeOf(createState({ ...state.input, organisation }, state)),
    lacked: () => state.wants.times,
  };
}

const nothingBehind = { count: 0, rows: [], carried: nothingCarried };

function explain(state: CubeState, asked: Asked, query: Query, page: Page): Explanation {
  const { answer, rule, measure, version, formula, inputs, facts } = evaluate(state, asked);
  const behind = facts === null || answer.state === "absent" ? nothingBehind : factsBehind(state, facts, page);
  const { count, rows, carried } = behind;
  const shown = { count, page: rows.flatMap(({ slice, row }) => state.factAt(slice, row) ?? []) };
  return { query, answer, rule, measure, version, formula, inputs, facts: shown, carried };
}
