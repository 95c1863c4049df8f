import type { Language } from "../text.ts";
import type { IsoDate } from "../organisation/organisation.ts";
import { monthInYear, yearOf, type Month } from "./month.ts";
import { monthOfDay, type Span } from "./span.ts";

const names: Readonly<Record<Language, readonly string[]>> = {
  sv: [
    "januari",
    "februari",
    "mars",
    "april",
    "maj",
    "juni",
    "juli",
    "augusti",
    "september",
    "oktober",
    "november",
    "december",
  ],
  en: [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
  ],
};

/** A period in words: `jan–apr 2018` (short), `januari–april 2018` (long), `2022`, `2021–2025`, `nov 2021–feb 2022`. */
export function formatSpan(span: Span, language: Language, form: "short" | "long" = "short"): string {
  const [startYear, endYear] = [yearOf(span.from), yearOf(span.to)];
  const wholeYears = monthInYear(span.from) === 1 && monthInYear(span.to) === 12;
  if (wholeYears) return startYear === endYear ? `${endYear}` : `${startYear}–${endYear}`;
  const [start, end] = [monthName(span.from, language, form), monthName(span.to, language, form)];
  if (span.from === span.to) return `${end} ${endYear}`;
  return startYear === endYear ? `${start}–${end} ${endYear}` : `${start} ${startYear}–${end} ${endYear}`;
}

/** A day in words: `1 januari 2018`. */
export function formatDay(date: IsoDate, language: Language): string {
  const month = monthOfDay(date);
  return `${Number(date.slice(8))} ${monthName(month, language, "long")} ${yearOf(month)}`;
}

/** `mars` and `mar`: the short form is the first three letters in both languages. */
export function monthName(month: Month, language: Language, form: "short" | "long"): string {
  const name = names[language][monthInYear(month) - 1] ?? "";
  return form === "long" ? name : name.slice(0, 3);
}
