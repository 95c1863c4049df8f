import * as fc from "fast-check";
import { monthOf } from "#domain/periods/month.ts";
import { formatSpan } from "#domain/periods/format.ts";
import { spanKey } from "#domain/periods/span.ts";
import { expect, test } from "vitest";
import { commonSign, numberOfText } from "./number-text.ts";
import { periodPart, spanOf } from "./period-text.ts";

const elsewhere = { years: [2023, 2023], months: null } as const;

test.each([
  ["jan", "2023-01"],
  ["Januari 2022", "2022-01"],
  ["2022-01", "2022-01"],
  ["202201", "2022-01"],
  ["2022-01-31", "2022-01"],
  ["01/2022", "2022-01"],
  ["jan-22", "2022-01"],
  ["sept. 2022", "2022-09"],
  ["May 2022", "2022-05"],
  ["jan-aug 2022", "2022-01..2022-08"],
  ["Jan – Aug", "2023-01..2023-08"],
  ["januari t.o.m. augusti 2022", "2022-01..2022-08"],
  ["dec 2022 - feb 2023", "2022-12..2023-02"],
  ["T1 2022", "2022-01..2022-04"],
  ["Tertial 2", "2023-05..2023-08"],
  ["2022T3", "2022-09..2022-12"],
  ["Kv 2", "2023-04..2023-06"],
  ["2022 kv 4", "2022-10..2022-12"],
  ["Q3 2022", "2022-07..2022-09"],
  ["H2 2022", "2022-07..2022-12"],
  ["Ack aug", "2023-01..2023-08"],
  ["t.o.m. mars 2022", "2022-01..2022-03"],
  ["Helår", "2023-01..2023-12"],
  ["2022", "2022-01..2022-12"],
  ["2021-2022", "2021-01..2022-12"],
  ["31/12/2022", "2022-12"],
  ["12/31/2022", "2022-12"],
])("%s is %s", (text, key) => {
  const part = periodPart(text);
  const span = part === "unclear" || part === null ? null : spanOf([part, elsewhere]);
  expect(span === null ? null : spanKey(span)).toBe(key);
});

test.each([
  "",
  "Kirurgi",
  "Maj Andersson",
  "T4",
  "kv 5",
  "2023-13",
  "202300",
  "1234",
  "aug-jan",
  "R12 aug 2023",
  "janus",
])("%s is no period", (text) => {
  expect(periodPart(text)).toBeNull();
});

test("a date that is another day elsewhere is unclear", () => {
  expect(periodPart("01/02/2023")).toBe("unclear");
  expect(periodPart("02/02/2023")).not.toBe("unclear");
});

test("a span as we write it is read as the same, in both languages", () => {
  const spans = fc
    .record({ year: fc.integer({ min: 1990, max: 2090 }), from: fc.integer({ min: 1, max: 12 }), more: fc.nat(20) })
    .map(({ year, from, more }) => ({ from: monthOf(year, from), to: monthOf(year, from + more) }));
  fc.assert(
    fc.property(spans, fc.constantFrom("sv", "en"), fc.constantFrom("short", "long"), (span, language, form) => {
      const part = periodPart(formatSpan(span, language, form));
      expect(part === "unclear" || part === null ? part : spanOf([part])).toEqual(span);
    }),
  );
});

test.each([
  ["1 234,5", null, "1234.5"],
  ["1\u00a0234\u202f567", null, "1234567"],
  ["−4,80", null, "-4.8"],
  ["(1 234)", null, "-1234"],
  ["123,5-", null, "-123.5"],
  ["+7", null, "7"],
  ["12 500 kr", null, "12500"],
  ["1.234,5", null, "1234.5"],
  ["1,234.5", null, "1234.5"],
  ["1.234.567", null, "1234567"],
  ["0,125", null, "0.125"],
  ["1,234", ",", "1.234"],
  ["1,234", ".", "1234"],
  ["1.234", ",", "1234"],
  ["1'234.50", null, "1234.5"],
  ["-0", null, "0"],
  ["1234.5", null, "1234.5"],
] as const)("%s with %s before decimals is %s", (text, sign, value) => {
  expect(numberOfText(text, sign)).toEqual({ kind: "number", value, percent: false });
});

test.each([
  ["4,31 %", { kind: "number", value: "4.31", percent: true }],
  ["", { kind: "missing" }],
  ["–", { kind: "missing" }],
  ["..", { kind: "missing" }],
  ["1.234", { kind: "unclear" }],
  ["1,234", { kind: "unclear" }],
  ["#SAKNAS!", { kind: "error" }],
  ["#N/A", { kind: "error" }],
  ["#DIVISION/0!", { kind: "error" }],
  ["Kirurgi", { kind: "none" }],
  ["12a", { kind: "none" }],
  ["1 23", { kind: "none" }],
  ["1,2,3", { kind: "none" }],
  ["(-5)", { kind: "none" }],
  ["1e5", { kind: "none" }],
])("%s is %o", (text, read) => {
  expect(numberOfText(text, null)).toEqual(read);
});

test("12.5 is unclear where a comma stands before decimals", () => {
  expect(numberOfText("12.5", ",")).toEqual({ kind: "unclear" });
});

test("what stands before decimals is what the clear ones say, if they agree", () => {
  expect(commonSign(["1,234", "5", "12,5"])).toBe(",");
  expect(commonSign(["1,234.50", "7"])).toBe(".");
  expect(commonSign(["1,234", "7"])).toBeNull();
  expect(commonSign(["1,5", "1.5"])).toBeNull();
});

test("any amount in any dialect reads back the same", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -99_999_999, max: 99_999_999 }),
      fc.constantFrom("", " ", "\u00a0", "\u202f"),
      fc.constantFrom(",", "."),
      fc.constantFrom("-", "−", "()", "after"),
      (hundredths, group, decimal, minus) => {
        const magnitude = Math.abs(hundredths);
        const whole = String(Math.floor(magnitude / 100)).replaceAll(/\B(?=(?:\d{3})+$)/gu, group);
        const digits = `${whole}${decimal}${String(magnitude % 100).padStart(2, "0")}`;
        const signed = { "()": `(${digits})`, after: `${digits}-`, "-": `-${digits}`, "−": `−${digits}` }[minus];
        const read = numberOfText(hundredths < 0 ? signed : digits, null);
        expect(read.kind === "number" ? Number(read.value) : read.kind).toBe(hundredths / 100 + 0);
      },
    ),
  );
});
