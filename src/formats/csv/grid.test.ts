import * as fc from "fast-check";
import iconv from "iconv-lite";
import { expect, test } from "vitest";
import { emptyCell, largestGrid, type Cell } from "../grid.ts";
import { readCsvGrid } from "./grid.ts";

const text = (value: string): Cell => (value === "" ? emptyCell : { kind: "text", text: value });

/** Cells that need quotation marks in any dialect, and some that need none. */
const value = fc.constantFrom(
  "",
  "Vård",
  "1 234,5",
  "-3,5",
  'en "sådan"',
  "a;b",
  "a,b",
  "två\nrader",
  "0101",
  "x|y",
  "Öst",
);

test("any table in any dialect reads back the same", () => {
  fc.assert(
    fc.property(
      fc
        .integer({ min: 2, max: 5 })
        .chain((width) =>
          fc.array(fc.array(value, { minLength: width, maxLength: width }), { minLength: 2, maxLength: 6 }),
        ),
      fc.constantFrom(";", ",", "\t", "|"),
      fc.constantFrom("utf8", "utf16le", "win1252", "cp850"),
      fc.constantFrom("\n", "\r\n", "\r"),
      (rows, delimiter, encoding, end) => {
        const quoted = rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(delimiter));
        const bytes = iconv.encode(`${quoted.join(end)}${end}`, encoding, { addBOM: encoding === "utf16le" });
        const { grid, fault } = readCsvGrid(bytes);
        expect(fault).toBeNull();
        const read = grid.rows.map(({ cells }) => rows[0]?.map((_, column) => cells[column] ?? emptyCell));
        const filled = rows.slice(0, rows.findLastIndex((row) => row.some((cell) => cell !== "")) + 1);
        // DOS and Windows can only be told apart by the Swedish letters.
        if (encoding !== "cp850" || /[ÖÅÄöåä]/u.test(rows.join("")))
          expect(read).toEqual(filled.map((row) => row.map(text)));
      },
    ),
  );
});

test.each([
  ["Utfall 2023, tkr\n\nEnhet;jan;feb\nKir;1,5;2,5\nMed;3,5;4,5\n", ";"],
  ["Enhet,jan,feb\nKir,1.5,2.5\n", ","],
  ['Enhet,jan\n"Kirurgi; öst","1,5"\n', ","],
  ["Enhet\tjan\nKir, Öst\t1,5\n", "\t"],
  ["Enhet|jan\nKir|1,5\n", "|"],
  ["sep=,\nEnhet;x,jan\n", ","],
  ["Enhet\n", ";"],
])("what separates %j is %j", (content, delimiter) => {
  expect(readCsvGrid(Buffer.from(content)).delimiter).toBe(delimiter);
});

test("rows keep their lines, empty ones and those of several lines too", () => {
  const { grid } = readCsvGrid(Buffer.from('Titel\n\n"a\nb";1\nc;2\n;\n\n'));
  expect(grid.rows.map(({ row, cells }) => [row, cells.length])).toEqual([
    [1, 1],
    [2, 0],
    [3, 2],
    [5, 2],
  ]);
});

test("a quotation mark that is never closed is told, and what is before it kept", () => {
  const { grid, fault } = readCsvGrid(Buffer.from('a;b\n1;2\n"3;4\n'));
  expect(fault).toEqual({ kind: "open_quote", line: 3 });
  expect(grid.rows.length).toBe(2);
});

test("a line of too many cells is refused", () => {
  expect(readCsvGrid(Buffer.from(`${";x".repeat(largestGrid.columns)}\n`)).fault).toMatchObject({ bound: "columns" });
});

test("what is known of the dialect is not guessed", () => {
  const { grid } = readCsvGrid(iconv.encode("Å,1;2\n", "cp850"), { delimiter: ";", encoding: "cp850" });
  expect(grid.rows[0]?.cells).toEqual([text("Å,1"), text("2")]);
});
