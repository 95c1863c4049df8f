import { describe } from "#domain/problems/catalogue.ts";
import { nearest } from "#domain/problems/nearest.ts";
import { problem, type Problem, type ProblemPlace } from "#domain/problems/problem.ts";
import { groupReasons, type AbsentAnswer, type Query } from "#domain/cube/query.ts";
import { cutKey } from "#domain/measures/dimension.ts";
import type { UnitCode } from "#domain/organisation/organisation.ts";
import { formatSpan } from "#domain/periods/format.ts";
import type { Language } from "#domain/text.ts";
import { scenarioTerm } from "#domain/terms.ts";
import { yearOf } from "#domain/periods/month.ts";
import type { Gap, Inline } from "../document.ts";
import { localText, measureOf, type Built, type BuiltInlines, type Scope } from "./context.ts";

/** What stands in the report where something could not be built: the first problem, in words. */
export function gapText(problems: readonly Problem[], language: Language): string {
  const [first] = problems;
  return first === undefined ? "" : describe(first, language).message;
}

export function gapBlock(problems: readonly Problem[], language: Language): Built {
  const gap: Gap = { kind: "gap", text: gapText(problems, language) };
  return { blocks: [gap], problems };
}

export function gapInline(problems: readonly Problem[], language: Language): BuiltInlines {
  const gap: Inline = { kind: "gap", text: gapText(problems, language) };
  return { inlines: [gap], problems };
}

/** A question in words: `Sjukfrånvaro (sick_leave), LT, jan–apr 2018, utfall`. */
export function queryInWords(scope: Scope, query: Query): string {
  const measure = measureOf(scope, query.measure);
  const name = measure === undefined ? query.measure : `${localText(scope, measure.name)} (${query.measure})`;
  const years = { year: String(yearOf(query.period.to)), previous: String(yearOf(query.period.to) - 1) };
  const scenario = scenarioTerm(query.scenario, scope.language, years).toLowerCase();
  const parts = [
    name,
    query.unit,
    formatSpan(query.period, scope.language),
    scenario,
    query.version ?? "",
    cutKey(query.cut ?? {}),
  ];
  return parts.filter((part) => part !== "").join(", ");
}

/** The problem of a bound value that has no data. */
export function missingValue(scope: Scope, query: Query, answer: AbsentAnswer, place: ProblemPlace): Problem {
  if (answer.reason === "unknown_measure")
    return noSuch("unknown-measure", place, answer.about, scope.workspace.measures);
  const words = queryInWords(scope, query);
  if (answer.reason === "division_by_zero")
    return problem("division-by-zero", place, { query: words, about: answer.about });
  if (groupReasons.has(answer.reason))
    return problem("small-group", place, { query: words, hidden: answer.reason, threshold: answer.about });
  return problem("missing-value", place, { query: words });
}

type NoSuchCode =
  | "unknown-unit"
  | "unknown-measure"
  | "unknown-objective"
  | "unknown-level"
  | "unknown-round"
  | "unknown-risk"
  | "unknown-statement"
  | "unknown-table"
  | "unknown-chart"
  | "unknown-register";

/** The problem of an id that leads nowhere, with the one that was perhaps meant. */
export function noSuch(
  code: NoSuchCode,
  place: ProblemPlace,
  id: string,
  things: readonly { readonly id: string }[],
): Problem {
  return problem(code, place, {
    id,
    nearest: nearest(
      id,
      things.map((one) => one.id),
    ),
  });
}

export function noSuchUnit({ workspace }: Scope, place: ProblemPlace, code: UnitCode): Problem {
  return noSuch(
    "unknown-unit",
    place,
    code,
    workspace.organisation.units.map((unit) => ({ id: unit.code })),
  );
}

/** What is wrong with a choice of objectives. */
export function wrongChoice(
  { workspace }: Scope,
  place: ProblemPlace,
  { level, under }: { readonly level?: string | undefined; readonly under?: string | undefined },
): readonly Problem[] {
  const { levels, objectives } = workspace.plan;
  const isThere = (id: string | undefined, things: readonly { readonly id: string }[]): boolean =>
    id === undefined || things.some((one) => one.id === id);
  return [
    ...(isThere(level, levels) ? [] : [noSuch("unknown-level", place, level ?? "", levels)]),
    ...(isThere(under, objectives) ? [] : [noSuch("unknown-objective", place, under ?? "", objectives)]),
  ];
}
