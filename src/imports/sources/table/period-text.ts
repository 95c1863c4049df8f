import { monthOf } from "#domain/periods/month.ts";
import type { Span } from "#domain/periods/span.ts";

/** What a text says of a period: the years, the months of them (1-12), or both. What is null is said elsewhere, or is the whole year. */
export interface PeriodPart {
  readonly years: readonly [first: number, last: number] | null;
  readonly months: readonly [first: number, last: number] | null;
}

const month =
  "(jan|feb|mar|apr|maj|may|jun|jul|aug|sep|okt|oct|nov|dec)(?:uari|uary|ruari|ruary|s|ch|il|i|e|y|usti|ust|t|tember|ober|ember)?\\.?";
const monthNumbers: Readonly<Record<string, number>> = {
  jan: 1,
  feb: 2,
  mar: 3,
  apr: 4,
  maj: 5,
  may: 5,
  jun: 6,
  jul: 7,
  aug: 8,
  sep: 9,
  okt: 10,
  oct: 10,
  nov: 11,
  dec: 12,
};
const year = "((?:19|20)\\d\\d)";
const shortYear = "((?:19|20)\\d\\d|'?\\d\\d)";
const upTo = "(?:ack(?:\\.|umulerat|umulerad|umulerade)?|ytd|t\\.? ?o\\.? ?m\\.?|till och med|up to)";
const between = " ?(?:-|t\\.? ?o\\.? ?m\\.?|till|to) ?";
/** How many months a part of the year has, by its letter. */
const partLength: Readonly<Record<string, number>> = { t: 4, k: 3, q: 3, h: 6 };
const part = "(t|tertial|kv|kvartal|q|quarter|h|halvår)\\.? ?([1-4])";

type Groups = readonly (string | undefined)[];

/** Each way to write a period, and what its groups say. The whole text must be one of them. */
const ways: readonly (readonly [RegExp, (groups: Groups) => PeriodPart | null])[] = [
  [way(`(?:år |year |fy ?)?${year}`), ([one]) => said(one, one, null)],
  [way(`${year} ?- ?${year}`), ([one, other]) => said(one, other, null)],
  [way(`${year}[-/]?(\\d\\d)(?:[-/]\\d\\d)?(?:[ t]\\d\\d:.*)?`), ([one, number]) => inYear(one, number, number)],
  [way(`(\\d{1,2})[-/]${year}`), ([number, one]) => inYear(one, number, number)],
  [way(`${month}(?:[ -]?${shortYear})?`), ([name, one]) => inYear(one, named(name), named(name))],
  [way(`${year}[ -]?${month}`), ([one, name]) => inYear(one, named(name), named(name))],
  [way(`${month}${between}${month}(?: ?${shortYear})?`), ([from, to, one]) => inYear(one, named(from), named(to))],
  [way(`${year} ${month}${between}${month}`), ([one, from, to]) => inYear(one, named(from), named(to))],
  [
    way(`${month} ?${year}${between}${month} ?${year}`),
    ([from, one, to, other]) => said(one, other, [Number(named(from)), Number(named(to))]),
  ],
  [way(`${upTo} ${month}(?: ?${shortYear})?`), ([name, one]) => inYear(one, "1", named(name))],
  [way(`${month}(?: ?${shortYear})? ${upTo}`), ([name, one]) => inYear(one, "1", named(name))],
  [way(`${upTo} ${year}-?(\\d\\d)`), ([one, number]) => inYear(one, "1", number)],
  [way(`${part}(?:[ -]?${year})?`), ([letter, number, one]) => partOfYear(letter, number, one)],
  [way(`${year}[ -]?${part}`), ([one, letter, number]) => partOfYear(letter, number, one)],
  [way(`(?:helår|helåret|hela året|helårs|full year)(?: ?${year})?`), ([one]) => inYear(one, "1", "12")],
  [way(`${year} (?:helår|helåret|hela året)`), ([one]) => inYear(one, "1", "12")],
];

function way(pattern: string): RegExp {
  return new RegExp(`^${pattern}$`, "u");
}

/** What a text says of a period; null where it says nothing, or something else too. `unclear` is a date that is another in another country. */
export function periodPart(text: string): PeriodPart | "unclear" | null {
  const plain = text
    .toLowerCase()
    .replaceAll(/[\u2010-\u2015\u2212]/gu, "-")
    .replaceAll(/\s+/gu, " ")
    .replace(/^(?:perioden?|period:|månad|month) /u, "")
    .replaceAll(/ ?- ?/gu, "-")
    .trim();
  if (plain === "" || plain.length > longestPeriod) return null;
  const date = /^(\d{1,2})[-/.](\d{1,2})[-/.]((?:19|20)\d\d)$/u.exec(plain);
  if (date !== null) return dayFirstOrMonthFirst(date[1] ?? "", date[2] ?? "", date[3]);
  for (const [pattern, meaning] of ways) {
    const groups = pattern.exec(plain)?.slice(1);
    if (groups !== undefined) return meaning(groups);
  }
  return null;
}

const longestPeriod = 40;

function dayFirstOrMonthFirst(one: string, other: string, inThe: string | undefined): PeriodPart | "unclear" | null {
  const [a, b] = [Number(one), Number(other)];
  if (a === b || a > 12) return inYear(inThe, other, other);
  return b > 12 ? inYear(inThe, one, one) : "unclear";
}

function named(name: string | undefined): string {
  return String(monthNumbers[name ?? ""] ?? 0);
}

function said(first: string | undefined, last: string | undefined, months: PeriodPart["months"]): PeriodPart | null {
  const whole = { years: [fullYear(first ?? ""), fullYear(last ?? "")] as const, months };
  const span = spanOf([whole]);
  return span === null ? null : whole;
}

function inYear(one: string | undefined, from: string | undefined, to: string | undefined): PeriodPart | null {
  const [first, last] = [Number(from), Number(to)];
  if (first < 1 || last > 12 || first > last) return null;
  const number = one === undefined ? null : fullYear(one);
  return { years: number === null ? null : [number, number], months: [first, last] };
}

function partOfYear(
  letter: string | undefined,
  number: string | undefined,
  one: string | undefined,
): PeriodPart | null {
  const length = partLength[letter?.charAt(0) ?? ""] ?? 12;
  const last = Number(number) * length;
  return inYear(one, String(last - length + 1), String(last));
}

function fullYear(text: string): number {
  const number = Number(text.replace("'", ""));
  return number < 100 ? 2000 + number : number;
}

/** The period that parts say together, the one that counts most first. Null where none says the year, or it ends before it begins. */
export function spanOf(parts: readonly (PeriodPart | null)[]): Span | null {
  const years = parts.find((each) => each?.years)?.years;
  const months = parts.find((each) => each?.months)?.months ?? [1, 12];
  if (years === undefined || years === null) return null;
  const span = { from: monthOf(years[0], months[0]), to: monthOf(years[1], months[1]) };
  return span.from <= span.to ? span : null;
}
