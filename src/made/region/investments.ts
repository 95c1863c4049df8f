import { drawnBetween } from "../draw.ts";
import { spread } from "../spread.ts";
import type { MadeValue } from "../value.ts";
import { keyOf, oreOfThousand, yearIndex, yearSpan, type Year } from "./units.ts";

/** Type of investment -> the unit that answers for it, and its budget the first year, in thousands of kronor. */
const frames = {
  medical: { unit: "2108", budget: 182_000 },
  it: { unit: "2102", budget: 64_000 },
  buildings: { unit: "2013", budget: 410_000 },
  other: { unit: "1006", budget: 38_000 },
} as const;

/** Spending on investments in a year, with a minus: the year's budget, and what was spent each month. */
export function investmentsOf(year: Year): readonly MadeValue[] {
  return Object.entries(frames).flatMap(([investment, { unit, budget }]) => {
    const grown = Math.round(budget * (1 + 0.04 * yearIndex(year)));
    const used = drawnBetween(keyOf("investment", investment, year), 780, 1010);
    const value = { measure: "investments", unit, period: yearSpan(year), version: "", cut: { investment } };
    return [
      { ...value, scenario: "budget" as const, amount: -grown * oreOfThousand },
      ...spread({ ...value, scenario: "outcome", amount: -Math.round(grown * used) * 100 }, 700),
    ];
  });
}
