import * as fc from "fast-check";
import { expect, test } from "vitest";
import { formatSpan } from "./format.ts";
import { monthInYear, monthOf, yearOf, type Month } from "./month.ts";
import {
  contains,
  lastDay,
  lengthOf,
  monthBefore,
  monthsLater,
  monthsOf,
  nextSpan,
  overlaps,
  parseSpan,
  previousYear,
  rolling12,
  shiftSpan,
  spanKey,
  wholeYear,
  writtenSpan,
  yearToDate,
  type Span,
} from "./span.ts";

const spans = fc
  .record({ from: fc.integer({ min: 1990 * 12, max: 2100 * 12 }), length: fc.integer({ min: 1, max: 60 }) })
  .map(({ from, length }): Span => ({ from: from as Month, to: (from + length - 1) as Month }));

function span(text: string): Span {
  const parsed = parseSpan(text);
  if (parsed === null) throw new Error(text);
  return parsed;
}

test.each([
  ["2018", "2018-01..2018-12"],
  ["2018-04", "2018-04"],
  ["2018T1", "2018-01..2018-04"],
  ["2018T3", "2018-09..2018-12"],
  ["2018Q2", "2018-04..2018-06"],
  ["2018H2", "2018-07..2018-12"],
  ["2021..2025", "2021-01..2025-12"],
  ["2018T1..2018T2", "2018-01..2018-08"],
  [" 2023-01..2023-08 ", "2023-01..2023-08"],
])("%s is %s", (text, key) => {
  expect(spanKey(span(text))).toBe(key);
});

test.each([
  "",
  "18",
  "2018-13",
  "2018-00",
  "2018T4",
  "2018Q5",
  "2018H3",
  "2018-08..2018-01",
  "2018..",
  "2018..2019..2020",
  "jan 2018",
  "2018-1",
])("%s is no period", (text) => {
  expect(parseSpan(text)).toBeNull();
});

test("a span is read back from its key", () => {
  fc.assert(
    fc.property(spans, (one) => {
      expect(parseSpan(spanKey(one))).toEqual(one);
    }),
  );
});

test("a month is a year and a month of it", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
      expect([yearOf(monthOf(year, month)), monthInYear(monthOf(year, month))]).toEqual([year, month]);
    }),
  );
});

test("the same span a year before has the same length and months, twelve months earlier", () => {
  fc.assert(
    fc.property(spans, (one) => {
      const before = previousYear(one);
      expect(lengthOf(before)).toBe(lengthOf(one));
      expect(monthsOf(before).map(monthInYear)).toEqual(monthsOf(one).map(monthInYear));
      expect(lengthOf({ from: before.from, to: one.from })).toBe(13);
    }),
  );
});

test("rolling 12 is twelve whole months that end with the span; year to date lies within the year", () => {
  fc.assert(
    fc.property(spans, (one) => {
      expect([lengthOf(rolling12(one)), rolling12(one).to]).toEqual([12, one.to]);
      expect(contains(wholeYear(one), yearToDate(one))).toBe(true);
    }),
  );
});

test("spans overlap exactly when they share a month", () => {
  fc.assert(
    fc.property(spans, spans, (one, other) => {
      const shared = monthsOf(one).some((month) => contains(other, { from: month, to: month }));
      expect(overlaps(one, other)).toBe(shared);
    }),
  );
});

test.each([
  ["2023-02", "2023-02-28"],
  ["2024-02", "2024-02-29"],
  ["2100-02", "2100-02-28"],
  ["2018T1", "2018-04-30"],
  ["2022", "2022-12-31"],
])("the last day of %s is %s", (text, day) => {
  expect(lastDay(span(text))).toBe(day);
});

test.each([
  ["2018T1", "short", "jan–apr 2018"],
  ["2018T1", "long", "januari–april 2018"],
  ["2022", "short", "2022"],
  ["2021..2025", "short", "2021–2025"],
  ["2022-11..2023-02", "short", "nov 2022–feb 2023"],
  ["2018-03", "long", "mars 2018"],
] as const)("%s in %s form is %s", (text, form, words) => {
  expect(formatSpan(span(text), "sv", form)).toBe(words);
});

test("a shift is a name or a period as written", () => {
  expect(shiftSpan(span("2018T1"), "previous")).toEqual(span("2017T1"));
  expect(shiftSpan(span("2018T1"), "opening")).toEqual(monthBefore(span("2018T1")));
  expect(shiftSpan(span("2018T1"), "2016")).toEqual(span("2016"));
  expect(shiftSpan(span("2018T1"), "toString")).toBeNull();
});

test.each([
  "2018",
  "2021..2025",
  "2018-04",
  "2018T1",
  "2018T3",
  "2018Q2",
  "2018H2",
  "2018-01..2018-08",
  "2017-11..2018-02",
])("%s is written so", (text) => {
  expect(writtenSpan(span(text))).toBe(text);
});

test("a span is read back from how it is written", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 9999 * 12 - 48 }), fc.nat(47), (start, more) => {
      const from = monthOf(0, start + 1);
      const made = { from, to: monthOf(0, start + 1 + more) };
      expect(parseSpan(writtenSpan(made))).toEqual(made);
    }),
  );
});

test.each([
  ["2018T1", "2018T2"],
  ["2018T3", "2019T1"],
  ["2018Q4", "2019Q1"],
  ["2018-12", "2019-01"],
  ["2018", "2019"],
  ["2018-01..2018-08", "2019-01..2019-08"],
  ["2018-02..2018-05", "2019-02..2019-05"],
  ["2021..2025", "2026..2030"],
])("after %s comes %s", (one, other) => {
  expect(writtenSpan(nextSpan(span(one)))).toBe(other);
});

test("a day some months later is the same of its month, or the last", () => {
  expect(monthsLater("2018-05-15", 4)).toBe("2018-09-15");
  expect(monthsLater("2018-10-31", 4)).toBe("2019-02-28");
});
