import type { Fact } from "../measures/fact.ts";
import type { Measure, MeasureVersion } from "../measures/measure.ts";
import { factsBehind } from "./aggregate.ts";
import { nothingCarried, type Carried } from "./carried.ts";
import { evaluate } from "./evaluate.ts";
import type { Asked, Rule } from "./evaluation.ts";
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

export interface Page {
  readonly offset: number;
  readonly limit: number;
}

/** Answers any question about a workspace's values. A cache over its facts: it can be dropped and made again at any time. */
export interface Cube {
  readonly answer: (query: Query) => Answer;
  readonly explain: (query: Query, page?: Page) => Explanation;
}

export function createCube(input: CubeInput): Cube {
  return cubeOf(createState(input));
}

/** A cube over a state that is filled already. */
export function cubeOf(state: CubeState): Cube {
  const asked = (query: Query): Asked => {
    const organisation = query.organisation ?? query.period.to;
    return { ...query, organisation, placed: state.trees.at({ from: organisation, to: organisation }) };
  };
  return {
    answer: (query) => evaluate(state, asked(query)).answer,
    explain: (query, page = { offset: 0, limit: 50 }) => explain(state, asked(query), query, page),
  };
}

const nothingBehind = { facts: [], carried: nothingCarried };

function explain(state: CubeState, asked: Asked, query: Query, { offset, limit }: Page): Explanation {
  const { answer, rule, measure, version, formula, inputs, facts } = evaluate(state, asked);
  const behind = facts === null || answer.state === "absent" ? nothingBehind : factsBehind(state, facts);
  const page = behind.facts.slice(offset, offset + limit).flatMap((number) => state.input.facts[number] ?? []);
  const shown = { count: behind.facts.length, page };
  return { query, answer, rule, measure, version, formula, inputs, facts: shown, carried: behind.carried };
}
