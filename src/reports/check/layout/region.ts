import type { Language } from "#domain/text.ts";
import { headingNumber } from "#formats/numbered.ts";

import { divisionsOf, type Division } from "./cells.ts";
import { clearCut, dividedHead } from "./head.ts";
import { isEnded, isItem, type PrintedLine } from "./line.ts";

/** A printed line and the ways in which it can be a row of figures. */
export interface ReadLine extends PrintedLine {
  readonly divisions: readonly Division[];
  /** The most cells that it can have. */
  readonly cells: number;
}

/** A stretch of lines, by number, the last not included. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** So many lines of words may stand between two rows: a name over several lines, and a group's. */
const between = 5;
const longestPiece = 75;

export function readLine(line: PrintedLine, language: Language): ReadLine {
  const divisions = /\d/u.test(line.text) ? divisionsOf(line.text, language) : [];
  return { ...line, divisions, cells: Math.max(0, ...divisions.map(({ cells }) => cells.length)) };
}

/** Whether a line can be a part of a table: of its head, or of the name of a row. */
export function isPiece(line: PrintedLine): boolean {
  const { text } = line;
  return text.length <= longestPiece && !isEnded(text) && !isItem(text) && !isNumberedHeading(line);
}

/** A printed number, and words that begin with a capital; a number without points must stand apart from what is above. */
export function isNumberedHeading({ text, gap, indented }: PrintedLine): boolean {
  const { number, text: words } = headingNumber(text);
  if (number === null || text.length > 160 || isEnded(text) || !/^["”“]?\p{Lu}/u.test(words)) return false;
  return number.includes(".") || gap > 0 || indented;
}

/** Stretches from the first row of figures of a table to its last, two cells a row or more. */
export function rowStretches(lines: readonly ReadLine[]): readonly Stretch[] {
  const stretches: Stretch[] = [];
  for (let from = 0; from < lines.length; from += 1) {
    if (!isRow(lines[from])) continue;
    let last = from;
    for (let next = from + 1; next < lines.length && next - last <= between + 1; next += 1) {
      const line = lines[next];
      if (line === undefined || isRow(line)) {
        if (line === undefined || isNewHead(lines.slice(last + 1, next), line)) break;
        last = next;
      } else if (line.cells === 0 && !isPiece(line)) break;
    }
    stretches.push({ from, to: last + 1 });
    from = last;
  }
  return stretches;
}

const isRow = (line: ReadLine | undefined): boolean => line !== undefined && line.cells >= 2 && line.text.length <= 130;

/** Whether lines between two rows are the head of another table. */
function isNewHead(lines: readonly ReadLine[], { divisions }: ReadLine): boolean {
  if (lines.length === 0) return false;
  const columns = divisions.find(({ name }) => name === divisions[0]?.name)?.cells.length ?? 0;
  const counts = new Set([columns, ...divisions.map(({ cells }) => cells.length)]);
  return [...counts].some((count) => count >= 2 && (dividedHead(lines, count + 1)?.clarity ?? 0) > clearCut);
}
