import fc from "fast-check";
import { expect, test } from "vitest";

import { figureOfCell } from "../figures/read.ts";
import { likenessOf } from "./likeness.ts";
import { agreeInSize, extentOf, type Subject } from "./subject.ts";

type Sized = Pick<Subject, "figure" | "kind" | "value" | "slack">;

function sized(printed: string): Sized {
  const figure = figureOfCell(printed, "sv");
  if (figure === null) throw new Error(printed);
  return { figure, ...extentOf(figure, figure.unit) };
}

test.each([
  ["48,3 mnkr", "48 300 tkr"],
  ["-74 784 tkr", "74,8 mnkr"],
  ["12 mnkr", "12,4 mnkr"],
])("%s and %s are one quantity, their signs apart", (one, other) => {
  expect(agreeInSize(sized(one), sized(other))).toBe(true);
});

test.each([
  ["37,0 mnkr", "37,1 mnkr", "close"],
  ["153,4", "135,4", "digits"],
  ["48,3", "58,3", "digits"],
  ["48,3 mnkr", "48,3 tkr", "scale"],
  ["1 206 tkr", "206 tkr", "cut"],
  ["16,8", "3,5", "far"],
])("%s and %s are %s", (one, other, likeness) => {
  expect(agreeInSize(sized(one), sized(other))).toBe(false);
  expect(likenessOf(sized(one), sized(other))).toBe(likeness);
});

test("likeness goes both ways", () => {
  const amount = fc.integer({ min: 1, max: 9_999 }).map((value) => sized(`${String(value)},5 mnkr`));
  fc.assert(
    fc.property(amount, amount, (one, other) => {
      expect(likenessOf(one, other)).toBe(likenessOf(other, one));
      expect(agreeInSize(one, other)).toBe(agreeInSize(other, one));
    }),
  );
});

test("a figure agrees with itself in any scale", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 999_999 }), (thousands) => {
      const rounded = (thousands / 1000).toFixed(1).replace(".", ",");
      fc.pre(thousands % 100 !== 50);
      expect(agreeInSize(sized(`${String(thousands)} tkr`), sized(`${rounded} mnkr`))).toBe(true);
    }),
  );
});
