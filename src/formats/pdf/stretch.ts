import { isTableCaption } from "../captions.ts";
import { isFigure, isFigureRow, isTimeRow } from "./grid.ts";
import { lineText, type PdfLine } from "./lines.ts";
import { goesWith, pitchOf } from "./printed-rows.ts";

/** Lines of a table from its first row of figures up to what is no longer its own, by number. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Lines that are further apart, in heights of letters, are not of one table. */
const furthest = 3.2;
/** So many lines without figures may stand between two rows. */
const mostBetween = 3;
/** Letters that are so much larger than a table's are a heading's, and so much smaller a note's. */
const [larger, smaller] = [1.15, 0.95];
/** Words as many as these in a row over the figures are a sentence. */
const longestName = 60;

/** From a row of figures to the last that follows it closely, with all of its name. */
export function stretchFrom(lines: readonly PdfLine[], start: number): Stretch | null {
  const from = lines.findIndex((line, index) => index >= start && isFigureRow(line));
  const row = lines[from];
  if (row === undefined) return null;
  let last = from;
  for (let next = from + 1; next < lines.length && next - last <= mostBetween + 1; next += 1) {
    const [before, line] = [lines[next - 1], lines[next]];
    if (before === undefined || line === undefined || !isClose(before, line) || isApart(line, row)) break;
    if (isFigureRow(line)) last = next;
  }
  return { from, to: endOfName(lines, from, last) };
}

/** Whether two lines are near enough to be of one table. */
export function isClose(one: PdfLine, other: PdfLine): boolean {
  const apart = other.y - one.y;
  return apart >= 0 && apart <= Math.max(one.size, other.size) * furthest;
}

/** Whether a line has the letters of a heading over a table. */
export const isLarger = (line: PdfLine, row: PdfLine): boolean => line.size > row.size * larger;

/** Whether a line is something else than what stands under a row: a heading, a caption, a sentence, the head of another table. */
function isApart(line: PdfLine, row: PdfLine): boolean {
  const { text } = lineText(line);
  const isSentence = line.segments.length === 1 && reachesFigures(line, row) && isTold(text);
  const isHead = isTimeRow(line) && line.segments.length >= row.segments.length - 1;
  return isLarger(line, row) || isTableCaption(text) || isSentence || isHead;
}

const isTold = (text: string): boolean => text.length >= longestName || /\p{Ll}{2}.*[.!?:]$/u.test(text);

const reachesFigures = ({ segments }: PdfLine, row: PdfLine): boolean =>
  (segments.at(-1)?.right ?? 0) > (row.segments.find(isFigure)?.left ?? 0);

/** Up to where the name of the last row goes on below it. */
function endOfName(lines: readonly PdfLine[], from: number, last: number): number {
  const row = lines[last];
  const pitch = pitchOf(lines.slice(from, last + 1));
  const end = lines.findIndex((line, index) => {
    const before = lines[index - 1];
    const goesOn =
      before !== undefined &&
      row !== undefined &&
      line.segments.length === 1 &&
      isClose(before, line) &&
      line.size > row.size * smaller &&
      !isLarger(line, row) &&
      !reachesFigures(line, row) &&
      goesWith(before, line, pitch);
    return index > last && !goesOn;
  });
  return end < 0 ? lines.length : end;
}
