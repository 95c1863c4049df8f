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
import type { PlacedTree } from "./trees.ts";
import { guardedCube, guardOf } from "./small-groups/guarded.ts";
import { createState, type CubeInput, type CubeState } from "./state.ts";

/** `isHidden`: there are some, but a small group could be told from them. */
export interface FactsShown {
  readonly count: number;
  readonly page: readonly Fact[];
  readonly isHidden: boolean;
}

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
  readonly facts: FactsShown;
  /** What of those facts was carried over from units to those that followed them. */
  readonly carried: Carried;
}

/** Answers any question about a workspace's values. A cache over its facts: it can be dropped and made again at any time. */
export interface Cube {
  readonly answer: (query: Query) => Answer;
  /** The answers to what is shown together, as in a table: as `answer`, but no small group can be worked out from the others. */
  readonly together: (queries: readonly Query[]) => readonly Answer[];
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

/** A cube over a state that is filled already. Small groups are kept from being seen where the workspace says so. */
export function cubeOf(state: CubeState): Cube {
  const placed = ({ organisation, period }: Query): PlacedTree => {
    const month = organisation ?? period.to;
    return state.trees.at({ from: month, to: month });
  };
  const asked = (query: Query): Asked => {
    return { ...query, organisation: query.organisation ?? query.period.to, placed: placed(query) };
  };
  const cube = openCube(state, asked);
  const guard = guardOf(state.input, (query) => evaluate(state, asked(query)), placed);
  return guard === null ? cube : guardedCube(cube, guard, state);
}

function openCube(state: CubeState, asked: (query: Query) => Asked): Cube {
  const answer = (query: Query): Answer => evaluate(state, asked(query)).answer;
  let inventory: Inventory | undefined;
  return {
    answer,
    together: (queries) => queries.map(answer),
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
  const shown = { count, page: rows.flatMap(({ slice, row }) => state.factAt(slice, row) ?? []), isHidden: false };
  return { query, answer, rule, measure, version, formula, inputs, facts: shown, carried };
}
