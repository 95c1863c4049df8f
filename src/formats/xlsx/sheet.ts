import { columnOf, emptyCell, largestGrid, type Cell, type GridBound, type GridRow, type Merge } from "../grid.ts";
import { decimalText } from "./decimal.ts";
import type { NumberFormat } from "./number-format.ts";
import { unescaped } from "./parts.ts";
import { readXml, XmlFault } from "../xml/events.ts";

/** What the cells of all sheets refer to. */
export interface SheetContext {
  readonly texts: readonly string[];
  readonly formats: readonly NumberFormat[];
  readonly from1904: boolean;
  /** How many cells may still be read. */
  readonly cellsLeft: number;
}

/** A sheet that is larger than a grid may be. */
export class GridFault extends Error {
  override readonly name = "GridFault";
  readonly bound: GridBound;
  constructor(bound: GridBound) {
    super(bound);
    this.bound = bound;
  }
}

/** A cell as the file writes it. */
interface WrittenCell {
  readonly type: string;
  readonly style: number;
  value: string | null;
  text: string;
  formula: boolean;
}

const noRow: GridRow = { row: 0, cells: [] };

/** What a sheet's part says. */
export interface SheetPart {
  readonly rows: readonly GridRow[];
  readonly merges: readonly Merge[];
  /** How many cells are not empty. */
  readonly cells: number;
  /** How many of them are calculated. */
  readonly formulas: number;
}

/** Reads a sheet's part. Throws an `XmlFault` where it is broken and a `GridFault` where it is too large. */
export function readSheet(bytes: Uint8Array, context: SheetContext): SheetPart {
  const rows: GridRow[] = [];
  const merges: Merge[] = [];
  let [row, column, count, formulas] = [0, 0, 0, 0];
  let cells: Cell[] = [];
  let cell: WrittenCell | null = null;
  let inside: "value" | "text" | null = null;
  let inReading = false;

  function openRow(written: string | undefined): void {
    const next = written === undefined ? row + 1 : Number(written);
    if (!Number.isInteger(next) || next <= row) throw new XmlFault(`row ${written} after row ${row}`);
    if (next > largestGrid.rows) throw new GridFault("rows");
    [row, column, cells] = [next, 0, []];
  }

  function openCell(attributes: Readonly<Record<string, string>>): void {
    const place = attributes["r"];
    if (place !== undefined) {
      const at = columnOf(place);
      if (at < column || !place.endsWith(String(row))) throw new XmlFault(`cell ${place} in row ${row}`);
      column = at;
    }
    cell = {
      type: attributes["t"] ?? "n",
      style: Number(attributes["s"] ?? "-1"),
      value: null,
      text: "",
      formula: false,
    };
  }

  function closeCell(written: WrittenCell): void {
    const read = cellOf(written, context);
    if (written.formula) formulas += 1;
    if (read.kind !== "empty") {
      count += 1;
      if (column >= largestGrid.columns) throw new GridFault("columns");
      if (count > context.cellsLeft) throw new GridFault("cells");
      while (cells.length < column) cells.push(emptyCell);
      cells.push(read);
    }
    column += 1;
    cell = null;
  }

  function closeRow(): void {
    if (cells.length === 0) return;
    while (rows.length < row - 1) rows.push({ ...noRow, row: rows.length + 1 });
    rows.push({ row, cells });
  }

  readXml(bytes, {
    open: (tag, attributes) => {
      if (tag === "row") openRow(attributes["r"]);
      else if (tag === "c") openCell(attributes);
      else if (tag === "mergeCell") merges.push(mergeOf(attributes["ref"] ?? ""));
      else if (cell === null) return;
      else if (tag === "v") [inside, cell.value] = ["value", ""];
      else if (tag === "f") cell.formula = true;
      else if (tag === "rPh") inReading = true;
      else if (tag === "t" && !inReading) inside = "text";
    },
    text: (text) => {
      if (cell === null) return;
      if (inside === "value") cell.value += text;
      else if (inside === "text") cell.text += text;
    },
    close: (tag) => {
      if (tag === "v" || tag === "t") inside = null;
      else if (tag === "rPh") inReading = false;
      else if (tag === "c" && cell !== null) closeCell(cell);
      else if (tag === "row") closeRow();
    },
  });
  return { rows, merges, cells: count, formulas };
}

function cellOf({ type, style, value, text, formula }: WrittenCell, context: SheetContext): Cell {
  if (type === "inlineStr") return textCell(unescaped(text));
  if (value === null) return formula ? { kind: "uncalculated" } : emptyCell;
  switch (type) {
    case "s": {
      const shared = context.texts[Number(value)];
      if (shared === undefined) throw new XmlFault(`there is no text ${value}`);
      return textCell(shared);
    }
    case "str":
      return textCell(unescaped(value));
    case "b":
      return { kind: "boolean", value: value.trim() === "1" };
    case "e":
      return { kind: "error", code: value };
    case "d":
      return dateOfText(value);
    default:
      return numberCell(value, context.formats[style], context.from1904);
  }
}

function textCell(text: string): Cell {
  return text === "" ? emptyCell : { kind: "text", text };
}

function dateOfText(value: string): Cell {
  const [, day = "", time = midnight] = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}:\d{2}))?/u.exec(value) ?? [];
  return day === "" ? textCell(value) : dayCell(day, time);
}

function numberCell(raw: string, format: NumberFormat | undefined, from1904: boolean): Cell {
  if (raw === "") return emptyCell;
  const value = decimalText(raw);
  if (value === null) throw new XmlFault(`${raw} is no number`);
  if (format?.kind === "date") return dateCell(value, from1904);
  if (format?.kind === "time") return { kind: "time", days: value };
  return { kind: "number", value, percent: format?.percent ?? false, thousands: format?.thousands ?? 0 };
}

const secondsInDay = 86_400;
const midnight = "00:00:00";

function dayCell(day: string, time: string): Cell {
  return time === midnight ? { kind: "date", day } : { kind: "date", day, time };
}

/** Day 60 of the usual count is 29 February 1900, which there never was. */
const dayThatNeverWas = 60;
const lastDay = 2_958_465;

function dateCell(value: string, from1904: boolean): Cell {
  const seconds = Math.round(Number(value) * secondsInDay);
  const days = Math.floor(seconds / secondsInDay);
  const isDay = days > 0 && days <= lastDay && (from1904 || days !== dayThatNeverWas);
  if (!isDay) return { kind: "time", days: value };
  const first = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, days < dayThatNeverWas ? 31 : 30);
  const moment = new Date(first + seconds * 1000).toISOString();
  return dayCell(moment.slice(0, 10), moment.slice(11, 19));
}

function mergeOf(reference: string): Merge {
  const match = /^([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?$/u.exec(reference);
  if (match === null) throw new XmlFault(`merged cells ${reference}`);
  const [, fromName = "", fromRow = "", toName = fromName, toRow = fromRow] = match;
  return {
    fromRow: Number(fromRow),
    toRow: Number(toRow),
    fromColumn: columnOf(fromName),
    toColumn: columnOf(toName),
  };
}
