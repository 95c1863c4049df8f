import { accountDimension, type Cut } from "../measures/dimension.ts";
import { inputsOf, isLinear, parseFormula, type Formula, type FormulaInput } from "../measures/formula.ts";
import type { Measure, MeasureVersion } from "../measures/measure.ts";
import { unitOfScenario, type StoredScenario } from "../measures/scenario.ts";
import { contains, lastMonth, monthBefore, previousYear, wholeYear } from "../periods/span.ts";
import { zero } from "../quantities/rational.ts";
import { absent, aggregate, coverage, missedIn, rangeOf, type FactQuery } from "./aggregate.ts";
import { applyFormula } from "./apply.ts";
import { hasReported } from "./coverage.ts";
import { nothing, type Ask, type Evaluation, type StoredQuery } from "./evaluation.ts";
import type { AbsentReason, Answer, Query } from "./query.ts";
import { reportersFor } from "./reporters.ts";
import type { CubeState } from "./state.ts";
import { newestVersion } from "./versions.ts";

/** By the way that the definition names: facts, a ledger's accounts, or a formula where that is sound. */
export function byDefinition(state: CubeState, stored: StoredQuery, ask: Ask): Evaluation {
  const { source } = stored.version;
  if (source.kind === "accounts") return byAccounts(state, stored, source.ledger, source.ranges);
  const formula = source.kind === "formula" ? formulaOf(state, stored.version, source.formula) : null;
  if (formula === null || !follows(formula, stored.scenario)) return byFacts(state, stored);
  return byFormula(stored, formula, ask);
}

/** Facts of the measure itself; for a formula these are values taken over as reported. */
export function byFacts(state: CubeState, { asked, measure, scenario, version }: StoredQuery): Evaluation {
  const facts = factQuery(state, { asked, measure, scenario, version }, measure, asked.cut ?? {});
  const answer = aggregate(state, facts);
  const rule = answer.state === "value" && answer.kind === "reported" ? "reported" : "facts";
  return { answer, rule, measure, version, formula: null, inputs: [], facts };
}

function factQuery(state: CubeState, { asked, scenario }: StoredQuery, measure: Measure, cut: Cut): FactQuery {
  return {
    measure,
    unit: asked.unit,
    period: asked.period,
    scenario,
    version: asked.version ?? newestVersion(state, measure.id, scenario),
    cut,
    answerUnit: unitOfScenario(measure.unit, scenario),
    placed: measure.overUnits === "none" ? { ...asked.placed, placement: asked.placed.unmixed } : asked.placed,
  };
}

/** In these a ledger that is there speaks for accounts without an entry too. */
const booked: ReadonlySet<StoredScenario> = new Set(["outcome", "budget", "forecast"]);

/** The sum of a ledger's accounts. No entry on an account is zero, if the unit's ledger is there at all. */
function byAccounts(state: CubeState, stored: StoredQuery, ledgerId: string, ranges: readonly string[]): Evaluation {
  const { asked, measure, scenario, version } = stored;
  const ledger = state.measures.get(ledgerId);
  if (ledger === undefined) return nothing(absent("unknown_measure", ledgerId, measure.unit));
  const facts = factQuery(state, stored, ledger, { ...asked.cut, [accountDimension]: ranges.join(",") });
  const found = aggregate(state, facts);
  const isEmpty = found.state === "absent" && found.reason === "no_data" && booked.has(scenario);
  const answer = isEmpty && speaksFor(state, facts, asked.cut ?? {}) ? emptyAccounts(state, facts) : found;
  return { answer, rule: "accounts", measure, version, formula: null, inputs: [], facts };
}

/** The unit's ledger has entries in the period, and knows every dimension that the cut names. */
function speaksFor(state: CubeState, facts: FactQuery, cut: Cut): boolean {
  const range = rangeOf(facts);
  const reporters = reportersFor(state, { ...facts, measure: facts.measure.id });
  const series = state.observed.byMeasure.get(facts.measure.id) ?? [];
  const isThere = range !== null && hasReported(state.running, reporters, facts.placed, range, facts.period);
  return isThere && Object.keys(cut).every((dimension) => series.some((one) => Object.hasOwn(one.cut, dimension)));
}

function emptyAccounts(state: CubeState, facts: FactQuery): Answer {
  const exact = { upper: null, qualifier: null, preliminary: false, carried: "none" } as const;
  const range = rangeOf(facts) ?? [0, 0];
  const known = coverage(state, facts, range, missedIn(state, facts, range));
  return { state: "value", value: zero, unit: facts.answerUnit, kind: "computed", coverage: known, ...exact };
}

function byFormula({ asked, measure, scenario, version }: StoredQuery, formula: Formula, ask: Ask): Evaluation {
  const unit = unitOfScenario(measure.unit, scenario);
  const wanted = inputsOf(formula);
  const refused = wanted.map((input) => reasonAgainst(input, asked)).find((reason) => reason !== null) ?? null;
  const inputs = refused === null ? wanted.map((input) => ({ input, ...ask(inputQuery(input, asked)) })) : [];
  const answer = refused === null ? applyFormula(formula, inputs, unit) : absent(refused, measure.id, unit);
  const text = version.source.kind === "formula" ? version.source.formula : null;
  const steps = inputs.map((input) => ({ query: input.query, answer: input.answer }));
  return { answer, rule: "formula", measure, version, formula: text, inputs: steps, facts: null };
}

/** Parsed once a version. Null for what can't be parsed: loading has reported it. */
function formulaOf(state: CubeState, version: MeasureVersion, text: string): Formula | null {
  const found = state.formulas.get(version);
  if (found !== undefined) return found;
  const parsed = parseFormula(text);
  if (!parsed.ok) return null;
  state.formulas.set(version, parsed.formula);
  return parsed.formula;
}

/** Baselines and targets are set, not computed; a deviation follows the formula only where that just adds. */
function follows(formula: Formula, scenario: StoredScenario): boolean {
  if (booked.has(scenario)) return true;
  return scenario !== "baseline" && scenario !== "target" && scenario !== "change_percent" && isLinear(formula);
}

/** The men of the women are nobody that there are values of; and a forecast is of a whole year. */
function reasonAgainst({ cut, move }: FormulaInput, asked: Query): AbsentReason | null {
  const clashes = Object.entries(cut ?? {}).some(([name, member]) => (asked.cut?.[name] ?? member) !== member);
  if (clashes) return "no_data";
  return move === "forecast" && !contains(asked.period, wholeYear(asked.period)) ? "partial_period" : null;
}

function inputQuery({ measure, move, cut }: FormulaInput, { period, cut: own }: Query): Partial<Query> {
  switch (move) {
    case "none":
      return cut === undefined ? { measure } : { measure, cut: { ...own, ...cut } };
    case "opening":
      return { measure, period: monthBefore(period) };
    case "closing":
      return { measure, period: lastMonth(period) };
    case "last_year":
      return { measure, period: previousYear(period) };
    case "budget":
    case "forecast":
    case "target":
      return { measure, scenario: move, version: undefined };
  }
}
