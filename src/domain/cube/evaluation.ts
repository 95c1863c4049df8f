import type { Measure, MeasureVersion } from "../measures/measure.ts";
import type { StoredScenario } from "../measures/scenario.ts";
import type { Month } from "../periods/month.ts";
import type { FactQuery } from "./aggregate.ts";
import type { Derivation } from "./derive.ts";
import type { Answer, Query, Step } from "./query.ts";
import type { PlacedTree } from "./trees.ts";

/** By which rule an answer was come by. */
export type Rule = "facts" | "reported" | "formula" | "accounts" | Derivation;

export interface Evaluation {
  readonly answer: Answer;
  readonly rule: Rule;
  readonly measure: Measure | null;
  readonly version: MeasureVersion | null;
  readonly formula: string | null;
  readonly inputs: readonly Step[];
  /** The question to the stored facts, where the answer came from them. */
  readonly facts: FactQuery | null;
}

/** A question with the tree that it is asked in: last year's value is asked in this year's organisation. */
export interface Asked extends Query {
  readonly organisation: Month;
  readonly placed: PlacedTree;
}

/** A stored scenario of a measure, with the definition of the time. */
export interface StoredQuery {
  readonly asked: Asked;
  readonly measure: Measure;
  readonly scenario: StoredScenario;
  readonly version: MeasureVersion;
}

/** Asks for the same in the same tree, but for the parts that are given. */
export type Ask = (query: Partial<Query>) => Step;

export function nothing(answer: Answer): Evaluation {
  return { answer, rule: "facts", measure: null, version: null, formula: null, inputs: [], facts: null };
}
