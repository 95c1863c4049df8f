import type { PdfLine, PdfSegment } from "./lines.ts";

/** Where a column stands on the page. */
export interface PrintedColumn {
  readonly left: number;
  readonly right: number;
}

/** A number as a cell has it, with its sign, unit and note; a time heads a column more often than it stands in one. */
const figure = /^[(+\-−–]?\s?\d[\d\s\u00a0\u202f.,:/–-]*\s?(?:%|‰|mnkr|tkr|mkr|kr|st)?\)?[*¹²³\s]*$/u;
const time = /^(?:19|20)\d\d(?:-\d\d(?:-\d\d)?)?$/u;
const dash = /^[-–−—]$/u;

export const isFigure = ({ text }: Pick<PdfSegment, "text">): boolean =>
  (figure.test(text) && !time.test(text)) || dash.test(text);

/** Whether a line has figures in columns after its first words. */
export function isFigureRow({ segments }: PdfLine): boolean {
  const figures = segments.filter(isFigure).length;
  return segments.length >= 2 && figures >= 1 && figures * 2 >= segments.length - 1;
}

/** The columns that the segments of some lines stand in: where none of them has anything is the space between two. */
export function columnsOf(lines: readonly PdfLine[]): readonly PrintedColumn[] {
  const columns: { left: number; right: number }[] = [];
  const segments = lines.flatMap(({ segments: own }) => own).toSorted((one, other) => one.left - other.left);
  for (const { left, right } of segments) {
    const last = columns.at(-1);
    if (last !== undefined && left < last.right) last.right = Math.max(last.right, right);
    else columns.push({ left, right });
  }
  return columns;
}

/** Which columns a segment stands over; the nearest where it stands between two. */
export function columnsUnder({ left, right }: PdfSegment, columns: readonly PrintedColumn[]): readonly number[] {
  const over = columns.flatMap((column, index) => (left < column.right && right > column.left ? [index] : []));
  if (over.length > 0) return over;
  const middle = (left + right) / 2;
  const distances = columns.map((column) => Math.min(Math.abs(column.left - middle), Math.abs(column.right - middle)));
  return [distances.indexOf(Math.min(...distances))];
}

/** The share of the lines that have at most one segment in each column, 0-1. */
export function alignment(lines: readonly PdfLine[], columns: readonly PrintedColumn[]): number {
  const clear = lines.filter(({ segments }) => {
    const used = segments.flatMap((segment) => columnsUnder(segment, columns));
    return new Set(used).size === used.length;
  });
  return lines.length === 0 ? 0 : clear.length / lines.length;
}
