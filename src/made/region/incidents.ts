import { daysIn, monthOf } from "#domain/periods/month.ts";

import { drawn, drawnBetween, drawnOf } from "../draw.ts";
import type { Incident } from "../write/incidents.ts";
import { keyOf, yearIndex, type Year } from "./units.ts";

/** How many of a hundred incidents an assignment group gets. */
const groups = [
  { group: "Servicedesk", share: 44 },
  { group: "Arbetsplats fältstöd", share: 22 },
  { group: "Drift och nät jour", share: 9 },
  { group: "Vårdsystem förvaltning", share: 17 },
  { group: "Administrativa system förvaltning", share: 8 },
] as const;

/** Incidents of a month; more came when primary care changed its record system. */
const usual = 1150;
const beyondUsual: Readonly<Record<string, number>> = { "2025-2": 620, "2025-3": 480, "2025-4": 210 };

/** Of a thousand, how many took too long, each year. */
const breachedEachYear = [176, 151, 118];

/** Of a thousand, how many are resolved by the end of the year that they came in. */
const resolvedOfThousand = 994;

/** The incidents that came in during a year, by their numbers. */
export function incidentsOf(year: Year): readonly Incident[] {
  return Array.from({ length: 12 }, (_, index) => {
    const count =
      usual + (beyondUsual[`${year}-${index + 1}`] ?? 0) + drawnBetween(keyOf("incidents", year, index), -90, 90);
    return Array.from({ length: count }, (__, number) => incidentOf(year, index + 1, number));
  }).flat();
}

function incidentOf(year: Year, month: number, index: number): Incident {
  const key = keyOf("incident", year, month, index);
  const day = drawnBetween(`${key}/day`, 1, daysIn(monthOf(year, month)));
  const opened = { day, minute: drawnBetween(`${key}/minute`, 390, 1080) };
  const breached = drawn(`${key}/late`) * 1000 < (breachedEachYear[yearIndex(year)] ?? 0);
  const isResolved = drawn(`${key}/resolved`) * 1000 < resolvedOfThousand;
  const took = breached ? drawnBetween(`${key}/took`, 2, 9) : 0;
  const lastDay = daysIn(monthOf(year, month));
  const resolved = {
    day: Math.min(lastDay, day + took),
    minute: Math.min(1439, opened.minute + drawnBetween(`${key}/min`, 5, 300)),
  };
  return {
    number: `INC${String(yearIndex(year) * 1_000_000 + month * 10_000 + index).padStart(7, "0")}`,
    group: groupOf(drawn(`${key}/group`) * 100),
    priority: drawnOf(`${key}/priority`, [1, 2, 3, 3, 3, 4, 4] as const),
    opened: moment(year, month, opened),
    resolved: isResolved ? moment(year, month, resolved) : null,
    breached,
  };
}

function groupOf(hundredth: number): string {
  let upTo = 0;
  for (const { group, share } of groups) {
    upTo += share;
    if (hundredth < upTo) return group;
  }
  return groups[0].group;
}

function moment(
  year: number,
  month: number,
  { day, minute }: { readonly day: number; readonly minute: number },
): string {
  const two = (number: number): string => String(number).padStart(2, "0");
  return `${year}-${two(month)}-${two(day)} ${two(Math.floor(minute / 60))}:${two(minute % 60)}:00`;
}
