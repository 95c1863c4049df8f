import { expect, test } from "vitest";

import { cellKey, faultOf, pasted, pastedRows, withCell, withoutCleared } from "./written.ts";

const none = new Map<string, string>();

test("a block from a spreadsheet fills cells from where it is pasted, and what falls outside is passed over", () => {
  const rows = pastedRows("1\t2\r\n3,5\t\r\n");
  expect(rows).toEqual([
    ["1", "2"],
    ["3,5", ""],
  ]);
  const before = withCell(new Map(), none, cellKey("B", 12), "9");
  expect([...pasted(before, none, rows, ["A", "B"], { row: 0, month: 11 })]).toEqual([
    ["A 11", "1"],
    ["A 12", "2"],
    ["B 11", "3,5"],
  ]);
  expect([...pasted(new Map(), none, rows, ["A", "B"], { row: 1, month: 12 })]).toEqual([["B 12", "1"]]);
});

test("numbers are written as people write them, with no more decimals than the measure has", () => {
  expect(["1 889,3", "−4", "1.5", "1 000"].map((text) => faultOf(text, 2))).toEqual([null, null, null, null]);
  expect(["-", "1,2,3", "tolv", "1 e3"].map((text) => faultOf(text, 2))).toEqual(Array(4).fill("not_a_number"));
  expect(faultOf("1,25", 1)).toBe("decimals");
});

test("a cell says what is to be otherwise: another number, or, cleared, that there is to be none", () => {
  const standing = new Map([["A 1", "650"]]);
  const written = (text: string) => [...withCell(new Map([["A 1", "7"]]), standing, "A 1", text)];
  expect(written("651")).toEqual([["A 1", "651"]]);
  expect(written(" ")).toEqual([["A 1", ""]]);
  expect(written("650")).toEqual([]);
  expect([...withCell(new Map([["A 2", "7"]]), standing, "A 2", "")]).toEqual([]);
  const cleared = withCell(new Map([["A 2", "7"]]), standing, "A 1", "");
  expect([...withoutCleared(cleared)]).toEqual([["A 2", "7"]]);
  // An empty cell of a block takes nothing away.
  expect([...pasted(cleared, standing, [["", "8"]], ["A"], { row: 0, month: 1 })]).toEqual([["A 2", "8"]]);
});
