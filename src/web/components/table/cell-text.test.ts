import { expect, test } from "vitest";

import { formatNumber } from "#domain/quantities/format.ts";
import { rational } from "#domain/quantities/rational.ts";
import type { DocumentTable } from "#server/contract/document.ts";

import { readNumber, toSpreadsheet } from "./cell-text.ts";
import { canSort, sortRows } from "./sort.ts";

test.each([
  ["1\u00a0889,3", 1889.3],
  ["−4,8", -4.8],
  ["+3,7\u00a0mnkr", 3.7],
  ["4.31\u00a0%", 4.31],
  ["0", 0],
])("%s is read as the number %d", (text, number) => {
  expect(readNumber(text)).toBe(number);
});

test.each(["", "–", "ca 30", "2022-03-01", "70–80", "Windows 10"])("%s is no number", (text) => {
  expect(readNumber(text)).toBeNull();
});

test("what is printed can be read back, in both languages", () => {
  for (const language of ["sv", "en"] as const)
    for (const tenths of [0n, 7n, -48n, 18_893n, -12_345_678n]) {
      const printed = formatNumber(rational(tenths, 10n), { decimals: 1, language });
      expect(readNumber(printed.replaceAll(",", language === "en" ? "" : ","))).toBeCloseTo(Number(tenths) / 10);
    }
});

function tableOf(rows: readonly (readonly string[])[], totals = 0): DocumentTable {
  return {
    kind: "table",
    id: "t",
    label: null,
    caption: "Tabell",
    columns: [
      { text: "Post", align: "left", width: 1 },
      { text: "mnkr", align: "right", width: 0 },
    ],
    rows: rows.map((cells, index) => ({
      role: index >= rows.length - totals ? "total" : "row",
      level: 0,
      cells: cells.map((text) => ({ content: [{ kind: "text", text }], detail: [] })),
      link: null,
    })),
    notes: [],
  };
}

test("a table is copied as a spreadsheet takes it", () => {
  const table = tableOf([
    ["Personal", "−1\u00a0770,7"],
    ["=SUM(A1)", "+3,7"],
  ]);
  expect(toSpreadsheet(table, "sv")).toBe("Post\tmnkr\nPersonal\t-1770,7\n'=SUM(A1)\t3,7");
});

test("each text is one cell, and none is a formula", () => {
  const texts = ['"IT" och "MT"', "\uff1d1+1", " =1+1", "+hostile|' /C calc'!A0", "a\tb\nc", "−", '5 "tum"'];
  const [, ...rows] = toSpreadsheet(tableOf(texts.map((text) => [text, "1,0"])), "sv").split("\n");
  expect(rows.map((row) => row.split("\t"))).toEqual(
    ['"""IT"" och ""MT"""', "'\uff1d1+1", "'=1+1", "'+hostile|' /C calc'!A0", "a b c", "−", '5 "tum"'].map((text) => [
      text,
      "1,0",
    ]),
  );
});

test("rows are sorted by size, totals stay last, and what is empty comes after", () => {
  const table = tableOf(
    [
      ["a", "2,0"],
      ["b", "−1,0"],
      ["c", ""],
      ["d", "10,0"],
      ["e", "1,0"],
      ["Summa", "12,0"],
    ],
    1,
  );
  const order = (direction: "ascending" | "descending") =>
    sortRows(table.rows, { column: 1, order: direction }).map(({ index }) => "abcdeS"[index]);
  expect(canSort(table)).toBe(true);
  expect(order("ascending")).toEqual(["b", "e", "a", "d", "c", "S"]);
  expect(order("descending")).toEqual(["d", "a", "e", "b", "c", "S"]);
  expect(sortRows(table.rows, null).map(({ index }) => index)).toEqual([0, 1, 2, 3, 4, 5]);
});

test("Swedish letters are sorted in their order", () => {
  const table = tableOf([
    ["Östersund", ""],
    ["Åre", ""],
    ["Ärla", ""],
    ["Zinkgruvan", ""],
    ["Arboga", ""],
  ]);
  const sorted = sortRows(table.rows, { column: 0, order: "ascending" }).map(({ row }) => row.cells[0]?.content[0]);
  expect(sorted.map((inline) => inline?.kind === "text" && inline.text)).toEqual([
    "Arboga",
    "Zinkgruvan",
    "Åre",
    "Ärla",
    "Östersund",
  ]);
});
