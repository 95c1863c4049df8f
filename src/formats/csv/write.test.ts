import * as fc from "fast-check";
import { expect, test } from "vitest";
import { parseCsv } from "./csv.ts";
import { writeCsv } from "./write.ts";

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
