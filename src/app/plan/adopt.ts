import { isDay, overlaps } from "#domain/periods/span.ts";
import { formatDay } from "#domain/periods/format.ts";

import { found, refused, type Judged } from "../result.ts";
import { periodOrRefusal } from "./period.ts";
import { settlePlan, written, type Planned, type Planning } from "./settle.ts";

/** A unit's drafts of a period, and the day that they were adopted. */
export interface Adopting {
  readonly unit: string;
  readonly period: string;
  readonly date: string;
}

/** Makes a unit's drafts its plan, as of the day of the decision. */
export function adoptPlan(planning: Planning, { unit, period, date }: Adopting): Promise<Judged<Planned>> {
  const day = isDay(date) ? formatDay(date, "sv") : date;
  return settlePlan(planning, `Planen antagen ${day}`, [], ({ workspace }) => {
    const span = periodOrRefusal(period, "period");
    if (!span.ok) return span;
    if (!isDay(date)) return refused("bad_day", { name: date }, "date");
    if (date > planning.today) return refused("day_ahead", { day: date }, "date");
    const drafts = workspace.plan.objectives.filter((one) => {
      return one.unit === unit && one.status === "draft" && overlaps(one.period, span.value);
    });
    if (drafts.length === 0) return refused("nothing_to_adopt");
    return found(
      drafts.map((one) => written({ noun: "objective", body: { ...one, status: "active", adopted: date } })),
    );
  });
}
