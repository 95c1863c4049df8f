import * as fc from "fast-check";
import { expect, test } from "vitest";
import { inputsOf, isLinear, parseFormula, type Formula } from "./formula.ts";

function formula(text: string): Formula {
  const parsed = parseFormula(text);
  if (!parsed.ok) throw new Error(parsed.message);
  return parsed.formula;
}

test("a formula names its inputs once each, with how they are moved", () => {
  expect(inputsOf(formula("100 * resignations / opening(headcount) + resignations - income.staff"))).toEqual([
    { measure: "resignations", move: "none" },
    { measure: "headcount", move: "opening" },
    { measure: "income.staff", move: "none" },
  ]);
});

test("a formula can take a part", () => {
  const parts = formula('100 * where(a, "gender=K") / (where(a, "gender=M;age=30-49") + a)');
  expect(inputsOf(parts)).toEqual([
    { measure: "a", move: "none", cut: { gender: "K" } },
    { measure: "a", move: "none", cut: { gender: "M", age: "30-49" } },
    { measure: "a", move: "none" },
  ]);
});

test.each([
  "",
  "a +",
  "a ? b : c",
  "a; b",
  "[a]",
  "'a'",
  "a ** b",
  "f(a)",
  "opening(a, b)",
  "opening(2)",
  "a[0]",
  "a.b.c",
  "a && b",
  "!a",
  "1e9 * a",
  "this",
  "min(a)",
  "min(a, b, c)",
  "where(a)",
  'where(a, "")',
  'where(a, "gender")',
  "where(a, gender)",
  'where(a, "gender=K", b)',
  'where(opening(a), "gender=K")',
])("%s is no formula", (text) => {
  expect(parseFormula(text)).toMatchObject({ ok: false });
});

test("no text makes the parser throw", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 40 }), (text) => {
      expect(parseFormula(text).ok).toBeTypeOf("boolean");
    }),
  );
});

test.each([
  ["a + b - c", true],
  ["-(a + 2 * b) / 4", true],
  ["a * b", false],
  ["a / b", false],
  ["min(a, 2)", false],
  ["a + 1", false],
  ["a - opening(a)", false],
  ['a - where(a, "gender=K")', false],
])("%s linear: %s", (text, linear) => {
  expect(isLinear(formula(text))).toBe(linear);
});
