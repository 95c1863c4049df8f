import type { UnitOfMeasurementId } from "../quantities/units.ts";

/** What a fact can say. The last four only where the parts that they follow from were never published. */
export const storedScenarios = [
  "outcome",
  "budget",
  "forecast",
  "baseline",
  "target",
  "deviation",
  "forecast_deviation",
  "change",
  "change_percent",
] as const;

export type StoredScenario = (typeof storedScenarios)[number];

/**
 * What can be asked for. Derived, from the stored:
 * - `deviation` = outcome - budget, favourable-positive, money only; `deviation_percent` = deviation / |budget|
 * - `forecast_deviation` = forecast - the whole year's budget; `forecast_deviation_percent`
 * - `difference` = outcome - budget, raw sign, any measure; `difference_percent`
 * - `target_difference` = outcome - target, raw sign
 * - `previous` = outcome of the same span a year before; `change` = outcome - previous; `change_percent` = change / |previous|
 * A forecast is always of the whole year that the period ends in.
 * - `forecast_change` = forecast - the forecast of the round before; `previous_forecast` that forecast
 * - `previous_forecast_deviation`, `forecast_deviation_change`
 */
export const scenarios = [
  ...storedScenarios,
  "deviation_percent",
  "forecast_deviation_percent",
  "difference",
  "difference_percent",
  "target_difference",
  "previous",
  "previous_forecast",
  "forecast_change",
  "previous_forecast_deviation",
  "forecast_deviation_change",
] as const;

export type Scenario = (typeof scenarios)[number];

export function isScenario(text: string): text is Scenario {
  return (scenarios as readonly string[]).includes(text);
}

export function isStoredScenario(text: string): text is StoredScenario {
  return (storedScenarios as readonly string[]).includes(text);
}

const inPercent: ReadonlySet<Scenario> = new Set([
  "change_percent",
  "deviation_percent",
  "forecast_deviation_percent",
  "difference_percent",
]);
const differences: ReadonlySet<Scenario> = new Set([
  "change",
  "deviation",
  "forecast_deviation",
  "difference",
  "target_difference",
  "forecast_change",
  "forecast_deviation_change",
]);

/** What a scenario of a measure is counted in: a difference between two per cents is in percentage points. */
export function unitOfScenario(unit: UnitOfMeasurementId, scenario: Scenario): UnitOfMeasurementId {
  if (inPercent.has(scenario)) return "percent";
  return unit === "percent" && differences.has(scenario) ? "points" : unit;
}

const moneyOnly: ReadonlySet<Scenario> = new Set([
  "deviation",
  "deviation_percent",
  "forecast_deviation",
  "forecast_deviation_percent",
  "previous_forecast_deviation",
  "forecast_deviation_change",
]);

/** Whether only measures in money have the scenario. */
export function isOfMoneyOnly(scenario: Scenario): boolean {
  return moneyOnly.has(scenario);
}
