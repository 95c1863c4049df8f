import * as fc from "fast-check";
import { readXlsx } from "hucre/xlsx";
import { expect, test } from "vitest";
import { type Cell, type Grid, emptyCell } from "../grid.ts";
import { decimalText, shifted } from "./decimal.ts";
import { numberFormat } from "./number-format.ts";
import { readWorkbook, type Workbook } from "./read.ts";
import { writeWorkbook } from "./write.ts";

function read(bytes: Uint8Array): Workbook {
  const result = readWorkbook(bytes);
  if (!result.ok) throw new Error(JSON.stringify(result.fault));
  return result.workbook;
}

const texts = fc.string({ unit: fc.constantFrom(..."aåÖ=+-@\t\"'<>&; _x0041_\u00a0".split("")), minLength: 1 });
const decimals = fc
  .tuple(fc.integer({ min: -999_999_999, max: 999_999_999 }), fc.nat(6))
  .map(([whole, places]) => shifted(String(whole), -places));
const days = fc
  .integer({ min: 0, max: 60_000 })
  .map((count) => new Date(Date.UTC(1950, 0, 1 + count)).toISOString().slice(0, 10));
const cell: fc.Arbitrary<Cell> = fc.oneof(
  fc.constant(emptyCell),
  texts.map((text): Cell => ({ kind: "text", text })),
  fc
    .record({ value: decimals, percent: fc.boolean(), thousands: fc.nat(2) })
    .map((number): Cell => ({ kind: "number", ...number })),
  days.map((day): Cell => ({ kind: "date", day })),
  fc.boolean().map((value): Cell => ({ kind: "boolean", value })),
  fc.constantFrom("#N/A", "#REF!", "#DIV/0!").map((code): Cell => ({ kind: "error", code })),
);

function grid(name: string, hidden: boolean, rows: readonly (readonly Cell[])[]): Grid {
  const trimmed = rows.map((cells, index) => ({
    row: index + 1,
    cells: cells.slice(0, cells.findLastIndex(({ kind }) => kind !== "empty") + 1),
  }));
  return {
    name,
    hidden,
    rows: trimmed.slice(0, trimmed.findLastIndex(({ cells }) => cells.length > 0) + 1),
    merges: [],
  };
}

const grids = fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 8 }).map((rows) => grid("Blad1", false, rows));

test("what is written is read back the same", async () => {
  await fc.assert(
    fc.asyncProperty(grids, grids, async (first, second) => {
      const sheets = [first, { ...second, name: "Två", hidden: true }];
      expect(read(await writeWorkbook(sheets))).toEqual({ sheets, macros: false, stale: false });
    }),
    { numRuns: 60 },
  );
});

test("another reader finds the same numbers and texts, and no formula", async () => {
  await fc.assert(
    fc.asyncProperty(grids, async (made) => {
      const [sheet] = (await readXlsx(await writeWorkbook([made]))).sheets;
      for (const { row, cells } of made.rows)
        for (const [column, one] of cells.entries()) {
          const found = sheet?.rows[row - 1]?.[column] ?? null;
          if (one.kind === "number") expect(found).toBe(Number(one.value));
          if (one.kind === "text") expect(found).toBe(one.text);
          expect(sheet?.cells?.get(`${row - 1},${column}`)?.formula).toBeUndefined();
        }
    }),
    { numRuns: 60 },
  );
});

test("the same grids give the same bytes", async () => {
  const sheets = [grid("Blad1", false, [[{ kind: "text", text: "=1+1" }]])];
  expect(await writeWorkbook(sheets)).toEqual(await writeWorkbook(sheets));
});

test("merged cells are told", async () => {
  const merges = [{ fromRow: 1, toRow: 1, fromColumn: 0, toColumn: 2 }];
  const made = { ...grid("Blad1", false, [[{ kind: "text", text: "Utfall" }]]), merges };
  expect(read(await writeWorkbook([made])).sheets[0]?.merges).toEqual(merges);
});

test.each([
  ["1234.5", "1234.5"],
  ["-0.30000000000000004", "-0.3"],
  ["1.0000000000000001E-2", "0.01"],
  ["1234567890123456789", "1234567890123460000"],
  ["0.99999999999999989", "1"],
  ["1E3", "1000"],
  ["-0.0", "0"],
  ["007", "7"],
])("%s counts as %s", (raw, text) => {
  expect(decimalText(raw)).toBe(text);
});

test.each(["", "1,5", "NaN", "Infinity", "1e9999", "0x10", "1 000"])("%s is no number", (raw) => {
  expect(decimalText(raw)).toBeNull();
});

test("a decimal is moved exactly", () => {
  expect(shifted("12345678901234567.89", 0)).toBe("12345678901234567.89");
  expect(shifted("12345678901234567.89", 3)).toBe("12345678901234567890");
  fc.assert(
    fc.property(decimals, fc.integer({ min: -6, max: 6 }), (value, places) => {
      expect(shifted(shifted(value, places), -places)).toBe(value);
    }),
  );
});

test.each([
  [0, undefined, "number", false, 0],
  [10, undefined, "number", true, 0],
  [14, undefined, "date", false, 0],
  [164, '0.0" %"', "number", false, 0],
  [164, "0.0%", "number", true, 0],
  [164, "# ##0,;-# ##0,", "number", false, 1],
  [164, "#,##0,,", "number", false, 2],
  [164, "#,##0.00", "number", false, 0],
  [164, '[$-41D]mmm" "yy;@', "date", false, 0],
  [164, "mmmm", "date", false, 0],
  [164, "[h]:mm", "time", false, 0],
  [164, "h:mm:ss", "time", false, 0],
  [164, "[Red]0.0;[Blue]-0.0", "number", false, 0],
  [164, "General", "number", false, 0],
] as const)("format %s %s is a %s", (id, code, kind, percent, thousands) => {
  expect(numberFormat(id, code)).toEqual({ kind, percent, thousands });
});
