import { isDay, type Span } from "#domain/periods/span.ts";
import { monthOfDay } from "#domain/periods/span.ts";

/** A day of the calendar, and the second of it where a time is said. Zones are not moved between: a time is as it was shown. */
export interface Moment {
  readonly day: string;
  readonly second: number | null;
}

/** Which comes first where the year comes last. */
export type DayOrder = "dmy" | "mdy";

const yearFirst = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ]+(.+))?$/u;
const yearLast = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?:,?\s+(.+))?$/u;
const clock = /^(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:[.,]\d+)?)?\s*(am|pm)?\s*(?:z|[+-]\d{2}:?\d{2})?$/iu;

/** A day and time as systems show them: `2024-03-01 12:30:00`, `2024-03-01T12:30:00Z`, `1/3/2024 12.30` with its order. Null for anything else. */
export function readMoment(text: string, order: DayOrder | null): Moment | null {
  const [, year, month, day, time] = yearFirst.exec(text.trim()) ?? [];
  if (year !== undefined) return momentOf(year, month, day, time);
  const [, first, , second, last, timeOfLast] = yearLast.exec(text.trim()) ?? [];
  if (last === undefined || order === null) return null;
  return order === "dmy" ? momentOf(last, second, first, timeOfLast) : momentOf(last, first, second, timeOfLast);
}

/** Whether it is a date of which the order must be known. */
export function needsOrder(text: string): boolean {
  return yearLast.test(text.trim());
}

/** The order that dates with the year last are written in, where they show it: with points, or by a number over 12. Null where they do not, or contradict one another. */
export function orderOf(texts: Iterable<string>): DayOrder | null {
  const orders = new Set<DayOrder>();
  for (const text of texts) {
    const [, first, separator, second] = yearLast.exec(text.trim()) ?? [];
    if (separator === "." || Number(first) > 12) orders.add("dmy");
    if (separator !== "." && Number(second) > 12) orders.add("mdy");
  }
  const [only = null] = orders;
  return orders.size === 1 ? only : null;
}

function momentOf(year: string, month = "", day = "", time = ""): Moment | null {
  const date = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  if (!isDay(date)) return null;
  if (time === "") return { day: date, second: null };
  const [, hours, minutes, seconds = "0", half = ""] = clock.exec(time) ?? [];
  const hour = half === "" ? Number(hours) : (Number(hours) % 12) + (half.toLowerCase() === "pm" ? 12 : 0);
  if (minutes === undefined || hour > 23 || Number(minutes) > 59 || Number(seconds) > 59) return null;
  return { day: date, second: hour * 3600 + Number(minutes) * 60 + Number(seconds) };
}

export function isBefore(one: Moment, other: Moment): boolean {
  if (one.day !== other.day) return one.day < other.day;
  return one.second !== null && other.second !== null && one.second < other.second;
}

/** Seconds between two moments; whole days where one of them has no time. */
export function secondsBetween(from: Moment, to: Moment): number {
  const days = (Date.parse(to.day) - Date.parse(from.day)) / 86_400_000;
  const withinDay = from.second === null || to.second === null ? 0 : to.second - from.second;
  return days * 86_400 + withinDay;
}

export function monthOfMoment({ day }: Moment): Span {
  const month = monthOfDay(day);
  return { from: month, to: month };
}
