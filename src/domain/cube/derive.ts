import type { Measure } from "../measures/measure.ts";
import { unitOfScenario, type Scenario } from "../measures/scenario.ts";
import { previousYear, wholeYear } from "../periods/span.ts";
import { absolute, divide, isZero, multiply, rational, subtract } from "../quantities/rational.ts";
import { absent } from "./aggregate.ts";
import { combined, firstAbsent } from "./apply.ts";
import type { Ask } from "./evaluation.ts";
import type { Answer, PresentAnswer, Query, Step } from "./query.ts";

/** The rules that make one scenario of others. `same_value` asks the same in another period or round. */
export type Derivation = "difference" | "percent" | "same_value";

export interface Derived {
  readonly answer: Answer;
  readonly rule: Derivation;
  readonly inputs: readonly Step[];
}

/** Money only: the stored sign makes outcome - budget favourable-positive by itself. */
const moneyOnly: ReadonlySet<Scenario> = new Set([
  "deviation",
  "deviation_percent",
  "forecast_deviation",
  "forecast_deviation_percent",
]);

/** What each share is a share of. */
const shares: Readonly<Partial<Record<Scenario, readonly [part: Partial<Query>, whole: Partial<Query>]>>> = {
  deviation_percent: [{ scenario: "deviation" }, { scenario: "budget" }],
  difference_percent: [{ scenario: "difference" }, { scenario: "budget" }],
  change_percent: [{ scenario: "change" }, { scenario: "previous" }],
};

/** Difference = value - reference; see the list of scenarios for each. */
export function derive(
  query: Query,
  measure: Measure,
  ask: Ask,
  previousRound: (round: string | undefined) => string | null,
): Derived {
  const unit = unitOfScenario(measure.unit, query.scenario);
  if (moneyOnly.has(query.scenario) && measure.unit !== "sek")
    return { answer: absent("not_money", measure.id, unit), rule: "difference", inputs: [] };
  const share = shares[query.scenario];
  if (share !== undefined) return percent(measure, ask(share[0]), ask(share[1]));
  switch (query.scenario) {
    case "previous":
      return same(ask({ scenario: "outcome", period: previousYear(query.period) }));
    case "deviation":
    case "difference":
      return difference(
        measure,
        query.scenario,
        ask({ scenario: "outcome", version: undefined }),
        ask({ scenario: "budget" }),
      );
    case "target_difference":
      return difference(measure, query.scenario, ask({ scenario: "outcome" }), ask({ scenario: "target" }));
    case "change":
      return difference(measure, query.scenario, ask({ scenario: "outcome" }), ask({ scenario: "previous" }));
    case "forecast_deviation":
      return difference(measure, query.scenario, ask({ scenario: "forecast" }), yearsBudget(query, ask));
    case "forecast_deviation_percent":
      return percent(measure, ask({ scenario: "forecast_deviation" }), yearsBudget(query, ask));
    default:
      return againstRoundBefore(query, measure, ask, previousRound(query.version));
  }
}

/** The version of a forecast is its round; the budget it is held against is the year's newest. */
function yearsBudget(query: Query, ask: Ask): Step {
  return ask({ scenario: "budget", period: wholeYear(query.period), version: undefined });
}

function againstRoundBefore(query: Query, measure: Measure, ask: Ask, before: string | null): Derived {
  const scenario =
    query.scenario === "previous_forecast" || query.scenario === "forecast_change" ? "forecast" : "forecast_deviation";
  const unit = unitOfScenario(measure.unit, query.scenario);
  if (before === null) return { answer: absent("no_reference", measure.id, unit), rule: "same_value", inputs: [] };
  const earlier = ask({ scenario, version: before });
  if (query.scenario === "previous_forecast" || query.scenario === "previous_forecast_deviation") return same(earlier);
  return difference(measure, query.scenario, ask({ scenario }), earlier);
}

function same(step: Step): Derived {
  return { answer: step.answer, rule: "same_value", inputs: [step] };
}

function difference(measure: Measure, scenario: Scenario, value: Step, reference: Step): Derived {
  const inputs = [value, reference];
  const unit = unitOfScenario(measure.unit, scenario);
  if (value.answer.state === "absent") return { answer: { ...value.answer, unit }, rule: "difference", inputs };
  if (reference.answer.state === "absent")
    return { answer: { ...reference.answer, reason: "no_reference", unit }, rule: "difference", inputs };
  if (missingMonths(value.answer) !== missingMonths(reference.answer))
    return { answer: absent("partial_period", measure.id, unit), rule: "difference", inputs };
  const answer = combined([value.answer, reference.answer], subtract(value.answer.value, reference.answer.value), unit);
  return { answer, rule: "difference", inputs };
}

/** Eight months' outcome less twelve months' budget would mean nothing. */
function missingMonths({ coverage }: PresentAnswer): number {
  return coverage === null ? 0 : coverage.ofMonths - coverage.months;
}

/** Per cent of the reference's magnitude, with the part's sign; undefined when the reference is 0. */
function percent(measure: Measure, part: Step, whole: Step): Derived {
  const inputs = [part, whole];
  const missing = firstAbsent([part.answer, whole.answer]);
  if (missing !== undefined) return { answer: { ...missing, unit: "percent" }, rule: "percent", inputs };
  if (part.answer.state === "absent" || whole.answer.state === "absent")
    throw new Error("unreachable: absence was answered above");
  if (isZero(whole.answer.value))
    return { answer: absent("division_by_zero", measure.id, "percent"), rule: "percent", inputs };
  const value = multiply(rational(100), divide(part.answer.value, absolute(whole.answer.value)));
  return { answer: combined([part.answer, whole.answer], value, "percent"), rule: "percent", inputs };
}
