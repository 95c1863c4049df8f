import { monthOf } from "#domain/periods/month.ts";

import { drawn, drawnBetween } from "../draw.ts";
import { split } from "../split.ts";
import { outcomesOf, type MadeValue } from "../value.ts";
import { keyOf, yearIndex, type MadeUnit, type Year } from "./units.ts";

/** Working hours of a full month of full time, by month: fewer working days in some. */
const workingHours = [168, 160, 168, 152, 152, 152, 184, 168, 168, 184, 160, 160];

/** How common illness is, by month, in hundredths of the year's mean. */
const illness = [124, 130, 114, 100, 90, 80, 70, 80, 96, 104, 108, 104];

/** Illness in the region each year, in thousandths of the first. */
const healthier = [1000, 958, 906];

/** How much less of the illness is long each year, in thousandths of it. */
const fewerLong = 10;

/** Of a hundred employees, and how ill they are in hundredths of the mean. */
const ages = [
  { age: "-29", share: 17, ill: 84 },
  { age: "30-49", share: 47, ill: 95 },
  { age: "50-", share: 36, ill: 114 },
] as const;

const genderIllness = { K: 108, M: 72 } as const;

/** What the pay system says of a year: employees at the end of each month and hours in it, by gender and age group. */
export function staffOf(units: readonly MadeUnit[], year: Year): readonly MadeValue[] {
  return units.flatMap((unit) =>
    workingHours.flatMap((_, index) =>
      groupsOf(unit, year, index).flatMap((group) => valuesOf(unit, year, index, group)),
    ),
  );
}

interface Group {
  readonly gender: "K" | "M";
  readonly age: string;
  readonly ill: number;
  readonly employees: number;
}

function groupsOf({ code, administration, heads }: MadeUnit, year: Year, index: number): readonly Group[] {
  const employees = heads + yearIndex(year) + drawnBetween(keyOf("employees", code, year, index), -1, 1);
  const groups = (["K", "M"] as const).flatMap((gender) => {
    const share = gender === "K" ? administration.women : 100 - administration.women;
    return ages.map(({ age, share: ofAge, ill }) => ({
      gender,
      age,
      ill: (ill * genderIllness[gender]) / 100,
      weight: share * ofAge + drawnBetween(keyOf("group", code, gender, age), 0, 400),
    }));
  });
  const counts = split(
    employees,
    groups.map(({ weight }) => weight),
  );
  return groups
    .map(({ gender, age, ill }, at) => ({ gender, age, ill, employees: counts[at] ?? 0 }))
    .filter((group) => group.employees > 0);
}

function valuesOf({ code, administration }: MadeUnit, year: Year, index: number, group: Group): readonly MadeValue[] {
  const { gender, age, employees } = group;
  const month = monthOf(year, index + 1);
  const key = keyOf("staff", code, year, index, gender, age);
  const ordinary = Math.round(employees * (workingHours[index] ?? 0) * drawnBetween(`${key}/part`, 860, 960) * 0.1);
  const ill = administration.sick * (healthier[yearIndex(year)] ?? 0) * (illness[index] ?? 0) * group.ill;
  const sick = Math.round((ordinary * ill * drawnBetween(`${key}/ill`, 500, 1500)) / 1e13);
  const long = Math.round((sick * (drawnBetween(`${key}/long`, 360, 600) - fewerLong * yearIndex(year))) / 1000);
  const permanent = employees - chance(`${key}/permanent`, employees * 0.07);
  const amounts = {
    employees,
    permanent_employees: permanent,
    full_time_employees: employees - chance(`${key}/full`, employees * (gender === "K" ? 0.21 : 0.1)),
    ordinary_hours: ordinary,
    sick_hours: sick,
    long_sick_hours: long,
    overtime_hours: Math.round((ordinary * drawnBetween(`${key}/over`, 4, 34)) / 1000),
    leavers: chance(`${key}/left`, (permanent * (105 - 6 * yearIndex(year))) / 12_000),
  };
  return outcomesOf(code, month, amounts, { gender, age });
}

/** A whole number that is, over many, what is expected. */
function chance(key: string, expected: number): number {
  return Math.floor(expected + drawn(key));
}
