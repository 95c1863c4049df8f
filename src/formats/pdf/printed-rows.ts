import { columnsUnder, isFigure, isFigureRow, type PrintedColumn } from "./grid.ts";
import { joined, partOf, type PdfLine, type PdfPiece, type PdfSegment, type PdfText } from "./lines.ts";

/** A row of a table: the first of its lines, and a text for each column. */
export interface PrintedRow {
  readonly line: PdfLine;
  readonly cells: readonly PdfText[];
}

/** Lines of a head with words over several columns are rows of their own; the others are one, with words that wrap. */
export function headRows(printed: readonly PdfLine[], columns: readonly PrintedColumn[]): readonly PrintedRow[] {
  const head = printed.map((line) => ({ ...line, segments: line.segments.flatMap((one) => cutOver(one, columns)) }));
  const spans = (line: PdfLine): boolean => line.segments.some((segment) => columnsUnder(segment, columns).length > 1);
  const wide = head.filter(spans).map((line) => rowOf([line], columns));
  const narrow = head.filter((line) => !spans(line));
  return narrow.length === 0 ? wide : [...wide, rowOf(narrow, columns)];
}

/** In heights of letters: between the heads of two columns there is at least so much air, and less between words of one. */
const betweenHeads = 0.4;

/** The words of a head that stand over one column each, where those of two columns stand close. */
function cutOver(segment: PdfSegment, columns: readonly PrintedColumn[]): readonly PdfSegment[] {
  const parts: PdfPiece[][] = [];
  for (const piece of segment.pieces) {
    const before = parts.at(-1)?.at(-1);
    const isApart = before === undefined || piece.left - before.right > piece.size * betweenHeads;
    if (isApart) parts.push([piece]);
    else parts.at(-1)?.push(piece);
  }
  const cut = parts.map((pieces) => partOf(segment, pieces));
  const own = new Set(cut.flatMap((part) => columnsUnder(part, columns)));
  return cut.length === own.size ? cut : [segment];
}

/** The rows of a table: lines without figures go with the row that they stand closest to, or say what follows. */
export function bodyRows(lines: readonly PdfLine[], columns: readonly PrintedColumn[]): readonly PrintedRow[] {
  const pitch = pitchOf(lines);
  const rows: PdfLine[][] = [];
  let pending: PdfLine[] = [];
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    const [next] = lines.slice(index + 1);
    const isNextOwn = next !== undefined && (goesWith(line, next, pitch) || isNameless(next, columns));
    const isBeside = before !== undefined && isNameless(before, columns) && line.y - before.y < line.size;
    const isOwn = before !== undefined && pending.length === 0 && (isBeside || goesWith(before, line, pitch));
    if (isFigureRow(line) || line.segments.slice(1).some(isFigure)) {
      rows.push([...pending, line]);
      pending = [];
    } else if (isOwn && !(isNextOwn && isNearer(line, next, before))) rows.at(-1)?.push(line);
    else if (isNextOwn) pending.push(line);
    else {
      rows.push(...pending.map((one) => [one]), [line]);
      pending = [];
    }
  }
  return [...rows, ...pending.map((one) => [one])].map((row) => rowOf(row, columns));
}

const isNearer = (line: PdfLine, next: PdfLine, before: PdfLine): boolean =>
  next.y - line.y < (line.y - before.y) * 0.85;

/** Whether figures stand beside the middle of a name that has more lines. */
const isNameless = (line: PdfLine, columns: readonly PrintedColumn[]): boolean =>
  isFigureRow(line) && line.segments.every((segment) => !columnsUnder(segment, columns).includes(0));

function rowOf(lines: readonly PdfLine[], columns: readonly PrintedColumn[]): PrintedRow {
  const texts: PdfText[][] = columns.map(() => []);
  for (const line of lines)
    for (const segment of line.segments) texts[columnsUnder(segment, columns)[0] ?? 0]?.push(segment);
  const [line] = lines;
  if (line === undefined) throw new Error("a row has a line");
  return { line, cells: texts.map((own) => joined(own, "\n")) };
}

/** The distance between rows, where it is more than that between the lines of a cell; null where it tells nothing. */
export function pitchOf(lines: readonly PdfLine[]): number | null {
  const gaps = lines.slice(1).map((line, index) => ({
    apart: line.y - (lines[index]?.y ?? 0),
    isRows: isFigureRow(line) && lines[index] !== undefined && isFigureRow(lines[index]),
  }));
  const rows = gaps.filter(({ isRows }) => isRows).map(({ apart }) => apart);
  if (rows.length === 0) return null;
  const least = Math.min(...rows);
  return gaps.some(({ isRows, apart }) => !isRows && apart < least * 0.85) ? least : null;
}

/** Whether a line goes on with the name on the one above it: it stands closer than rows do, else its words say so. */
export function goesWith(one: PdfLine, other: PdfLine, pitch: number | null): boolean {
  if (pitch !== null) return other.y - one.y < pitch * 0.85;
  return /^[\p{Ll}(]/u.test(other.segments[0]?.text ?? "") || /[-–,]$/u.test(one.segments[0]?.text ?? "");
}
