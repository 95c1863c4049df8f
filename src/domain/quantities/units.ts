/**
 * What a value is counted in. A stored value is a whole number of the smallest part:
 * `decimals` says how many decimal places of the unit that part has (money: 2, that is öre).
 */
export interface UnitOfMeasurement {
  readonly id: UnitOfMeasurementId;
  readonly decimals: number;
}

export type UnitOfMeasurementId =
  | "sek"
  | "hours"
  | "persons"
  | "fte"
  | "count"
  | "percent"
  | "points"
  | "index"
  | "days"
  | "weeks"
  | "months"
  | "years"
  | "kwh"
  | "tonnes"
  | "ratio";

/** `points` are percentage points: what separates two per cents, never itself a per cent. `index` is a scale 0-100 and the like. */
export const unitsOfMeasurement: { readonly [Id in UnitOfMeasurementId]: UnitOfMeasurement } = {
  sek: { id: "sek", decimals: 2 },
  hours: { id: "hours", decimals: 2 },
  persons: { id: "persons", decimals: 0 },
  fte: { id: "fte", decimals: 4 },
  count: { id: "count", decimals: 0 },
  percent: { id: "percent", decimals: 6 },
  points: { id: "points", decimals: 6 },
  index: { id: "index", decimals: 4 },
  days: { id: "days", decimals: 2 },
  weeks: { id: "weeks", decimals: 2 },
  months: { id: "months", decimals: 2 },
  years: { id: "years", decimals: 2 },
  kwh: { id: "kwh", decimals: 2 },
  tonnes: { id: "tonnes", decimals: 4 },
  ratio: { id: "ratio", decimals: 6 },
};

/** How a value in kronor is printed: kr = 1, tkr = 1 000, mnkr or mkr = 1 000 000. */
export type MoneyScale = "kr" | "tkr" | "mnkr" | "mkr";
