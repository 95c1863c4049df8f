import { inputsOf, parseFormula } from "#domain/measures/formula.ts";
import type { Measure } from "#domain/measures/measure.ts";
import type { ProblemPlace } from "#domain/problems/problem.ts";
import { rings } from "./graph.ts";
import { isKnown, type Problems } from "./problems.ts";
import type { Names } from "./references.ts";

/** A measure, and where each of its formulas stands. */
export interface PlacedMeasure {
  readonly measure: Measure;
  readonly formulaAt: (version: number) => ProblemPlace;
}

const longestNear = 20;

/** Tells of formulas that cannot be parsed, that name measures that are not there, and that build on themselves. */
export function checkFormulas(measures: readonly PlacedMeasure[], names: Names, problems: Problems): void {
  const inputs = new Map<string, readonly string[]>();
  for (const { measure, formulaAt } of measures) {
    const asked = measure.versions.flatMap(({ source, number }) => {
      if (source.kind !== "formula") return [];
      return inputsWritten(measure.id, source.formula, formulaAt(number), names, problems);
    });
    inputs.set(measure.id, [...new Set(asked)]);
  }
  const cycles = rings(inputs);
  for (const { measure, formulaAt } of measures) {
    const path = cycles.get(measure.id);
    const version = measure.versions.find(({ source }) => source.kind === "formula")?.number ?? 1;
    if (path === undefined) continue;
    problems.add("formula-cycle", formulaAt(version), { measure: measure.id, path: path.join(" → ") });
  }
}

function inputsWritten(
  id: string,
  formula: string,
  place: ProblemPlace,
  names: Names,
  problems: Problems,
): readonly string[] {
  const parsed = parseFormula(formula);
  if (!parsed.ok) {
    const near = parsed.at === null ? formula : formula.slice(parsed.at) || formula.slice(-longestNear);
    problems.add("formula-syntax", place, { measure: id, near: near.trim().slice(0, longestNear) });
    return [];
  }
  const asked = new Set(inputsOf(parsed.formula).map((input) => input.measure));
  return [...asked].filter((input) => isKnown(problems, "unknown-measure", names.measures, input, place));
}
