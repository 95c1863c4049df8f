import { cutKey } from "#domain/measures/dimension.ts";
import { monthKey, monthsOf } from "#domain/periods/span.ts";

import { drawnBetween } from "./draw.ts";
import { split } from "./split.ts";
import type { MadeValue } from "./value.ts";

/** What was, or is to be, in several months, by month: together just the same. `unevenness`: how much the months differ, in thousandths. */
export function spread(value: MadeValue, unevenness: number): readonly MadeValue[] {
  const months = monthsOf(value.period);
  const key = [value.measure, value.unit, value.scenario, cutKey(value.cut)].join("/");
  const weights = months.map((month) =>
    drawnBetween(`${key}/${monthKey(month)}`, 1000 - unevenness, 1000 + unevenness),
  );
  const amounts = split(value.amount, weights);
  return months.map((month, index) => ({ ...value, period: { from: month, to: month }, amount: amounts[index] ?? 0 }));
}
