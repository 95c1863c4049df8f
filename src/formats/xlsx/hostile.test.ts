import * as fc from "fast-check";
import { strToU8, unzipSync, zipSync, type Zippable } from "fflate";
import { writeXlsx } from "hucre/xlsx";
import { expect, test } from "vitest";
import type { Cell } from "../grid.ts";
import { readWorkbook, type ReadWorkbook, type WorkbookFault } from "./read.ts";
import { writeWorkbook } from "./write.ts";

const one: Cell = { kind: "number", value: "1", percent: false, thousands: 0 };
const small = await writeWorkbook([{ name: "Blad1", hidden: false, rows: [{ row: 1, cells: [one] }], merges: [] }]);
const sheetPath = "xl/worksheets/sheet1.xml";

/** The small workbook with some of its parts as written here. */
function workbook(parts: Readonly<Record<string, string | Uint8Array<ArrayBuffer>>>): Uint8Array {
  const all: Zippable = unzipSync(small);
  for (const [path, part] of Object.entries(parts)) all[path] = typeof part === "string" ? strToU8(part) : part;
  return zipSync(all);
}

const sheet = (rows: string): string => `<worksheet><sheetData>${rows}</sheetData></worksheet>`;
const withRows = (rows: string): ReadWorkbook => readWorkbook(workbook({ [sheetPath]: sheet(rows) }));

function faultOf(bytes: Uint8Array): WorkbookFault {
  const result = readWorkbook(bytes);
  if (result.ok) throw new Error("it was read");
  return result.fault;
}

function cellsOf(rows: string): readonly Cell[] {
  const result = withRows(rows);
  if (!result.ok) throw new Error(JSON.stringify(result.fault));
  return result.workbook.sheets[0]?.rows[0]?.cells ?? [];
}

test("what is no workbook is told by its kind", async () => {
  const container = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);
  const encrypted = await writeXlsx({ sheets: [{ name: "A" }], encryption: { password: "hemligt", spinCount: 1000 } });
  expect(faultOf(strToU8("Enhet;Utfall"))).toEqual({ kind: "unknown" });
  expect(faultOf(new Uint8Array())).toEqual({ kind: "unknown" });
  expect(faultOf(container)).toEqual({ kind: "old" });
  expect(faultOf(encrypted)).toEqual({ kind: "password" });
  expect(faultOf(zipSync({ "word/document.xml": strToU8("<w/>") }))).toEqual({ kind: "unknown" });
  expect(faultOf(small.slice(0, -30))).toMatchObject({ kind: "damaged" });
});

test("a formula without a result is not empty, and an error is no text", () => {
  expect(cellsOf('<row><c><f>A2</f></c><c><v>1</v></c><c t="e"><f>A2</f><v>#N/A</v></c></row>')).toMatchObject([
    { kind: "uncalculated" },
    { kind: "number", value: "1" },
    { kind: "error", code: "#N/A" },
  ]);
});

test("results that may be old are told where there are formulas", () => {
  const own = '<workbook><sheets><sheet name="A" r:id="rId1"/></sheets><calcPr calcMode="manual"/></workbook>';
  const rows = sheet("<row><c><f>1+1</f><v>2</v></c></row>");
  expect(readWorkbook(workbook({ "xl/workbook.xml": own, [sheetPath]: rows }))).toMatchObject({
    workbook: { stale: true },
  });
  expect(readWorkbook(workbook({ "xl/workbook.xml": own }))).toMatchObject({ workbook: { stale: false } });
});

test("macros are told and not run", () => {
  const path = "xl/_rels/workbook.xml.rels";
  const relations = Buffer.from(unzipSync(small)[path] ?? []).toString();
  const more = relations.replace(
    "</Relationships>",
    '<Relationship Id="rId9" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/></Relationships>',
  );
  expect(readWorkbook(workbook({ [path]: more }))).toMatchObject({ workbook: { macros: true } });
});

test("days are counted from the workbook's own first day", () => {
  const own = '<workbook><workbookPr date1904="1"/><sheets><sheet name="A" r:id="rId1"/></sheets></workbook>';
  const styles = '<styleSheet><cellXfs><xf numFmtId="14"/></cellXfs></styleSheet>';
  const rows = sheet('<row><c s="0"><v>44926</v></c><c s="0"><v>60</v></c><c s="0"><v>0.5</v></c></row>');
  const cells = (parts: Readonly<Record<string, string>>): unknown => {
    const result = readWorkbook(workbook({ "xl/styles.xml": styles, [sheetPath]: rows, ...parts }));
    return result.ok ? result.workbook.sheets[0]?.rows[0]?.cells : result.fault;
  };
  expect(cells({})).toEqual([
    { kind: "date", day: "2022-12-31" },
    { kind: "time", days: "60" },
    { kind: "time", days: "0.5" },
  ]);
  expect(cells({ "xl/workbook.xml": own })).toMatchObject([
    { kind: "date", day: "2027-01-01" },
    { kind: "date", day: "1904-03-01" },
    { kind: "time", days: "0.5" },
  ]);
});

test.each([
  ["a text that is not there", '<row><c t="s"><v>99</v></c></row>'],
  ["what is no number", "<row><c><v>1,5</v></c></row>"],
  ["rows out of order", '<row r="2"/><row r="2"/>'],
  ["cells out of order", '<row r="1"><c r="B1"><v>1</v></c><c r="A1"><v>1</v></c></row>'],
  ["a cell of another row", '<row r="1"><c r="A2"><v>1</v></c></row>'],
  ["an element that is not closed", "<row><c>"],
  ["an entity of its own", "<row><c><v>&bomb;</v></c></row>"],
])("%s is damage", (_, rows) => {
  expect(withRows(rows)).toMatchObject({ ok: false, fault: { kind: "damaged" } });
});

test("a sheet beyond the bounds is refused with the bound", () => {
  expect(withRows('<row r="1048577"/>')).toMatchObject({ fault: { kind: "bound", bound: "rows", sheet: "Blad1" } });
  expect(withRows('<row r="1"><c r="XFD1"><v>1</v></c></row>')).toMatchObject({ fault: { bound: "columns" } });
  expect(withRows('<row r="1048576"/>')).toMatchObject({ ok: true });
});

/** The small workbook with another size of its sheet in the directory. */
function withSize(size: number, content: string | Uint8Array<ArrayBuffer>): Uint8Array {
  const bytes = workbook({ [sheetPath]: content });
  const directory = Buffer.from(bytes.buffer).lastIndexOf(sheetPath) - 46;
  new DataView(bytes.buffer).setUint32(directory + 24, size, true);
  return bytes;
}

test("what would unpack to too much is not unpacked", () => {
  expect(faultOf(withSize(600_000_000, sheet("")))).toMatchObject({ kind: "unpacked" });
});

test("a file that unpacks to more than its directory says is not unpacked further", () => {
  expect(faultOf(withSize(100, new Uint8Array(5_000_000)))).toMatchObject({ kind: "damaged" });
});

test("a file that is damaged anywhere is read right, or refused", () => {
  const right = [{ row: 1, cells: [one] }];
  expect(readWorkbook(small)).toMatchObject({ ok: true, workbook: { sheets: [{ rows: right }] } });
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(small.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 }),
      (changes) => {
        const changed = small.slice();
        for (const [at, byte] of changes) changed[at] = byte;
        const result = readWorkbook(changed);
        if (result.ok) expect(result.workbook.sheets.flatMap(({ rows }) => rows)).toEqual(right);
      },
    ),
    { numRuns: 500 },
  );
});

test("parts that are changed before they are packed never throw", () => {
  const source = sheet('<row r="1"><c r="A1" t="s" s="1"><f>A2</f><v>0</v></c><c r="B1"><v>1E2</v></c></row>');
  fc.assert(
    fc.property(
      fc.nat(source.length - 1),
      fc.nat(8),
      fc.constantFrom("", "<", ">", '"', "&", "\0", "9".repeat(400), "<c", "e"),
      (at, length, instead) => {
        const changed = source.slice(0, at) + instead + source.slice(at + length);
        const result = readWorkbook(workbook({ [sheetPath]: changed }));
        expect(JSON.stringify(result)).not.toMatch(/NaN|Infinity/u);
      },
    ),
    { numRuns: 300 },
  );
});
