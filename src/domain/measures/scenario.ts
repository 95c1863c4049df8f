/** What a fact can say. `deviation` and `forecast_deviation` only where the parts were never published. */
export type StoredScenario = "outcome" | "budget" | "forecast" | "baseline" | "target" | "deviation" | "forecast_deviation" | "change" | "change_percent";

/**
 * What can be asked for. Derived, from the stored:
 * - `deviation` = outcome - budget, favourable-positive, money only; `deviation_percent` = deviation / |budget|
 * - `forecast_deviation` = forecast - the whole year's budget; `forecast_deviation_percent`
 * - `difference` = outcome - budget, raw sign, any measure; `difference_percent`
 * - `target_difference` = outcome - target, raw sign
 * - `previous` = outcome of the same span a year before; `change` = outcome - previous; `change_percent` = change / |previous|
 * - `forecast_change` = forecast - the forecast of the round before; `previous_forecast` that forecast
 * - `previous_forecast_deviation`, `forecast_deviation_change`
 */
export type Scenario =
  | StoredScenario
  | "deviation_percent"
  | "forecast_deviation_percent"
  | "difference"
  | "difference_percent"
  | "target_difference"
  | "previous"
  | "forecast_change"
  | "previous_forecast"
  | "previous_forecast_deviation"
  | "forecast_deviation_change";
