import type { Language } from "#domain/text.ts";
import { headingNumber } from "#formats/numbered.ts";

import { divisionsOf, isAllEmpty, partsOf, type Division } from "./cells.ts";
import { clearCut, dividedHead, isDates } from "./head.ts";
import { isEnded, isItem, isNumberedName, type PrintedLine } from "./line.ts";

/** A printed line and the ways in which it can be a row of figures. */
export interface ReadLine extends PrintedLine {
  readonly divisions: readonly Division[];
  /** The most cells that it can have; 0 where it has no figures. */
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
const longestHeadLine = 125;
const longestHeadOfPieces = 300;
const longestRow = 160;
const longestItem = 50;
/** The last figure, with its unit and the words after it, is no longer. */
const longestTail = 48;

export function readLine(line: PrintedLine, language: Language): ReadLine {
  const divisions = /\d|\s[-–−]$/u.test(line.text.slice(-longestTail)) ? divisionsOf(line, language) : [];
  return { ...line, divisions, cells: Math.max(0, ...divisions.map(({ cells }) => cells.length)) };
}

/** Whether a line can be a part of a table: of its head, or of the name of a row. */
export function isPiece(line: PrintedLine, longest = longestPiece): boolean {
  const { text } = line;
  return printedLength(text) <= longest && !isEnded(text) && !isItem(text) && !isNumberedHeading(line);
}

const printedLength = (text: string): number => text.replaceAll(/\s+/gu, " ").length;

/** Whether a line can be one of a table's head; one with pieces that stand apart is not prose, however long it is. */
export const isHeadLine = (line: ReadLine): boolean =>
  line.cells < 2 && isPiece(line, partsOf(line.text, line.indent).length < 3 ? longestHeadLine : longestHeadOfPieces);

/** A printed number, and words that begin with a capital; a number without points must stand apart from what is above. */
export function isNumberedHeading({ text, gap, indent }: PrintedLine): boolean {
  const { number, text: words } = headingNumber(text);
  if (number === null || text.length > 160 || isEnded(text) || !/^["”“]?\p{Lu}/u.test(words)) return false;
  return number.includes(".") || gap > 0 || indent > 0;
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
        const pieces = lines.slice(last + 1, next);
        if (line === undefined || isNewHead(pieces, line) || isPartedFrom(lines[last], [...pieces, line])) break;
        if (pieces.length > 0 && !isSureRow(line)) break;
        last = next;
      } else if (line.cells === 0 && !isPiece(line) && !isNameAmong(line, lines[last])) break;
    }
    stretches.push({ from: isApart(lines[from]) ? groupsAbove(lines, from) : from, to: last + 1 });
    from = last;
  }
  return stretches;
}

/** Whether a heading parts lines from the total above them: words that stand apart on both sides. */
const isPartedFrom = (row: ReadLine | undefined, [heading, ...others]: readonly ReadLine[]): boolean =>
  /^(?:summa|totalt|total)(?!\p{L})/iu.test(row?.text ?? "") &&
  (heading?.gap ?? 0) > 0 &&
  others.some(({ gap }) => gap > 0);

/** Whether a line begins the name of a row or is that of a group, as an item or before a colon, among rows whose cells stand apart. */
const isNameAmong = ({ text }: ReadLine, row: ReadLine | undefined): boolean =>
  text.length <= longestItem && isApart(row) && (text.endsWith(":") || (isItem(text) && !isEnded(text)));

/** The first of the groups just above a row, each with one figure, such as a reference to a note. */
function groupsAbove(lines: readonly ReadLine[], row: number): number {
  let from = row;
  while (isApart(lines[from - 1]) && lines[from - 1]?.cells === 1 && lines[from]?.gap === 0) from -= 1;
  return from;
}

const isApart = (row: ReadLine | undefined): boolean => (row?.divisions[0]?.stands ?? null) !== null;

/** Whether a line has two figures or more, or cells that stand apart: words after one figure may be anything. */
export const isSureRow = ({ divisions }: ReadLine): boolean =>
  divisions.some(
    ({ cells, stands }) =>
      (stands !== null && cells.length >= 2) ||
      cells.filter((cell) => /\d/u.test(cell)).length >= 2 ||
      isAllEmpty(cells),
  );

/** Whether words stand before its cells. */
export const isNamedRow = ({ divisions }: ReadLine): boolean => divisions[0]?.name !== "";

/** A sentence that ends in the middle of a line makes it prose. */
const isRow = (line: ReadLine | undefined): boolean =>
  line !== undefined &&
  line.cells >= 2 &&
  !isNumberedName(line.text) &&
  printedLength(line.text) <= longestRow &&
  !/(?:\p{Ll}{2}|(?:\p{L}+\s){3}.*\d)[.!?]\s+\p{Lu}/u.test(line.divisions[0]?.name ?? "");

/** Whether lines between two rows are the head of another table. */
function isNewHead(lines: readonly ReadLine[], { divisions }: ReadLine): boolean {
  if (lines.length === 0) return false;
  if (lines.some(({ text }) => isDates(text))) return true;
  const columns = divisions.find(({ name }) => name === divisions[0]?.name)?.cells.length ?? 0;
  const counts = new Set([columns, ...divisions.map(({ cells }) => cells.length)]);
  const heads = lines.flatMap(({ gap }, from) => (from === 0 || gap > 0 ? [lines.slice(from)] : []));
  return [...counts].some(
    (count) => count >= 2 && heads.some((head) => (dividedHead(head, count + 1)?.clarity ?? 0) > clearCut),
  );
}
