import type { IsoDate } from "../organisation/organisation.ts";
import { addMonths, daysIn, monthInYear, monthOf, yearOf, type Month } from "./month.ts";

/** Whole calendar months, first and last included. A month, a tertial, a year and Jan-Aug are all spans. */
export interface Span {
  readonly from: Month;
  readonly to: Month;
}

/** Parts of a year by their letter: how many there are, so that `2018T1` is the first of three. */
const partsOfYear: Readonly<Record<string, number>> = { T: 3, Q: 4, H: 2 };

/**
 * Reads a period as written: `2018`, `2018-04`, `2018T1`, `2018Q2`, `2018H1`, or two of these with `..` between.
 * Null for anything else, and for a span that ends before it begins.
 */
export function parseSpan(text: string): Span | null {
  const [first, second, ...rest] = text.trim().split("..");
  const from = parsePart(first ?? "");
  const to = second === undefined ? from : parsePart(second);
  if (from === null || to === null || rest.length > 0 || to.to < from.from) return null;
  return { from: from.from, to: to.to };
}

function parsePart(text: string): Span | null {
  const match = /^(\d{4})(?:-(\d{2})|([TQH])(\d))?$/.exec(text.trim());
  if (match === null) return null;
  const year = Number(match[1]);
  if (match[2] !== undefined) return monthSpan(year, Number(match[2]));
  if (match[3] === undefined) return { from: monthOf(year, 1), to: monthOf(year, 12) };
  const parts = partsOfYear[match[3]] ?? 0;
  const part = Number(match[4]);
  if (part < 1 || part > parts) return null;
  const length = 12 / parts;
  return { from: monthOf(year, (part - 1) * length + 1), to: monthOf(year, part * length) };
}

function monthSpan(year: number, month: number): Span | null {
  if (month < 1 || month > 12) return null;
  return { from: monthOf(year, month), to: monthOf(year, month) };
}

/** The one way to write a span as a key: `2018-04`, `2018-01..2018-04`. `parseSpan` reads it back. */
export function spanKey(span: Span): string {
  return span.from === span.to ? monthKey(span.from) : `${monthKey(span.from)}..${monthKey(span.to)}`;
}

export function monthKey(month: Month): string {
  return `${yearText(yearOf(month))}-${String(monthInYear(month)).padStart(2, "0")}`;
}

/** A span as people write it, the shortest way: `2018`, `2018-04`, `2018T1`, `2018-01..2018-08`, `2021..2025`. `parseSpan` reads it back. */
export function writtenSpan(span: Span): string {
  const [first, last] = [yearOf(span.from), yearOf(span.to)];
  const isWhole = monthInYear(span.from) === 1 && monthInYear(span.to) === 12;
  if (isWhole) return first === last ? yearText(first) : `${yearText(first)}..${yearText(last)}`;
  const part = Object.entries(partsOfYear).find(([, parts]) => {
    return first === last && lengthOf(span) === 12 / parts && monthInYear(span.to) % (12 / parts) === 0;
  });
  return part === undefined ? spanKey(span) : `${yearText(first)}${part[0]}${monthInYear(span.to) / lengthOf(span)}`;
}

function yearText(year: number): string {
  return String(year).padStart(4, "0");
}

/** How many months. */
export function lengthOf(span: Span): number {
  return span.to - span.from + 1;
}

export function monthsOf(span: Span): Month[] {
  return Array.from({ length: lengthOf(span) }, (_, index) => addMonths(span.from, index));
}

export function contains(outer: Span, inner: Span): boolean {
  return outer.from <= inner.from && inner.to <= outer.to;
}

export function overlaps(one: Span, other: Span): boolean {
  return one.from <= other.to && other.from <= one.to;
}

/** The same span a year before. */
export function previousYear(span: Span): Span {
  return { from: addMonths(span.from, -12), to: addMonths(span.to, -12) };
}

/** The calendar year that the span ends in. */
export function wholeYear(span: Span): Span {
  const year = yearOf(span.to);
  return { from: monthOf(year, 1), to: monthOf(year, 12) };
}

/** From January of the year that the span ends in, to its end. */
export function yearToDate(span: Span): Span {
  return { from: monthOf(yearOf(span.to), 1), to: span.to };
}

export function lastMonth(span: Span): Span {
  return { from: span.to, to: span.to };
}

/** The month before the span begins: where a stock's opening value stands. */
export function monthBefore(span: Span): Span {
  const month = addMonths(span.from, -1);
  return { from: month, to: month };
}

/** The twelve whole months that end with the span. */
export function rolling12(span: Span): Span {
  return { from: addMonths(span.to, -11), to: span.to };
}

/** The span that comes after: the next of those that divide the year as it does, or else the same months of a later year. */
export function nextSpan(span: Span): Span {
  const length = lengthOf(span);
  const isPart = 12 % length === 0 && (monthInYear(span.from) - 1) % length === 0;
  const step = isPart ? length : Math.ceil(length / 12) * 12;
  return { from: addMonths(span.from, step), to: addMonths(span.to, step) };
}

/** The same day of a month so many months later; its last, where it has no such day. */
export function monthsLater(date: IsoDate, months: number): IsoDate {
  const month = addMonths(monthOfDay(date), months);
  return dayOf(month, Math.min(Number(date.slice(8)), daysIn(month)));
}

/** The first calendar day of the span. */
export function firstDay(span: Span): IsoDate {
  return dayOf(span.from, 1);
}

/** The last calendar day of the span. */
export function lastDay(span: Span): IsoDate {
  return dayOf(span.to, daysIn(span.to));
}

/** A day of a month; `day` is 1 to the number of days that it has. */
export function dayOf(month: Month, day: number): IsoDate {
  return `${monthKey(month)}-${String(day).padStart(2, "0")}`;
}

/** The month that a day lies in. */
export function monthOfDay(date: IsoDate): Month {
  return monthOf(Number(date.slice(0, 4)), Number(date.slice(5, 7)));
}

/** Whether a text is a day that the calendar has. */
export function isDay(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(text) ?? [];
  if (year === undefined || Number(month) < 1 || Number(month) > 12) return false;
  return Number(day) >= 1 && Number(day) <= daysIn(monthOf(Number(year), Number(month)));
}

export function dayBefore(date: IsoDate): IsoDate {
  const [month, day] = [monthOfDay(date), Number(date.slice(8))];
  const before = addMonths(month, -1);
  return day === 1 ? dayOf(before, daysIn(before)) : dayOf(month, day - 1);
}

export function dayAfter(date: IsoDate): IsoDate {
  const [month, day] = [monthOfDay(date), Number(date.slice(8))];
  return day === daysIn(month) ? dayOf(addMonths(month, 1), 1) : dayOf(month, day + 1);
}

/** How many days later the second is; negative where it is before the first. */
export function daysBetween(first: IsoDate, second: IsoDate): number {
  return dayNumber(second) - dayNumber(first);
}

/** Days since the beginning of year 1, by the calendar of today. */
function dayNumber(date: IsoDate): number {
  const month = monthOfDay(date);
  const before = yearOf(month) - 1;
  const inYear = monthsOf({ from: monthOf(yearOf(month), 1), to: month }).reduce((sum, one) => sum + daysIn(one), 0);
  const leapDays = Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400);
  return before * 365 + leapDays + inYear - daysIn(month) + Number(date.slice(8));
}

const shifts: Readonly<Record<string, (span: Span) => Span>> = {
  previous: previousYear,
  year: wholeYear,
  year_to_date: yearToDate,
  month: lastMonth,
  closing: lastMonth,
  opening: monthBefore,
  rolling12,
};

/** The span that a table, a chart or a template asks for: a shift by name, or a period as written. Null if it is neither. */
export function shiftSpan(span: Span, shift: string): Span | null {
  return Object.hasOwn(shifts, shift) ? (shifts[shift]?.(span) ?? null) : parseSpan(shift);
}
