import * as fc from "fast-check";
import { expect, test } from "vitest";

import { calendarEntryOf, roundOf, span } from "../../../tests/factories/workspace.ts";
import { addMonths, daysIn, monthOf, type Month } from "../periods/month.ts";
import { dayOf, firstDay, lastDay, monthOfDay, type Span } from "../periods/span.ts";
import { monthsBetween, repetitions } from "./entry.ts";
import { daysOf, occurrencesIn, workOf } from "./occurrences.ts";

test.each([
  ["2026-01-31", "monthly", "2026-01..2026-04", ["2026-01-31", "2026-02-28", "2026-03-31", "2026-04-30"]],
  ["2024-02-29", "yearly", "2023..2028", ["2024-02-29", "2025-02-28", "2026-02-28", "2027-02-28", "2028-02-29"]],
  ["2025-11-30", "quarterly", "2026", ["2026-02-28", "2026-05-30", "2026-08-30", "2026-11-30"]],
  ["2025-05-15", "tertially", "2026", ["2026-01-15", "2026-05-15", "2026-09-15"]],
  ["2026-06-10", "never", "2026", ["2026-06-10"]],
  ["2026-06-10", "never", "2027", []],
  ["2027-06-10", "monthly", "2026", []],
] as const)("%s %s in %s", (date, repeats, within, days) => {
  expect(daysOf(calendarEntryOf("e", date, { repeats }), span(within))).toEqual(days);
});

test("nothing falls after the last day", () => {
  const entry = calendarEntryOf("e", "2026-01-31", { repeats: "monthly", until: "2026-03-30" });
  expect(daysOf(entry, span("2026"))).toEqual(["2026-01-31", "2026-02-28"]);
});

test("a day of the year holds the rounds' deadlines first, then the entries as they are listed", () => {
  const entries = [
    calendarEntryOf("b", "2026-05-15"),
    calendarEntryOf("a", "2026-05-15"),
    calendarEntryOf("c", "2026-02-01"),
  ];
  const rounds = [
    roundOf("t1", "2026T1", { deadline: "2026-05-15" }),
    roundOf("old", "2025T1"),
    roundOf("none", "2026T2"),
  ];
  const told = occurrencesIn(entries, rounds, span("2026")).map((one) => [
    one.date,
    one.what === "entry" ? one.entry.id : one.round.id,
  ]);
  expect(told).toEqual([
    ["2026-02-01", "c"],
    ["2026-05-15", "t1"],
    ["2026-05-15", "b"],
    ["2026-05-15", "a"],
  ]);
});

test("a round is worked on from the day after its period, or in the month of an earlier deadline, to the deadline", () => {
  const work = (deadline: string | null) => workOf(roundOf("t1", "2026T1", { deadline }));
  expect(work("2026-05-15")).toEqual({ from: "2026-05-01", to: "2026-05-15" });
  expect(work("2026-04-20")).toEqual({ from: "2026-04-01", to: "2026-04-20" });
  expect(work(null)).toBeNull();
  const deadlines = [
    { level: 0, date: "2026-05-20" },
    { level: 1, date: "2026-05-10" },
  ];
  const round = roundOf("t1", "2026T1", { deadlines, deadline: "2026-05-10" });
  expect(workOf(round)).toEqual({ from: "2026-05-01", to: "2026-05-20" });
  expect(occurrencesIn([], [round], span("2026")).map(({ date }) => date)).toEqual(["2026-05-10", "2026-05-20"]);
});

const months = fc.integer({ min: 1990 * 12, max: 2100 * 12 }).map((month) => month as Month);
const days = fc
  .tuple(months, fc.integer({ min: 1, max: 31 }))
  .map(([month, day]) => dayOf(month, Math.min(day, daysIn(month))));
const spans = fc.tuple(months, fc.nat(60)).map(([from, more]): Span => ({ from, to: addMonths(from, more) }));
const entries = fc
  .record({ date: days, repeats: fc.constantFrom(...repetitions), until: fc.option(days) })
  .map(({ date, ...more }) => calendarEntryOf("e", date, more));

test("days lie in the span, on or after the first, on or before the last, in order, and each is real", () => {
  fc.assert(
    fc.property(entries, spans, (entry, within) => {
      const found = daysOf(entry, within);
      expect(found).toEqual([...new Set(found)].toSorted());
      for (const day of found) {
        expect(day >= firstDay(within) && day <= lastDay(within) && day >= entry.date).toBe(true);
        expect(entry.until === null || day <= entry.until).toBe(true);
        const month = monthOfDay(day);
        expect(Number(day.slice(8))).toBe(Math.min(Number(entry.date.slice(8)), daysIn(month)));
        expect((month - monthOfDay(entry.date)) % (monthsBetween[entry.repeats] ?? Infinity)).toBe(0);
      }
    }),
  );
});

test("what falls in a span is what falls in its parts, so that no time is lost or told twice", () => {
  fc.assert(
    fc.property(entries, spans, fc.nat(60), (entry, within, cut) => {
      const middle = Math.min(within.to, within.from + cut) as Month;
      const parts = [
        ...daysOf(entry, { from: within.from, to: middle }),
        ...daysOf(entry, { from: addMonths(middle, 1), to: within.to }),
      ];
      expect(parts).toEqual(daysOf(entry, within));
    }),
  );
});

test("what goes on for ever falls as often as its repetition says", () => {
  fc.assert(
    fc.property(entries, fc.integer({ min: 2101, max: 2200 }), (entry, year) => {
      const within = { from: monthOf(year, 1), to: monthOf(year, 12) };
      const step = monthsBetween[entry.repeats];
      expect(daysOf({ ...entry, until: null }, within)).toHaveLength(step === null ? 0 : 12 / step);
    }),
  );
});
