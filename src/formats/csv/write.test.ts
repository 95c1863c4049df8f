import * as fc from "fast-check";
import { expect, test } from "vitest";
import { parseCsv } from "./csv.ts";
import { writeCsv, writeSpreadsheet } from "./write.ts";

test("a cell has quotation marks where it needs them, and only there", () => {
  const rows = [
    ["4,31", 'a "b"', " a"],
    ["a b", "", "a\nb"],
  ];
  expect(writeCsv(["value", "note", "text"], rows)).toBe('value,note,text\n"4,31","a ""b"""," a"\na b,,"a\nb"\n');
});

const cell = fc.string({ unit: fc.constantFrom("a", "å", ",", ";", '"', "\n", " ", "\t", "\u00a0", "\ufeff", "-") });

test("whatever is written is read back the same", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell)), (rows) => {
      const named = rows.map(([one, other], index) => [String(index), one, other]);
      const read = parseCsv(writeCsv(["id", "one", "other"], named));
      expect(read.faults).toEqual([]);
      expect(read.rows.map(({ cells }) => cells)).toEqual(named);
    }),
  );
});

test("a spreadsheet gets semicolons, its mark of UTF-8, and whatever the text", () => {
  expect(writeSpreadsheet(["Nr", "Skäl"], [["1", 'a; "b"\nc']])).toBe('\ufeffNr;Skäl\r\n1;"a; ""b""\nc"\r\n');
});

const dangerous = [
  "=1+1",
  "+46",
  "-2+3",
  "@SUM(A1)",
  "\t=1",
  "\r=1",
  "＝1",
  "＋1",
  "－1",
  "＠x",
  '=HYPERLINK("http://x";"y")',
];

test.each(dangerous)("a cell that begins as %j is not run as a formula", (formula) => {
  const { rows } = parseCsv(writeSpreadsheet(["id", "text"], [["1", formula]]).replaceAll("\r\n", "\n"));
  expect(rows[0]?.cells[1]?.charAt(0)).toBe("'");
});

test("no cell that comes back begins as a formula does, whatever was written", () => {
  const text = fc.string({ unit: fc.constantFrom("=", "+", "-", "@", "\t", "a", ";", '"', "\n", " ") });
  fc.assert(
    fc.property(fc.array(text), (texts) => {
      const written = writeSpreadsheet(
        ["id", "text"],
        texts.map((one, index) => [String(index), one]),
      );
      for (const { cells } of parseCsv(written.replaceAll("\r\n", "\n")).rows) expect(cells[1]).not.toMatch(/^[=+@-]/u);
    }),
  );
});
