import { cutKey } from "../measures/dimension.ts";
import type { Measure } from "../measures/measure.ts";
import { isStoredScenario, type Scenario, type StoredScenario } from "../measures/scenario.ts";
import { wholeYear } from "../periods/span.ts";
import { absent } from "./aggregate.ts";
import { derive } from "./derive.ts";
import { nothing, type Ask, type Asked, type Evaluation, type StoredQuery } from "./evaluation.ts";
import type { Query } from "./query.ts";
import { byDefinition, byFacts } from "./sources.ts";
import type { CubeState } from "./state.ts";
import { previousRound, versionAt } from "./versions.ts";

/**
 * Answers by the measure's definition, and remembers: a total asks for its rows, and a report asks for both. What was answered
 * without something that is not in memory is not remembered.
 * Recursion ends because loading refuses circular formulas.
 */
export function evaluate(state: CubeState, asked: Asked): Evaluation {
  const key = `${queryKey(asked)}|${asked.placed.number}`;
  const known = state.evaluations.get(key);
  if (known !== undefined) return known;
  const lacked = state.wants.times;
  const evaluation = answer(state, asked);
  if (state.wants.times !== lacked) return evaluation;
  if (state.evaluations.size >= mostRemembered) state.evaluations.clear();
  state.evaluations.set(key, evaluation);
  return evaluation;
}

const mostRemembered = 50_000;

function queryKey({ measure, unit, period, scenario, version, cut }: Query): string {
  return `${measure}|${unit}|${period.from}..${period.to}|${scenario}|${version ?? "*"}|${cut === undefined ? "" : cutKey(cut)}`;
}

function answer(state: CubeState, asked: Asked): Evaluation {
  const measure = state.measures.get(asked.measure);
  if (measure === undefined) return nothing(absent("unknown_measure", asked.measure, null));
  if (!asked.placed.tree.position.has(asked.unit)) return nothing(absent("unknown_unit", asked.unit, measure.unit));
  return isStoredScenario(asked.scenario)
    ? stored(state, asked, measure, asked.scenario)
    : derived(state, asked, measure);
}

/** Tries the ways to a stored scenario in order; the first absence is the one to tell of. */
function stored(state: CubeState, asked: Asked, measure: Measure, scenario: StoredScenario): Evaluation {
  const at = isForecast(scenario) ? { ...asked, period: wholeYear(asked.period) } : asked;
  let first: Evaluation | null = null;
  for (const way of waysTo(state, at, measure, scenario)) {
    const evaluation = way();
    if (evaluation.answer.state === "value") return evaluation;
    first ??= evaluation;
  }
  return first ?? nothing(absent("no_data", measure.id, measure.unit));
}

/**
 * First what follows from other scenarios; then by the definition; then the measure's own facts, which for a formula are
 * values taken over as reported; last, for a level that is set for a year, that year's.
 */
function waysTo(state: CubeState, asked: Asked, measure: Measure, scenario: StoredScenario): (() => Evaluation)[] {
  const query: StoredQuery = { asked, measure, scenario, version: versionAt(measure, asked.period) };
  const ofYear: StoredQuery = { ...query, asked: { ...asked, period: wholeYear(asked.period) } };
  const isSetForYear = (scenario === "target" || scenario === "baseline") && measure.kind !== "flow";
  return [
    ...(followsFromOthers.has(scenario) ? [() => derived(state, asked, measure)] : []),
    () => byDefinition(state, query, asking(state, asked)),
    ...(query.version.source.kind === "facts" ? [] : [() => byFacts(state, query)]),
    ...(isSetForYear ? [() => byFacts(state, ofYear)] : []),
  ];
}

/** Facts of these are only for what was never published in parts. */
const followsFromOthers: ReadonlySet<StoredScenario> = new Set([
  "deviation",
  "forecast_deviation",
  "change",
  "change_percent",
]);

function isForecast(scenario: Scenario): boolean {
  return scenario.includes("forecast");
}

function derived(state: CubeState, asked: Asked, measure: Measure): Evaluation {
  const before = (round: string | undefined): string | null => previousRound(state, measure, round);
  const found = derive(asked, measure, asking(state, asked), before);
  const { rule, inputs } = found;
  return {
    answer: found.answer,
    rule,
    measure,
    version: versionAt(measure, asked.period),
    formula: null,
    inputs,
    facts: null,
  };
}

function asking(state: CubeState, asked: Asked): Ask {
  return (part) => {
    const step = { ...asked, ...part, organisation: asked.organisation };
    return { query: plain(state, step), answer: evaluate(state, step).answer };
  };
}

/** The step as it can be asked by itself: it names the organisation only where its own period has another. */
function plain(state: CubeState, { placed, organisation, ...query }: Asked): Query {
  return state.trees.at(query.period).number === placed.number ? query : { ...query, organisation };
}
