import * as fc from "fast-check";
import { expect, test } from "vitest";
import { add, compare, fromInteger, negate, rational, sum, type Rational } from "#domain/quantities/rational.ts";
import { roundHalfAway } from "#domain/quantities/rounding.ts";
import { measureOf } from "../../../../tests/factories/workspace.ts";
import { footColumn, partsByFormula, partsByValue, type Total } from "./footing.ts";

/** Two groups of rows with a total each, and the total of the totals; values in thousandths, printed with one decimal. */
const groups = fc.tuple(thousandths(), thousandths());

function thousandths() {
  return fc.array(fc.integer({ min: -99_999, max: 99_999 }), { minLength: 1, maxLength: 6 });
}

interface Made {
  readonly values: readonly Rational[];
  readonly totals: readonly Total[];
}

function columnOf([first, second]: readonly [readonly number[], readonly number[]]): Made {
  const [ones, others] = [first, second].map((group) => group.map((value) => fromInteger(value, 3)));
  if (ones === undefined || others === undefined) throw new Error("two groups");
  const [firstTotal, secondTotal] = [ones.length, ones.length + 1 + others.length];
  const parts = (from: number, count: number) =>
    Array.from({ length: count }, (_, index) => ({ row: from + index, sign: 1 as const }));
  return {
    values: [...ones, sum(ones), ...others, sum(others), add(sum(ones), sum(others))],
    totals: [
      { row: firstTotal, parts: parts(0, ones.length) },
      { row: secondTotal, parts: parts(firstTotal + 1, others.length) },
      {
        row: secondTotal + 1,
        parts: [
          { row: firstTotal, sign: 1 },
          { row: secondTotal, sign: 1 },
        ],
      },
    ],
  };
}

const rounded = (value: Rational): Rational => rational(roundHalfAway(value, 1), 10);

test("made to foot, all totals hold, no row is moved by more than a step, and the widest total is as rounded", () => {
  fc.assert(
    fc.property(groups, (made) => {
      const { values, totals } = columnOf(made);
      const { adjusted, unfooted } = footColumn({ values, decimals: 1, totals }, "foot");
      const printed = values.map((value, row) => adjusted.get(row) ?? rounded(value));
      expect(unfooted).toEqual([]);
      for (const total of totals)
        expect(sum(total.parts.map(({ row }) => printed[row] ?? rational(0)))).toEqual(printed[total.row]);
      const moved = values.map((value, row) => add(printed[row] ?? rational(0), negate(rounded(value))));
      const farthest = totals.length;
      expect(moved.every((move) => compare(move, rational(farthest, 10)) <= 0)).toBe(true);
      expect(adjusted.has(values.length - 1)).toBe(false);
    }),
  );
});

test("printed as is nothing is moved, and each total that misses is told by how much", () => {
  fc.assert(
    fc.property(groups, (made) => {
      const { values, totals } = columnOf(made);
      const { adjusted, unfooted } = footColumn({ values, decimals: 1, totals }, "as_is");
      expect(adjusted.size).toBe(0);
      for (const total of totals) {
        const parts = sum(total.parts.map(({ row }) => rounded(values[row] ?? rational(0))));
        const miss = add(rounded(values[total.row] ?? rational(0)), negate(parts));
        expect(unfooted.find(({ row }) => row === total.row)?.difference ?? rational(0)).toEqual(miss);
      }
    }),
  );
});

test("what a total adds is read from its formula, when it only adds and takes away", () => {
  expect(partsByFormula(measureOf("x", { formula: "a.b + c - (d - e)" }))).toEqual(
    new Map([
      ["a.b", 1],
      ["c", 1],
      ["d", -1],
      ["e", 1],
    ]),
  );
  expect(partsByFormula(measureOf("x", { formula: "2 * a + b" }))).toBeNull();
  expect(partsByFormula(measureOf("x", { formula: "a + a" }))).toBeNull();
  expect(partsByFormula(measureOf("x", { formula: "a / b" }))).toBeNull();
  expect(partsByFormula(measureOf("x"))).toBeNull();
});

test.each([
  [
    "the rows since the total before",
    "r1 r2 t3 r4 r5 t9",
    [
      [0, 1],
      [3, 4],
    ],
  ],
  [
    "all rows",
    "r1 r2 t3 r4 r5 t12",
    [
      [0, 1],
      [0, 1, 3, 4],
    ],
  ],
  [
    "the totals before",
    "r1 r2 t3 r4 r6 t10 t13",
    [
      [0, 1],
      [3, 4],
      [2, 5],
    ],
  ],
  ["the rows that follow a total on top", "t3 r1 r2", [[1, 2]]],
  ["nothing, when no sum makes it", "r1 r2 t99", []],
])("without a formula a total adds %s", (_, written, parts) => {
  const cells = written.split(" ");
  const rows = cells.map((cell) => ({ role: cell.startsWith("t") ? ("total" as const) : ("row" as const) }));
  const values = cells.map((cell) => rational(BigInt(cell.slice(1))));
  expect(partsByValue(rows, values, 0).map((total) => total.parts.map(({ row }) => row))).toEqual(parts);
});
