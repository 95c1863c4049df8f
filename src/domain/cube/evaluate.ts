import { accountDimension, type Cut } from "../measures/dimension.ts";
import { inputsOf, isLinear, parseFormula, type Formula, type FormulaInput } from "../measures/formula.ts";
import type { Measure, MeasureVersion } from "../measures/measure.ts";
import { isStoredScenario, unitOfScenario, type Scenario, type StoredScenario } from "../measures/scenario.ts";
import { lastMonth, monthBefore, previousYear, wholeYear, type Span } from "../periods/span.ts";
import { zero } from "../quantities/rational.ts";
import { absent, aggregate, rangeOf, type FactQuery } from "./aggregate.ts";
import { applyFormula } from "./apply.ts";
import { hasReported } from "./coverage.ts";
import { derive, type Derivation } from "./derive.ts";
import type { Answer, Query } from "./query.ts";
import type { CubeState } from "./state.ts";
import type { PlacedTree } from "./trees.ts";

/** By which rule an answer was come by. */
export type Rule = "facts" | "reported" | "formula" | "accounts" | Derivation;

/** A question that is part of the way to another's answer. */
export interface Step {
  readonly query: Query;
  readonly answer: Answer;
}

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
  readonly placed: PlacedTree;
}

/** Answers by the measure's definition. Pure but for the caches of the state. Recursion ends because loading refuses circular formulas. */
export function evaluate(state: CubeState, asked: Asked): Evaluation {
  const measure = state.measures.get(asked.measure);
  if (measure === undefined) return nothing(absent("unknown_measure", asked.measure, null));
  if (!asked.placed.tree.position.has(asked.unit)) return nothing(absent("unknown_unit", asked.unit, measure.unit));
  return isStoredScenario(asked.scenario)
    ? stored(state, asked, measure, asked.scenario)
    : derived(state, asked, measure);
}

function nothing(answer: Answer): Evaluation {
  return { answer, rule: "facts", measure: null, version: null, formula: null, inputs: [], facts: null };
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
  const version = versionAt(measure, asked.period);
  const setForYear = (scenario === "target" || scenario === "baseline") && measure.kind !== "flow";
  return [
    ...(followsFromOthers.has(scenario) ? [() => derived(state, asked, measure)] : []),
    () => byDefinition(state, asked, measure, scenario, version),
    ...(version.source.kind === "facts" ? [] : [() => fromFacts(state, asked, measure, scenario, version)]),
    ...(setForYear
      ? [() => fromFacts(state, { ...asked, period: wholeYear(asked.period) }, measure, scenario, version)]
      : []),
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

/** The definition that holds at the period's end. */
export function versionAt(measure: Measure, period: Span): MeasureVersion {
  const holding = measure.versions.filter((version) => version.from === null || version.from <= period.to);
  const version = holding.at(-1) ?? measure.versions[0];
  if (version === undefined) throw new Error(`measure ${measure.id} has no definition`);
  return version;
}

function byDefinition(
  state: CubeState,
  asked: Asked,
  measure: Measure,
  scenario: StoredScenario,
  version: MeasureVersion,
): Evaluation {
  const { source } = version;
  if (source.kind === "accounts")
    return byAccounts(state, asked, measure, scenario, version, source.ledger, source.ranges);
  if (source.kind === "formula" && followsFormula(state, scenario, version, source.formula))
    return byFormula(state, asked, measure, version, source.formula);
  return fromFacts(state, asked, measure, scenario, version);
}

/** Baselines and targets are set, not computed; the rest follow the formula when that is sound. */
function followsFormula(state: CubeState, scenario: StoredScenario, version: MeasureVersion, formula: string): boolean {
  if (scenario === "outcome" || scenario === "budget" || scenario === "forecast") return true;
  if (scenario === "baseline" || scenario === "target" || scenario === "change_percent") return false;
  const parsed = formulaOf(state, version, formula);
  return parsed !== null && isLinear(parsed);
}

function fromFacts(
  state: CubeState,
  asked: Asked,
  measure: Measure,
  scenario: StoredScenario,
  version: MeasureVersion,
): Evaluation {
  const facts = factQuery(state, asked, measure, scenario, asked.cut ?? {});
  const answer = aggregate(state, facts);
  const rule = answer.state === "value" && answer.kind === "reported" ? "reported" : "facts";
  return { answer, rule, measure, version, formula: null, inputs: [], facts };
}

function factQuery(state: CubeState, asked: Asked, measure: Measure, scenario: StoredScenario, cut: Cut): FactQuery {
  return {
    measure,
    unit: asked.unit,
    period: asked.period,
    scenario,
    version: asked.version ?? newestVersion(state, measure.id, scenario),
    cut,
    answerUnit: unitOfScenario(measure.unit, scenario),
    placed: asked.placed,
  };
}

/** Forecasts and budgets go by round, the latest period last; other versions by the order they came in. */
export function newestVersion(state: CubeState, measure: string, scenario: StoredScenario): string {
  const versions = [...(state.versions.get(`${measure}|${scenario}`) ?? [])];
  if (versions.length <= 1) return versions[0] ?? "";
  const rank = (version: string): number => state.input.rounds.find((round) => round.id === version)?.period.to ?? -1;
  return versions.reduce((newest, version) => (rank(version) >= rank(newest) ? version : newest));
}

/** In these a ledger that is there speaks for accounts without an entry too. */
const booked: ReadonlySet<StoredScenario> = new Set(["outcome", "budget", "forecast"]);

/** The sum of a ledger's accounts. No entry on an account is zero, if the unit's ledger is there at all. */
function byAccounts(
  state: CubeState,
  asked: Asked,
  measure: Measure,
  scenario: StoredScenario,
  version: MeasureVersion,
  ledgerId: string,
  ranges: readonly string[],
): Evaluation {
  const ledger = state.measures.get(ledgerId);
  if (ledger === undefined) return nothing(absent("unknown_measure", ledgerId, measure.unit));
  const facts = factQuery(state, asked, ledger, scenario, { ...asked.cut, [accountDimension]: ranges.join(",") });
  const found = aggregate(state, facts);
  const answer =
    found.state === "absent" &&
    found.reason === "no_data" &&
    booked.has(scenario) &&
    ledgerIsThere(state, facts) &&
    isCutBy(state, ledger, asked.cut)
      ? emptyAccounts(facts)
      : found;
  return { answer, rule: "accounts", measure, version, formula: null, inputs: [], facts };
}

function ledgerIsThere(state: CubeState, facts: FactQuery): boolean {
  const range = rangeOf(facts);
  const reporters = state.reporters.get(`${facts.measure.id}|${facts.scenario}|${facts.version}`);
  return range !== null && hasReported(reporters, facts.placed, range, facts.period);
}

/** Whether the ledger has entries by all these dimensions: it says nothing of a part that it does not know. */
function isCutBy(state: CubeState, ledger: Measure, cut: Cut = {}): boolean {
  const series = state.store.byMeasure.get(ledger.id) ?? [];
  return Object.keys(cut).every((dimension) => series.some((one) => Object.hasOwn(one.cut, dimension)));
}

function emptyAccounts(facts: FactQuery): Answer {
  return {
    state: "value",
    value: zero,
    upper: null,
    unit: facts.answerUnit,
    kind: "computed",
    qualifier: null,
    preliminary: false,
    coverage: null,
  };
}

function byFormula(
  state: CubeState,
  asked: Asked,
  measure: Measure,
  version: MeasureVersion,
  text: string,
): Evaluation {
  const formula = formulaOf(state, version, text);
  if (formula === null) return nothing(absent("no_data", measure.id, measure.unit));
  const inputs = inputsOf(formula).map((input) => stepOf(state, asked, input));
  const answer = applyFormula(formula, inputs, unitOfScenario(measure.unit, asked.scenario));
  return {
    answer,
    rule: "formula",
    measure,
    version,
    formula: text,
    inputs: inputs.map(({ query, answer: input }) => ({ query, answer: input })),
    facts: null,
  };
}

/** Parsed once a version. Loading has refused what can't be parsed. */
function formulaOf(state: CubeState, version: MeasureVersion, text: string): Formula | null {
  const found = state.formulas.get(version);
  if (found !== undefined) return found;
  const parsed = parseFormula(text);
  if (!parsed.ok) return null;
  state.formulas.set(version, parsed.formula);
  return parsed.formula;
}

function stepOf(state: CubeState, asked: Asked, input: FormulaInput): Step & { readonly input: FormulaInput } {
  const query = moved(asked, input);
  return { input, query: plain(query), answer: evaluate(state, query).answer };
}

function moved(asked: Asked, { measure, move }: FormulaInput): Asked {
  const at = { ...asked, measure };
  switch (move) {
    case "none":
      return at;
    case "opening":
      return { ...at, period: monthBefore(asked.period) };
    case "closing":
      return { ...at, period: lastMonth(asked.period) };
    case "last_year":
      return { ...at, period: previousYear(asked.period) };
    case "budget":
      return { ...at, scenario: "budget", version: undefined };
    case "target":
      return { ...at, scenario: "target", version: undefined };
  }
}

function derived(state: CubeState, asked: Asked, measure: Measure): Evaluation {
  const ask = (query: Partial<Query>): Step => {
    const full = { ...asked, ...query };
    return { query: plain(full), answer: evaluate(state, full).answer };
  };
  const { answer, rule, inputs } = derive(asked, measure, ask, (round) => previousRound(state, measure, round));
  return { answer, rule, measure, version: versionAt(measure, asked.period), formula: null, inputs, facts: null };
}

function previousRound(state: CubeState, measure: Measure, round: string | undefined): string | null {
  const version = round ?? newestForecast(state, measure);
  return state.input.rounds.find(({ id }) => id === version)?.previous ?? null;
}

/** A formula or a statement row has no facts of its own: the newest round that any forecast was made in. */
function newestForecast(state: CubeState, measure: Measure): string {
  const own = newestVersion(state, measure.id, "forecast") || newestVersion(state, measure.id, "forecast_deviation");
  if (own !== "") return own;
  const { source } = measure.versions.at(-1) ?? { source: { kind: "facts" as const } };
  if (source.kind === "accounts")
    return newestVersion(state, source.ledger, "forecast") || newestVersion(state, source.ledger, "forecast_deviation");
  if (source.kind !== "formula") return "";
  const parsed = parseFormula(source.formula);
  const [first] = parsed.ok ? inputsOf(parsed.formula) : [];
  const input = first === undefined ? undefined : state.measures.get(first.measure);
  return input === undefined ? "" : newestForecast(state, input);
}

/** Without the tree, as it can be asked again. */
function plain({ placed: _, ...query }: Asked): Query {
  return query;
}
