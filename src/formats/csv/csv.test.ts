import * as fc from "fast-check";
import { expect, test } from "vitest";
import { parseCsv } from "./csv.ts";

test("the first line decides the separator, and a byte order mark is dropped", () => {
  expect(parseCsv("\ufeffa;b\n1,5;2\n")).toEqual({
    delimiter: ";",
    head: ["a", "b"],
    rows: [{ line: 2, cells: ["1,5", "2"] }],
    faults: [],
  });
  expect(parseCsv("a,b\n1;5,2\n").rows).toEqual([{ line: 2, cells: ["1;5", "2"] }]);
});

test("lines are counted past empty lines and breaks inside cells, for each kind of line end", () => {
  for (const end of ["\n", "\r\n", "\r"]) {
    const text = ["a,b", "", '"x', 'y",1', ",", "z,2", ""].join(end);
    expect(parseCsv(text).rows.map((row) => row.line)).toEqual([3, 6]);
  }
});

test("a ragged row is told with its line, and the rest is read", () => {
  const { rows, faults } = parseCsv("a,b\n1,2\n1,2,3\n4\n5,6\n");
  expect(rows.map((row) => row.line)).toEqual([2, 5]);
  expect(faults).toEqual([
    { kind: "ragged", line: 3, cells: 3 },
    { kind: "ragged", line: 4, cells: 1 },
  ]);
});

test("a quotation mark that is not closed, or stands wrong, is told where its row begins; rows before it are kept", () => {
  expect(parseCsv('a,b\n1,2\n"3,4\n5,6\n')).toMatchObject({
    rows: [{ line: 2 }],
    faults: [{ kind: "open_quote", line: 3 }],
  });
  expect(parseCsv('a,b\n1,2\nx"y,4\n5,6\n')).toMatchObject({
    rows: [{ line: 2 }],
    faults: [{ kind: "stray_quote", line: 3 }],
  });
  expect(parseCsv('a,b\n1,2\n"x"y,4\n5,6\n').faults).toEqual([{ kind: "stray_quote", line: 3 }]);
});

test("an empty text has no head", () => {
  expect(parseCsv("")).toMatchObject({ head: [], rows: [], faults: [] });
  expect(parseCsv("\n\n")).toMatchObject({ head: [], rows: [], faults: [] });
});

const cell = fc.string({ unit: fc.constantFrom("a", "å", "1", " ", "\t", "-", ".") });

test("text without quotation marks reads the same as with them", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 1 }), (records) => {
      const plain = records.map((cells) => cells.join(",")).join("\n");
      const quoted = records.map(([first, ...rest]) => [`"${first.trim()}"`, ...rest].join(",")).join("\n");
      expect(parseCsv(plain)).toEqual(parseCsv(quoted));
    }),
  );
});

test("tabs separate where the head has nothing else that could", () => {
  expect(parseCsv('a\tb\tc\n1\t"x\ty"\t\n')).toMatchObject({
    delimiter: "\t",
    rows: [{ line: 2, cells: ["1", "x\ty", ""] }],
  });
  expect(parseCsv("a\tb,c\n1,2\n")).toMatchObject({ delimiter: ",", head: ["a\tb", "c"] });
});
