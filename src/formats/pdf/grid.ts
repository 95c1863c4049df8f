import { isFigureText, isTimeText } from "../figure-text.ts";
import type { PdfLine, PdfSegment } from "./lines.ts";

/** Where the figures of a column stand on the page, and how far its cells reach: the air between two columns is of one of them. */
export interface PrintedColumn {
  readonly left: number;
  readonly right: number;
  readonly from: number;
  readonly to: number;
}

export const isTime = ({ text }: Pick<PdfSegment, "text">): boolean => isTimeText(text);
export const isFigure = ({ text }: Pick<PdfSegment, "text">): boolean => isFigureText(text);

/** Whether a line has figures in columns after its first words. */
export function isFigureRow({ segments }: PdfLine): boolean {
  const figures = segments.filter(isFigure).length;
  return segments.length >= 2 && figures >= 1 && figures * 2 >= segments.length - 1;
}

/** Whether a line has the years or days that head columns, and no figures. */
export const isTimeRow = ({ segments }: PdfLine): boolean => segments.some(isTime) && !segments.some(isFigure);

/** The columns that the segments of some lines stand in: where none of them has anything is the space between two. */
export function columnsOf(lines: readonly PdfLine[]): readonly PrintedColumn[] {
  const columns: PdfSegment[][] = [];
  let reach = Number.NEGATIVE_INFINITY;
  for (const segment of lines.flatMap(({ segments }) => segments).toSorted((one, other) => one.left - other.left)) {
    if (segment.left >= reach) columns.push([]);
    columns.at(-1)?.push(segment);
    reach = Math.max(reach, segment.right);
  }
  const edges = columns.map((own) => ({
    left: Math.min(...own.map(({ left }) => left)),
    right: Math.max(...own.map(({ right }) => right)),
  }));
  const isToRight = leansRight(columns.slice(1));
  return edges.map(({ left, right }, index) => ({
    left,
    right,
    from: isToRight ? (edges[index - 1]?.right ?? Number.NEGATIVE_INFINITY) : left,
    to: isToRight ? right : (edges[index + 1]?.left ?? Number.POSITIVE_INFINITY),
  }));
}

/** Whether the figures of columns stand under each other by their right ends rather than by their left. */
function leansRight(columns: readonly (readonly PdfSegment[])[]): boolean {
  const spread = (edge: "left" | "right"): number =>
    columns.reduce((sum, own) => {
      const places = own.map((segment) => segment[edge]);
      return sum + Math.max(...places) - Math.min(...places);
    }, 0);
  return spread("right") <= spread("left");
}

/** Which columns a segment stands over; where it stands over none, the one whose cells reach there. */
export function columnsUnder({ left, right }: PdfSegment, columns: readonly PrintedColumn[]): readonly number[] {
  const over = columns.flatMap((column, index) => (left < column.right && right > column.left ? [index] : []));
  if (over.length > 0) return over;
  const middle = (left + right) / 2;
  const own = columns.findIndex(({ from, to }) => middle > from && middle <= to);
  return [own < 0 ? (middle < (columns[0]?.left ?? 0) ? 0 : columns.length - 1) : own];
}

/** The share of the lines that have at most one segment in each column, 0-1. */
export function alignment(lines: readonly PdfLine[], columns: readonly PrintedColumn[]): number {
  const clear = lines.filter(({ segments }) => {
    const used = segments.flatMap((segment) => columnsUnder(segment, columns));
    return new Set(used).size === used.length;
  });
  return lines.length === 0 ? 0 : clear.length / lines.length;
}
