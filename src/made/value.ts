import type { Cut } from "#domain/measures/dimension.ts";
import type { Fact } from "#domain/measures/fact.ts";
import type { UnitCode } from "#domain/organisation/organisation.ts";
import type { Month } from "#domain/periods/month.ts";

/** What a made source says: a fact before anybody has read it. */
export type MadeValue = Pick<Fact, "measure" | "unit" | "period" | "scenario" | "version" | "cut" | "amount">;

/** Outcomes of one unit and month. `amounts`: measure -> whole number of its unit's smallest part. */
export function outcomesOf(
  unit: UnitCode,
  month: Month,
  amounts: Readonly<Record<string, number>>,
  cut: Cut = {},
): readonly MadeValue[] {
  return Object.entries(amounts).map(([measure, amount]) => {
    return { measure, unit, period: { from: month, to: month }, scenario: "outcome", version: "", cut, amount };
  });
}
