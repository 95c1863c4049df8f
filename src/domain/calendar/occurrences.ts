import type { IsoDate } from "../organisation/organisation.ts";
import { addMonths, daysIn, type Month } from "../periods/month.ts";
import { dayAfter, dayOf, lastDay, monthOfDay, type Span } from "../periods/span.ts";
import type { Round } from "../rounds/round.ts";
import { monthsBetween, type CalendarEntry } from "./entry.ts";

/** One day of the annual wheel: an entry falls on it, or a round's answers are due. */
export type Occurrence = { readonly date: IsoDate } & (
  | { readonly what: "entry"; readonly entry: CalendarEntry }
  | { readonly what: "deadline"; readonly round: Round }
);

/** What falls when, in the order of the days; on one day deadlines first, then entries as they are listed. */
export function occurrencesIn(
  entries: readonly CalendarEntry[],
  rounds: readonly Round[],
  span: Span,
): readonly Occurrence[] {
  const deadlines = rounds.flatMap((round): readonly Occurrence[] =>
    deadlinesOf(round).flatMap((date) => (isIn(date, span) ? [{ date, what: "deadline", round }] : [])),
  );
  const fallen = entries.flatMap((entry): readonly Occurrence[] =>
    daysOf(entry, span).map((date) => ({ date, what: "entry", entry })),
  );
  return [...deadlines, ...fallen].toSorted((one, other) =>
    one.date < other.date ? -1 : Number(one.date > other.date),
  );
}

const isIn = (date: IsoDate, { from, to }: Span): boolean => monthOfDay(date) >= from && monthOfDay(date) <= to;

/** The days within a span that an entry falls on. Where its day is not in a month, as the 31st of April, it falls on the month's last. */
export function daysOf({ date, repeats, until }: CalendarEntry, span: Span): readonly IsoDate[] {
  const months = monthsFrom(monthOfDay(date), monthsBetween[repeats], span);
  const days = months.map((month) => dayOf(month, Math.min(Number(date.slice(8)), daysIn(month))));
  return days.filter((day) => until === null || day <= until);
}

/** The first month and every `step` after it, of those within a span. */
function monthsFrom(first: Month, step: number | null, span: Span): readonly Month[] {
  if (step === null) return first >= span.from && first <= span.to ? [first] : [];
  const start = first + step * Math.max(0, Math.ceil((span.from - first) / step));
  const count = Math.max(0, Math.floor((span.to - start) / step) + 1);
  return Array.from({ length: count }, (_, index) => addMonths(first, start - first + step * index));
}

/** The last days of all levels, in order, each once. */
function deadlinesOf({ deadline, deadlines }: Round): readonly IsoDate[] {
  const days = [...(deadline === null ? [] : [deadline]), ...deadlines.map(({ date }) => date)];
  return [...new Set(days)].toSorted();
}

/** When the work of a round is done: from the day after its period, or the first of the month of an earlier deadline, to the last deadline. Null without any. */
export function workOf(round: Round): { readonly from: IsoDate; readonly to: IsoDate } | null {
  const days = deadlinesOf(round);
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return null;
  const after = dayAfter(lastDay(round.period));
  return { from: after <= first ? after : dayOf(monthOfDay(first), 1), to: last };
}
