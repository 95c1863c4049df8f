import { isTableCaption } from "../captions.ts";
import type { ManuscriptTable } from "../manuscript.ts";
import { cellOf, type PdfPlaces } from "./context.ts";
import { alignment, columnsOf, columnsUnder, isFigureRow, type PrintedColumn } from "./grid.ts";
import { lineText, type PdfLine } from "./lines.ts";
import { bodyRows, headRows } from "./printed-rows.ts";
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
  const own = lines.slice(from, to);
  const figures = own.filter(isFigureRow);
  const columns = columnsOf(figures);
  const clear = alignment(figures, columns);
  if (figures.length < 2 || columns.length < 2 || clear < leastAlignment) return null;
  const head = headAbove(lines, from, free, columns);
  // What stands first on its page may go on from the one before.
  if (head.length === 0 && from > 0) return null;
  const rows = [...headRows(head, columns), ...bodyRows(own, columns)];
  const above = lines[from - head.length - 1];
  const caption = above !== undefined && from - head.length - 1 >= free ? lineText(above).text : "";
  const isCaption = isTableCaption(caption);
  const first = head[0] ?? own[0];
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
  while (first > free && from - first < longestHead) {
    const [line, below] = [lines[first - 1], lines[first]];
    if (
      line === undefined ||
      below === undefined ||
      !isClose(line, below) ||
      isFigureRow(line) ||
      isLarger(line, below)
    )
      break;
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
