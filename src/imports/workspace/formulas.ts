import { breakRings } from "#domain/graph.ts";
import { cutKey } from "#domain/measures/dimension.ts";
import { inputsOf, parseFormula } from "#domain/measures/formula.ts";
import type { Measure, MeasureVersion } from "#domain/measures/measure.ts";
import type { ProblemPlace } from "#domain/problems/problem.ts";
import { isKnown, type Problems } from "./problems.ts";
import { isKnownCut, type Names } from "./references.ts";

/** A measure, and where each of its formulas stands. */
export interface PlacedFormulas {
  readonly measure: Measure;
  readonly formulaAt: (version: number) => ProblemPlace;
}

const longestNear = 20;

/**
 * Tells of formulas that cannot be parsed, that name measures that are not there, and that build on themselves. The measures
 * come back; those that build on themselves without their formulas, so that whoever follows a formula comes to an end.
 */
export function withSoundFormulas(
  measures: readonly PlacedFormulas[],
  names: Names,
  problems: Problems,
): readonly Measure[] {
  const inputs = new Map<string, readonly string[]>();
  for (const { measure, formulaAt } of measures) {
    const asked = measure.versions.flatMap(({ source, number }) => {
      if (source.kind !== "formula") return [];
      return inputsWritten(measure.id, source.formula, formulaAt(number), names, problems);
    });
    inputs.set(measure.id, [...new Set([...asked, ...(measure.weight === null ? [] : [measure.weight])])]);
  }
  const { rings } = breakRings(inputs);
  for (const path of rings) tellRing(path, measures, problems);
  const inRing = new Set(rings.flat());
  return measures.map(({ measure }) => (inRing.has(measure.id) ? withoutFormulas(measure) : measure));
}

function tellRing(path: readonly string[], measures: readonly PlacedFormulas[], problems: Problems): void {
  const placed = measures.find(({ measure }) => measure.id === path[0]);
  if (placed === undefined) return;
  const { measure, formulaAt } = placed;
  const version = measure.versions.find(({ source }) => source.kind === "formula")?.number ?? 1;
  problems.add("formula-cycle", formulaAt(version), { measure: measure.id, path: path.join(" → ") });
}

function withoutFormulas(measure: Measure): Measure {
  const versions = measure.versions.map((version): MeasureVersion => {
    return version.source.kind === "formula" ? { ...version, source: { kind: "facts" } } : version;
  });
  return { ...measure, versions };
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
  const inputs = inputsOf(parsed.formula);
  const cuts = new Map(inputs.map(({ cut = {} }) => [cutKey(cut), cut]));
  for (const cut of cuts.values()) isKnownCut(problems, names, cut, place);
  const asked = new Set(inputs.map((input) => input.measure));
  return [...asked].filter((input) => isKnown(problems, "unknown-measure", names.measures, input, place));
}
