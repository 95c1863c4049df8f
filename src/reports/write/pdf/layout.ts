import type { Inline, DocumentRow, DocumentTable } from "../../document.ts";

/** How one table is set: text size and column widths in points, on a standing or a lying page. */
export interface TableLayout {
  readonly size: number;
  readonly landscape: boolean;
  readonly widths: readonly number[];
  /** Columns whose longest word is wider than the column. */
  readonly hyphenate: readonly boolean[];
  /** Small tables are kept on one page. */
  readonly together: boolean;
  /** Rows may break over pages only where a single row could outgrow a page. */
  readonly rowsBreak: boolean;
}

/** Width of a text in ems. */
export type Measure = (text: string) => number;

/** Points of air between columns; the outermost edges have none. */
export const gutter = 11;
export const textWidth = 448;
const landscapeWidth = 695;
const pageHeight = 690;
const indent = 11;
const sizes = [9.5, 8.75, 8, 7.25];
/** A word longer than this many ems may be hyphenated to make a column fit. */
const longestWord = 10.5;
/** A status longer than this many ems may be broken over lines. */
const longestStatus = 13;
const semibold = 1.045;
/** A head, and a cell's second line, against the cell's own text. */
const smaller = 0.92;
const detailSize = 0.86;
/** What the symbol before a status takes, in ems. */
const symbolRoom = 1.15;

interface Need {
  /** The narrowest the column can be without breaking a figure, and the width that needs no line break: in ems. */
  readonly min: number;
  readonly max: number;
  /** As `max`, with a head of figures in one line instead of two. */
  readonly full: number;
  readonly word: number;
  readonly grows: number;
}

/** Finds the largest text size at which every column keeps its words whole; a lying page when no size is small enough. */
export function layoutTable(table: DocumentTable, measure: Measure): TableLayout {
  const needs = table.columns.map((_, column) => needOf(table, column, measure));
  const air = gutter * (table.columns.length - 1);
  const least = sum(needs.map((need) => need.min));
  const start = table.columns.length >= 8 ? 1 : 0;
  const fits = (size: number, width: number): boolean => least * size + air <= width;
  const portrait = sizes.slice(start).find((size) => fits(size, textWidth));
  const landscape = portrait === undefined;
  const size = portrait ?? sizes.find((each) => fits(each, landscapeWidth)) ?? sizes.at(-1) ?? 7;
  const widths = share(needs, size, (landscape ? landscapeWidth : textWidth) - air);
  const hyphenate = needs.map((need, column) => need.word * size > (widths[column] ?? 0));
  const heights = table.rows.map((row) => heightOf(row, widths, size, measure));
  return {
    size,
    landscape,
    widths,
    hyphenate,
    together: sum(heights) < pageHeight * 0.36,
    rowsBreak: Math.max(0, ...heights) > pageHeight * 0.6,
  };
}

function needOf(table: DocumentTable, column: number, measure: Measure): Need {
  const head = table.columns[column] ?? { text: "", align: "left", width: 1 };
  const right = head.align === "right";
  const cap = (width: number): number => (right ? width : Math.min(width, longestWord));
  const cells = table.rows.flatMap((row) => (row.role === "group" ? [] : [cellWidths(row, column, measure)]));
  const headWords = words(head.text).map((word) => measure(word) * smaller);
  const word = Math.max(0, ...headWords, ...cells.map((cell) => cell.word));
  const min = Math.max(
    0,
    ...headWords.map((each) => Math.min(each, longestWord)),
    ...cells.map((cell) => cap(cell.word)),
  );
  const headLine = measure(head.text) * smaller;
  const line = Math.max(min, ...cells.map((cell) => cell.line));
  const max = Math.max(line, right ? headLine / 2 + 0.5 : headLine);
  return { min: min + 0.1, max: max + 0.1, full: Math.max(line, headLine) + 0.1, word, grows: right ? 0 : head.width };
}

/** A cell's longest word and its whole line, in ems. */
function cellWidths(
  row: DocumentRow,
  column: number,
  measure: Measure,
): { readonly word: number; readonly line: number } {
  const cell = row.cells[column];
  if (cell === undefined) return { word: 0, line: 0 };
  const factor = row.role === "total" ? semibold : 1;
  const lead = column === 0 ? (row.level * indent) / 9.5 : 0;
  const pieces = cell.content.flatMap((inline) => {
    const status = inline.kind === "status" ? measure(inline.text) + symbolRoom : 0;
    return status > 0 && status <= longestStatus ? [status] : words(plain([inline])).map(measure);
  });
  const detail = words(plain(cell.detail)).map((word) => Math.min(measure(word), longestWord) * detailSize);
  const line = Math.max(measure(plain(cell.content)) * factor, Math.min(measure(plain(cell.detail)) * detailSize, 18));
  return { word: Math.max(0, ...pieces.map((piece) => piece * factor), ...detail) + lead, line: line + lead };
}

/** Widths in points that use the whole line: what is left over goes to the columns of text, what lacks is taken from the widest. */
function share(needs: readonly Need[], size: number, width: number): readonly number[] {
  const total = (of: "min" | "max" | "full"): number => sum(needs.map((need) => need[of])) * size;
  if (total("min") >= width) return needs.map((need) => (need.min * size * width) / total("min"));
  if (total("max") > width) return level(needs, "min", "max", size, width);
  if (total("full") > width) return level(needs, "max", "full", size, width);
  const growth = sum(needs.map((need) => need.grows));
  const spare = width - total("full");
  return needs.map(
    (need, index) => need.full * size + (growth > 0 ? (spare * need.grows) / growth : index === 0 ? spare : 0),
  );
}

/** Narrow columns get what they wish for, and the wide ones share the rest: one with four times the text is twice as wide. */
function level(
  needs: readonly Need[],
  low: "min" | "max",
  high: "max" | "full",
  size: number,
  width: number,
): readonly number[] {
  const weights = needs.map((need) => Math.sqrt(need[high] * (need.grows || 1)));
  const at = (cut: number): readonly number[] =>
    needs.map((need, index) => Math.min(need[high], Math.max(need[low], cut * (weights[index] ?? 1))) * size);
  let [under, over] = [0, Math.max(...needs.map((need, index) => need[high] / (weights[index] ?? 1)))];
  for (let round = 0; round < 50; round += 1) {
    const middle = (under + over) / 2;
    if (sum(at(middle)) > width) over = middle;
    else under = middle;
  }
  return at(under);
}

function heightOf(row: DocumentRow, widths: readonly number[], size: number, measure: Measure): number {
  const lines = row.cells.map((cell, column) => {
    const room = row.role === "group" ? sum(widths) : (widths[column] ?? 1);
    const count = (text: string, at: number): number =>
      text === "" ? 0 : Math.ceil((measure(text) * at * 1.08) / room);
    return count(plain(cell.content), size) + 0.9 * count(plain(cell.detail), size * detailSize);
  });
  return Math.max(1, ...lines) * size * 1.32 + 7;
}

/** Whether a group's name stands in one line over the table. */
export function fitsOneLine(row: DocumentRow, layout: TableLayout, measure: Measure): boolean {
  const text = row.cells.map((cell) => plain(cell.content)).join(" ");
  return row.role === "group" && measure(text) * layout.size * smaller * semibold * 1.02 <= sum(layout.widths);
}

/** The text of inlines, without their marks. */
export function plain(content: readonly Inline[]): string {
  return content.map(plainOf).join("");
}

function plainOf(inline: Inline): string {
  switch (inline.kind) {
    case "text":
    case "value":
      return inline.text;
    case "gap":
    case "status":
      return `▲ ${inline.text}`;
    case "line_break":
      return " ";
    default:
      return plain(inline.content);
  }
}

/** What can't be broken over lines: a space before three figures belongs to a number. */
function words(text: string): readonly string[] {
  return text.split(/(?<!\d) | (?!\d{3}(?!\d))|[\n-]/u);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
