import type { Inline, DocumentRow, DocumentTable } from "../../document.ts";

/** How one table is set: text size and column widths in points, on a standing or a lying page. */
export interface TableLayout {
  readonly size: number;
  readonly landscape: boolean;
  readonly widths: readonly number[];
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
const longestWord = 9;
const semibold = 1.045;

interface Need {
  /** The narrowest the column can be without breaking a figure, and the width that needs no line break: in ems. */
  readonly min: number;
  readonly max: number;
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
  const heights = table.rows.map((row) => heightOf(row, widths, size, measure));
  return {
    size,
    landscape,
    widths,
    together: sum(heights) < pageHeight * 0.45,
    rowsBreak: Math.max(0, ...heights) > pageHeight * 0.6,
  };
}

function needOf(table: DocumentTable, column: number, measure: Measure): Need {
  const head = table.columns[column];
  const right = head?.align === "right";
  const headWords = words(head?.text ?? "");
  const cells = table.rows.filter((row) => row.role !== "group").map((row) => cellNeed(row, column, measure, right));
  const headMin = Math.max(0, ...headWords.map((word) => Math.min(measure(word), longestWord))) * 0.92;
  const headMax = right ? Math.min(measure(head?.text ?? ""), 6) * 0.92 : measure(head?.text ?? "") * 0.92;
  const min = Math.max(headMin, ...cells.map((cell) => cell.min));
  return {
    min: min + 0.1,
    max: Math.max(min, headMax, ...cells.map((cell) => cell.max)) + 0.1,
    grows: right ? 0 : (head?.width ?? 1),
  };
}

function cellNeed(row: DocumentRow, column: number, measure: Measure, right: boolean): { min: number; max: number } {
  const cell = row.cells[column];
  if (cell === undefined) return { min: 0, max: 0 };
  const factor = row.role === "total" ? semibold : 1;
  const lead = column === 0 ? row.level * (indent / 9.5) : 0;
  const text = plain(cell.content);
  const detail = plain(cell.detail);
  const widest = Math.max(
    0,
    ...words(text).map((word) => (right ? measure(word) : Math.min(measure(word), longestWord))),
  );
  return {
    min: widest * factor + lead,
    max: Math.max(measure(text) * factor, Math.min(measure(detail) * 0.86, 18)) + lead,
  };
}

/** Widths in points that use the whole line: what is left over goes to the columns of text, what lacks is taken from the widest. */
function share(needs: readonly Need[], size: number, width: number): readonly number[] {
  const least = sum(needs.map((need) => need.min)) * size;
  const most = sum(needs.map((need) => need.max)) * size;
  if (least >= width) return needs.map((need) => (need.min * size * width) / least);
  if (most > width)
    return needs.map((need) => size * (need.min + ((need.max - need.min) * (width - least)) / (most - least)));
  const growth = sum(needs.map((need) => need.grows));
  const spare = width - most;
  if (growth > 0) return needs.map((need) => need.max * size + (spare * need.grows) / growth);
  return needs.map((need, index) => need.max * size + (index === 0 ? spare : 0));
}

function heightOf(row: DocumentRow, widths: readonly number[], size: number, measure: Measure): number {
  const lines = row.cells.map((cell, column) => {
    const room = row.role === "group" ? sum(widths) : (widths[column] ?? 1);
    const count = (text: string, at: number): number =>
      text === "" ? 0 : Math.ceil((measure(text) * at * 1.08) / room);
    return count(plain(cell.content), size) + 0.9 * count(plain(cell.detail), size * 0.86);
  });
  return Math.max(1, ...lines) * size * 1.32 + 7;
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

function words(text: string): readonly string[] {
  return text.split(/[ \n-]/u);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
