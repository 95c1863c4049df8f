import { monthOf } from "#domain/periods/month.ts";

import { drawnBetween } from "../draw.ts";
import { outcomesOf, type MadeValue } from "../value.ts";
import { keyOf, yearIndex, type MadeUnit, type Year } from "./units.ts";

/** How busy the months are, in hundredths of the year's mean. */
const busy = [104, 102, 108, 100, 101, 96, 66, 88, 106, 112, 110, 107];

/** How much is heated and cooled, by month, in hundredths of the year's mean. */
const heated = [146, 138, 124, 100, 78, 68, 66, 68, 78, 98, 114, 122];

/** Energy of a unit in a month and for an employee, in kWh, the first year; how much less each year after it, in thousandths. */
const energyOfEmployee = 310;
const saved = 27;

/** Visits of the units that receive patients. */
export function visitsOf(units: readonly MadeUnit[], year: Year): readonly MadeValue[] {
  return eachMonth(units, year, ({ code, administration, heads }, index) => {
    const grown = 1000 + 14 * yearIndex(year) + drawnBetween(keyOf("visits", code, year, index), -60, 60);
    return { visits: Math.round((heads * administration.visits * (busy[index] ?? 0) * grown) / 1_000_000) };
  });
}

/** First visits in planned care, and how many of them were made within 90 days. */
export function firstVisitsOf(units: readonly MadeUnit[], year: Year): readonly MadeValue[] {
  const planned = units.filter(({ administration }) => administration.inTime.length > 0);
  return eachMonth(planned, year, ({ code, administration, heads }, index) => {
    const first = Math.round((heads * administration.visits * (busy[index] ?? 0)) / 11_000);
    const inTime =
      (administration.inTime[yearIndex(year)] ?? 0) + drawnBetween(keyOf("time", code, year, index), -90, 90);
    return { first_visits: first, first_visits_in_time: Math.round((first * inTime) / 1000) };
  });
}

/** Electricity and heating. */
export function energyOf(units: readonly MadeUnit[], year: Year): readonly MadeValue[] {
  return eachMonth(units, year, ({ code, heads }, index) => {
    const left = 1000 - saved * yearIndex(year) + drawnBetween(keyOf("energy", code, year, index), -40, 40);
    // In hundredths of a kWh.
    return { energy: Math.round((heads * energyOfEmployee * (heated[index] ?? 0) * left) / 1000) };
  });
}

/** What is not there is not said: a unit without patients has no visits, rather than none of them. */
function eachMonth(
  units: readonly MadeUnit[],
  year: Year,
  amountsOf: (unit: MadeUnit, index: number) => Readonly<Record<string, number>>,
): MadeValue[] {
  return units.flatMap((unit) =>
    busy.flatMap((_, index) => {
      const amounts = Object.entries(amountsOf(unit, index)).filter(([, amount]) => amount > 0);
      return outcomesOf(unit.code, monthOf(year, index + 1), Object.fromEntries(amounts));
    }),
  );
}
