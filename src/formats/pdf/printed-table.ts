import { isTableCaption } from "../captions.ts";
import type { ManuscriptTable } from "../manuscript.ts";
import { cellOf, type PdfPlaces } from "./context.ts";
import { alignment, columnsOf, columnsUnder, isFigure, isFigureRow, type PrintedColumn } from "./grid.ts";
import { joined, lineText, type PdfLine, type PdfText } from "./lines.ts";

/** A table among the lines of a page: those from `from` up to `to` are its own. */
export interface PrintedTable {
  readonly from: number;
  readonly to: number;
  readonly table: ManuscriptTable;
}

/** Lines that are further apart, in heights of letters, are not of one table. */
const furthest = 3.2;
/** So many lines without figures may stand between two rows, and in a head. */
const most = { between: 3, head: 6 } as const;
/** How well lines have to stand in columns for the columns to be believed. */
const leastAlignment = 0.9;

/** The tables that can be told by where words stand, in order. What stands less clearly is left as lines. */
export function printedTables(
  lines: readonly PdfLine[],
  places: PdfPlaces,
  standing: (line: PdfLine) => number,
): readonly PrintedTable[] {
  const tables: PrintedTable[] = [];
  let from = 0;
  while (from < lines.length) {
    const stretch = stretchFrom(lines, from);
    if (stretch === null) break;
    const free = tables.at(-1)?.to ?? 0;
    const table = tableOf(lines, stretch, free, places, standing);
    if (table !== null) tables.push(table);
    from = stretch.to;
  }
  return tables;
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** From a row of figures to the last that follows it closely. */
function stretchFrom(lines: readonly PdfLine[], start: number): Stretch | null {
  const from = lines.findIndex((line, index) => index >= start && isFigureRow(line));
  if (from < 0) return null;
  let last = from;
  for (let next = from + 1; next < lines.length && next - last <= most.between + 1; next += 1) {
    const [before, line] = [lines[next - 1], lines[next]];
    if (before === undefined || line === undefined || !isClose(before, line) || isTableCaption(lineText(line).text))
      break;
    if (isFigureRow(line)) last = next;
  }
  return { from, to: last + 1 };
}

function isClose(one: PdfLine, other: PdfLine): boolean {
  const apart = other.y - one.y;
  return apart >= 0 && apart <= Math.max(one.size, other.size) * furthest;
}

function tableOf(
  lines: readonly PdfLine[],
  { from, to }: Stretch,
  free: number,
  places: PdfPlaces,
  standing: (line: PdfLine) => number,
): PrintedTable | null {
  const own = lines.slice(from, to);
  const figures = own.filter(isFigureRow);
  const columns = columnsOf(figures);
  const clear = alignment(figures, columns);
  if (figures.length < 2 || columns.length < 2 || clear < leastAlignment) return null;
  const head = headAbove(lines, from, free, columns);
  if (head.length === 0) return null;
  const rows = [...headRows(head, columns), ...bodyRows(own, columns)];
  const above = lines[from - head.length - 1];
  const caption = above !== undefined && from - head.length - 1 >= free ? lineText(above).text : "";
  const isCaption = isTableCaption(caption);
  const [first] = head;
  if (first === undefined) return null;
  const table: ManuscriptTable = {
    kind: "table",
    caption: isCaption ? caption : null,
    head: rows.length - bodyRows(own, columns).length,
    rows: rows.map(({ cells }) => cells.map((cell) => cellOf(cell, places))),
    notes: [],
    lines: rows.map(({ line }) => standing(line)),
    certainty: Math.min(0.95, clear),
    page: first.page,
    line: standing(first),
  };
  return { from: from - head.length - (isCaption ? 1 : 0), to, table };
}

/** The lines above that stand over the columns, and not over the names of the rows alone. */
function headAbove(
  lines: readonly PdfLine[],
  from: number,
  free: number,
  columns: readonly PrintedColumn[],
): readonly PdfLine[] {
  let first = from;
  while (first > free && from - first < most.head) {
    const [line, below] = [lines[first - 1], lines[first]];
    if (line === undefined || below === undefined || !isClose(line, below) || isFigureRow(line)) break;
    const over = line.segments.map((segment) => columnsUnder(segment, columns));
    const isOfColumns = over.some((under) => !under.includes(0)) || line.segments.length > 1;
    const isOfNames = first < from && line.segments.length === 1 && over[0]?.length === 1;
    if (!isOfColumns && !isOfNames) break;
    if (isTableCaption(lineText(line).text)) break;
    first -= 1;
  }
  // A line over the names alone belongs to a head that goes on above it only.
  while (
    first < from &&
    lines[first]?.segments.length === 1 &&
    columnsUnder(lines[first]?.segments[0] ?? nothing, columns)[0] === 0
  )
    first += 1;
  return lines.slice(first, from);
}

const nothing = { text: "", pieces: [], left: 0, right: 0 };

interface PrintedRow {
  readonly line: PdfLine;
  readonly cells: readonly PdfText[];
}

/** Lines of a head with words over several columns are rows of their own; the others are one, with words that wrap. */
function headRows(head: readonly PdfLine[], columns: readonly PrintedColumn[]): readonly PrintedRow[] {
  const spans = (line: PdfLine): boolean => line.segments.some((segment) => columnsUnder(segment, columns).length > 1);
  const wide = head.filter(spans).map((line) => rowOf([line], columns));
  const narrow = head.filter((line) => !spans(line));
  return narrow.length === 0 ? wide : [...wide, rowOf(narrow, columns)];
}

function rowOf(lines: readonly PdfLine[], columns: readonly PrintedColumn[]): PrintedRow {
  const texts: PdfText[][] = columns.map(() => []);
  for (const line of lines)
    for (const segment of line.segments) texts[columnsUnder(segment, columns)[0] ?? 0]?.push(segment);
  const [line] = lines;
  if (line === undefined) throw new Error("a row has a line");
  return { line, cells: texts.map((own) => joined(own, "\n")) };
}

/** The rows of a table: lines without figures go with the row that they stand closest to, or say what follows. */
function bodyRows(lines: readonly PdfLine[], columns: readonly PrintedColumn[]): readonly PrintedRow[] {
  const pitch = pitchOf(lines);
  const rows: PdfLine[][] = [];
  let pending: PdfLine[] = [];
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    const [next] = lines.slice(index + 1);
    if (isFigureRow(line) || line.segments.slice(1).some(isFigure)) {
      rows.push([...pending, line]);
      pending = [];
    } else if (before !== undefined && pending.length === 0 && goesWith(before, line, pitch)) rows.at(-1)?.push(line);
    else if (next !== undefined && goesWith(line, next, pitch)) pending.push(line);
    else {
      rows.push(...pending.map((one) => [one]), [line]);
      pending = [];
    }
  }
  return [...rows, ...pending.map((one) => [one])].map((row) => rowOf(row, columns));
}

/** The distance between rows, where it is more than that between the lines of a cell; null where it tells nothing. */
function pitchOf(lines: readonly PdfLine[]): number | null {
  const gaps = lines.slice(1).map((line, index) => ({
    apart: line.y - (lines[index]?.y ?? 0),
    isRows: isFigureRow(line) && lines[index] !== undefined && isFigureRow(lines[index]),
  }));
  const rows = gaps.filter(({ isRows }) => isRows).map(({ apart }) => apart);
  const least = Math.min(...rows);
  return gaps.some(({ isRows, apart }) => !isRows && apart < least * 0.85) ? least : null;
}

function goesWith(one: PdfLine, other: PdfLine, pitch: number | null): boolean {
  if (pitch !== null) return other.y - one.y < pitch * 0.85;
  return /^[\p{Ll}(]/u.test(other.segments[0]?.text ?? "");
}
