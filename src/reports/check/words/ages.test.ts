import { expect, test } from "vitest";

import { agesOf, isEveryAge } from "./ages.ts";

test.each([
  ["29 år eller yngre", { from: 0, to: 29 }],
  ["Sjukfrånvaro i Åldersgruppen 30-49 år", { from: 30, to: 49 }],
  ["30–49 years", { from: 30, to: 49 }],
  ["Åldersgruppen 50 eller äldre", { from: 50, to: Infinity }],
  ["-29 år", { from: 0, to: 29 }],
  ["50-", { from: 50, to: Infinity }],
  ["Kvinnor", null],
  ["Avdelning 29", null],
])("%s", (name, ages) => {
  expect(agesOf(name)).toEqual(ages);
});

test("all ages are in the groups once", () => {
  const [young, middle, old] = [
    { from: 0, to: 29 },
    { from: 30, to: 49 },
    { from: 50, to: Infinity },
  ];
  expect(isEveryAge([old, young, middle])).toBe(true);
  expect(isEveryAge([young, middle])).toBe(false);
  expect(isEveryAge([young, old])).toBe(false);
});
