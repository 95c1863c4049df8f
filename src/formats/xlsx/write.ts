import { writeXlsx, type Cell as WrittenCell, type CellValue, type WriteSheet } from "hucre/xlsx";
import type { Cell, Grid } from "../grid.ts";

/**
 * Writes a workbook of plain cells, that `readWorkbook` reads back the same. Texts are written as texts, also those that begin
 * like a formula, so that nobody's text can do anything on the reader's machine. The same grids give the same bytes. Numbers
 * keep the 15 digits that spreadsheets have; one with more is written as text. Throws a RangeError for a formula, of which only
 * the lack of a result is known.
 */
export async function writeWorkbook(sheets: readonly Grid[]): Promise<Uint8Array> {
  // A file says when it was made; this is the same at every time.
  const properties = { modified: new Date(Date.UTC(1980, 0, 1)) };
  return writeXlsx({ sheets: sheets.map(writtenSheet), properties });
}

function writtenSheet({ name, hidden, rows, merges }: Grid): WriteSheet {
  const values: CellValue[][] = [];
  const cells = new Map<string, Partial<WrittenCell>>();
  for (const { row, cells: own } of rows) {
    while (values.length < row - 1) values.push([]);
    values.push(own.map(valueOf));
    for (const [column, cell] of own.entries()) {
      const details = detailsOf(cell);
      if (details !== null) cells.set(`${row - 1},${column}`, details);
    }
  }
  return {
    name,
    hidden,
    rows: values,
    cells,
    merges: merges.map(({ fromRow, toRow, fromColumn, toColumn }) => ({
      startRow: fromRow - 1,
      endRow: toRow - 1,
      startCol: fromColumn,
      endCol: toColumn,
    })),
  };
}

function valueOf(cell: Cell): CellValue {
  switch (cell.kind) {
    case "empty":
      return null;
    case "text":
      return cell.text;
    case "number":
      return digitsOf(cell.value) > 15 ? cell.value : Number(cell.value);
    case "date":
      return new Date(`${cell.day}T${cell.time ?? "00:00:00"}Z`);
    case "time":
      return Number(cell.days);
    case "boolean":
      return cell.value;
    case "error":
      return cell.code;
    case "uncalculated":
      throw new RangeError("a formula without a result can't be written");
  }
}

function digitsOf(value: string): number {
  return value
    .replace(/^-?0*\.?0*/u, "")
    .replace(".", "")
    .replace(/0+$/u, "").length;
}

/** What a cell needs beside its value. */
function detailsOf(cell: Cell): Partial<WrittenCell> | null {
  if (cell.kind === "date") {
    const numFmt = cell.time === undefined ? "yyyy-mm-dd" : "yyyy-mm-dd hh:mm:ss";
    return { value: valueOf(cell), style: { numFmt } };
  }
  if (cell.kind === "time") return { value: valueOf(cell), style: { numFmt: "[h]:mm" } };
  if (cell.kind === "error") return { value: cell.code, type: "error" };
  if (cell.kind !== "number") return null;
  const format = `0.##########${",".repeat(cell.thousands)}${cell.percent ? "%" : ""}`;
  return cell.percent || cell.thousands > 0 ? { value: valueOf(cell), style: { numFmt: format } } : null;
}
