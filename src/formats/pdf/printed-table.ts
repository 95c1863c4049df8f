import { isTableCaption } from "../captions.ts";
import type { ManuscriptTable } from "../manuscript.ts";
import { cellOf, type PdfPlaces } from "./context.ts";
import { alignment, columnsOf, columnsUnder, isFigureRow, type PrintedColumn } from "./grid.ts";
import { lineText, type PdfLine } from "./lines.ts";
import { bodyRows, goesWith, headRows, type PrintedRow } from "./printed-rows.ts";
import { isClose, isLarger, stretchFrom, type Stretch } from "./stretch.ts";

/** A table among the lines of a page: those from `from` up to `to` are its own. */
export interface PrintedTable {
  readonly from: number;
  readonly to: number;
  readonly table: ManuscriptTable;
}

/** The lines of a head are no more. */
const longestHead = 6;
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

function tableOf(
  lines: readonly PdfLine[],
  { from, to }: Stretch,
  free: number,
  places: PdfPlaces,
  standing: (line: PdfLine) => number,
): PrintedTable | null {
  const figures = lines.slice(from, to).filter(isFigureRow);
  const columns = columnsOf(figures);
  const clear = alignment(figures, columns);
  if (columns.length < 2 || clear < leastAlignment) return null;
  const head = headAbove(lines, from, free, columns);
  const start = head.from;
  // One row alone, or rows without a head, may be the part of a table that has room on its page.
  if (figures.length < 2 && start > 0 && to < lines.length) return null;
  if (head.from === head.to && start > 0) return null;
  const heads = headRows(lines.slice(head.from, head.to), columns);
  const body = bodyRows(lines.slice(head.to, to), columns);
  const rows = [...heads, ...body];
  const above = lines[start - 1];
  const caption = above !== undefined && start - 1 >= free ? lineText(above).text : "";
  const isCaption = isTableCaption(caption);
  const first = lines[start];
  if (first === undefined) return null;
  const table: ManuscriptTable = {
    kind: "table",
    caption: isCaption ? caption : null,
    head: heads.length,
    rows: rows.map(({ cells }) => cells.map((cell) => cellOf(cell, places))),
    notes: [],
    lines: rows.map(({ line }) => standing(line)),
    certainty: Math.min(0.95, clear, ...body.map(certaintyOf)),
    page: first.page,
    line: standing(first),
  };
  return { from: start - (isCaption ? 1 : 0), to, table };
}

/** A figure that has no room in its column ends on the line below. */
const certaintyOf = ({ cells: [name, ...figures] }: PrintedRow): number =>
  name?.text === "" && figures.every(({ text }) => /^(?:\d{0,3}%?)$/u.test(text)) ? 0.3 : 1;

/** The lines above that stand over the columns. What stands over the names alone is of the head where it goes on with it, else the first of the rows. */
function headAbove(
  lines: readonly PdfLine[],
  from: number,
  free: number,
  columns: readonly PrintedColumn[],
): Pick<PrintedTable, "from" | "to"> {
  const isOfNames = ({ segments: [first, ...others] }: PdfLine): boolean => {
    const [column, ...more] = first === undefined ? [] : columnsUnder(first, columns);
    return others.length === 0 && more.length === 0 && column === 0;
  };
  const isOfHead = (at: number): boolean => {
    const [line, below] = [lines[at], lines[at + 1]];
    if (line === undefined || below === undefined || !isClose(line, below)) return false;
    if (isFigureRow(line) || isLarger(line, below) || isTableCaption(lineText(line).text)) return false;
    const over = line.segments.map((segment) => columnsUnder(segment, columns));
    return isOfNames(line) || over.length > 1 || !(over[0] ?? []).includes(0);
  };
  let start = from;
  while (start > free && from - start < longestHead && isOfHead(start - 1)) start -= 1;
  const head = lines.slice(start, from);
  const last = head.findLastIndex((line) => !isOfNames(line));
  if (last < 0) return { from, to: from };
  const first = head.findIndex((line) => !isOfNames(line));
  const [top, above] = [head[first], head[first - 1]];
  // Beside the middle of a name that has more lines.
  const isMiddle = top !== undefined && above !== undefined && isBesideMiddle(top, above, columns);
  const goesOn = head.slice(last + 1).findIndex((line, index) => {
    const before = head[last + index];
    return before === undefined || !goesWith(before, line, null);
  });
  return {
    from: start + first - (isMiddle ? 1 : 0),
    to: start + (goesOn < 0 ? head.length : last + 1 + goesOn),
  };
}

const isBesideMiddle = (line: PdfLine, above: PdfLine, columns: readonly PrintedColumn[]): boolean =>
  line.y - above.y < above.size && !line.segments.some((segment) => columnsUnder(segment, columns).includes(0));
