import { formatDay } from "../periods/format.ts";
import { firstDay, lastDay, type Span } from "../periods/span.ts";
import { term } from "../terms.ts";
import { inLanguage, type Language } from "../text.ts";
import type { Assignment, Milestone } from "./plan.ts";

type Dates = Pick<Assignment, "start" | "end">;

/** Whether a milestone is due on a day that its assignment does not cover. */
export function isOutside({ start, end }: Dates, { date }: Pick<Milestone, "date">): boolean {
  return (start !== null && date < start) || (end !== null && date > end);
}

/** Those due in a period, and those due before it that were not done before it. */
export function milestonesDue({ milestones = [] }: Assignment, period: Span): readonly Milestone[] {
  const [first, last] = [firstDay(period), lastDay(period)];
  return milestones.filter(({ date, done }) => date <= last && (date >= first || done === null || done >= first));
}

/** `Delrapport, senast 1 maj 2026, klar 28 april 2026` */
export function milestoneText({ name, date, done }: Milestone, language: Language): string {
  const parts = [
    inLanguage(name, language),
    term("latest", language, { day: formatDay(date, language) }),
    ...(done === null ? [] : [term("doneOn", language, { day: formatDay(done, language) })]),
  ];
  return parts.join(", ");
}
