import { expect, test } from "vitest";

import { cellKey, faultOf, pasted, pastedRows, withCell } from "./written.ts";

test("a block from a spreadsheet fills cells from where it is pasted, and what falls outside is passed over", () => {
  const rows = pastedRows("1\t2\r\n3,5\t\r\n");
  expect(rows).toEqual([
    ["1", "2"],
    ["3,5", ""],
  ]);
  const before = withCell(new Map(), cellKey("B", 12), "9");
  expect([...pasted(before, rows, ["A", "B"], { row: 0, month: 11 })]).toEqual([
    ["A 11", "1"],
    ["A 12", "2"],
    ["B 11", "3,5"],
  ]);
  expect([...pasted(new Map(), rows, ["A", "B"], { row: 1, month: 12 })]).toEqual([["B 12", "1"]]);
});

test("numbers are written as people write them, with no more decimals than the measure has", () => {
  expect(["1 889,3", "−4", "1.5", "1 000"].map((text) => faultOf(text, 2))).toEqual([null, null, null, null]);
  expect(["", "1,2,3", "tolv", "1 e3"].map((text) => faultOf(text, 2))).toEqual(Array(4).fill("not_a_number"));
  expect(faultOf("1,25", 1)).toBe("decimals");
});
