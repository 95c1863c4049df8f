import type { Cube, Explanation } from "#domain/cube/cube.ts";
import type { Step } from "#domain/cube/query.ts";

/** What an answer was made of in its turn: what its formula or its scenario takes, and what it was weighed by. */
export function belowOf(cube: Cube, { answer, query, rule, measure, inputs }: Explanation): readonly Step[] {
  const weight = rule === "facts" && answer.state === "value" ? (measure?.weight ?? null) : null;
  if (weight === null) return inputs;
  const weights = { ...query, measure: weight };
  return [...inputs, { query: weights, answer: cube.answer(weights) }];
}
