import { raised } from "../raised.ts";
import type { PdfItem } from "./item.ts";

/** Where some characters of a text are printed. */
export interface PdfPiece {
  readonly start: number;
  readonly end: number;
  readonly page: number;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
}

/** A text and where its characters are printed. */
export interface PdfText {
  readonly text: string;
  readonly pieces: readonly PdfPiece[];
}

/** Words of a line with no more than a space between them. */
export interface PdfSegment extends PdfText {
  readonly left: number;
  readonly right: number;
}

/** What stands on one line of a page, from left to right. */
export interface PdfLine {
  readonly page: number;
  readonly y: number;
  /** Of most of its letters. */
  readonly size: number;
  readonly segments: readonly PdfSegment[];
}

/** In heights of the letters: what is a space between words, what is more than one, and that between two figures. */
const gaps = { space: 0.12, column: 1.1, figures: 0.5 } as const;

/** What is raised beside a word is the mark of a note or an exponent, and short. */
const longestMark = 3;

/** The lines of some items of a page, from top to bottom. */
export function linesOf(items: readonly PdfItem[]): readonly PdfLine[] {
  const lines: PdfItem[][] = [];
  // The large first, so that a raised mark finds the line that it belongs to.
  for (const item of items.toSorted((one, other) => other.size - one.size)) {
    const line = lines.find((own) => isBeside(own, item));
    if (line === undefined) lines.push([item]);
    else line.push(item);
  }
  return lines.map(lineOf).toSorted((one, other) => one.y - other.y);
}

function isBeside(line: readonly PdfItem[], item: PdfItem): boolean {
  const [first] = line;
  if (first === undefined) return false;
  const above = first.y - item.y;
  if (Math.abs(above) < first.size * 0.25) return true;
  const isMark = item.size < first.size * 0.85 && item.text.trim().length <= longestMark;
  return (
    isMark &&
    above > 0 &&
    above < first.size * 0.6 &&
    line.some(
      (one) => Math.min(Math.abs(one.x + one.width - item.x), Math.abs(item.x + item.width - one.x)) < first.size * 0.5,
    )
  );
}

function lineOf(items: readonly PdfItem[]): PdfLine {
  const [largest] = items;
  const { page, y, size } = largest ?? { page: 0, y: 0, size: 1 };
  const segments: PdfItem[][] = [];
  let right = Number.NEGATIVE_INFINITY;
  for (const item of items.toSorted((one, other) => one.x - other.x)) {
    const before = segments.at(-1)?.at(-1);
    const apart = (item.x - right) / size;
    if (before === undefined || apart > gaps.column || (apart > gaps.figures && areFigures(before, item)))
      segments.push([]);
    segments.at(-1)?.push(item);
    right = Math.max(right, item.x + item.width);
  }
  return { page, y, size, segments: segments.map((own) => segmentOf(own, { y, size })) };
}

/** Whether words beside each other are two figures, and not the thousands of one. */
function areFigures({ text: one }: PdfItem, { text: other }: PdfItem): boolean {
  const isThousands = /(?<![\d,.])\d{1,3}\s*$/u.test(one) && /^\s*\d{3}(?!\d)/u.test(other);
  return /[\d%]\)?[*¹²³]?\s*$/u.test(one) && /^\s*[(+\-−–]?\s?\d/u.test(other) && !isThousands;
}

function segmentOf(items: readonly PdfItem[], line: Pick<PdfLine, "y" | "size">): PdfSegment {
  let text = "";
  let right = items[0]?.x ?? 0;
  const pieces: PdfPiece[] = [];
  for (const item of items) {
    const words = isRaised(item, line) ? raised(item.text) : item.text;
    const isApart = item.isApart || item.x - right > line.size * gaps.space;
    if (text !== "" && isApart && !/\s$/u.test(text) && !/^\s/u.test(words)) text += " ";
    const { page, x, y, width, size } = item;
    pieces.push({ start: text.length, end: text.length + words.length, page, left: x, right: x + width, y, size });
    text += words;
    right = x + width;
  }
  return { ...trimmed({ text, pieces }), left: items[0]?.x ?? 0, right };
}

const isRaised = (item: PdfItem, line: Pick<PdfLine, "y" | "size">): boolean =>
  item.text.trim().length <= longestMark && item.size < line.size * 0.85 && line.y - item.y > line.size * 0.15;

/** Some of a segment's pieces in a row, as a segment of their own. */
export function partOf({ text }: PdfSegment, pieces: readonly PdfPiece[]): PdfSegment {
  const [first, last] = [pieces[0], pieces.at(-1)];
  const start = first?.start ?? 0;
  const own = {
    text: text.slice(start, last?.end),
    pieces: pieces.map((piece) => movedPiece(piece, -start)),
  };
  return { ...trimmed(own), left: first?.left ?? 0, right: last?.right ?? 0 };
}

function trimmed({ text, pieces }: PdfText): PdfText {
  const before = text.length - text.trimStart().length;
  return { text: text.trim(), pieces: pieces.map((piece) => movedPiece(piece, -before)) };
}

const movedPiece = (piece: PdfPiece, by: number): PdfPiece => ({
  ...piece,
  start: piece.start + by,
  end: piece.end + by,
});

/** Texts as one, with something between them. */
export function joined(texts: readonly PdfText[], between: string): PdfText {
  let text = "";
  const pieces: PdfPiece[] = [];
  for (const [index, one] of texts.entries()) {
    if (index > 0) text += between;
    pieces.push(...one.pieces.map((piece) => movedPiece(piece, text.length)));
    text += one.text;
  }
  return { text, pieces };
}

/** A line's whole text; where there is more than a space between its words stand two. */
export function lineText({ segments }: PdfLine): PdfText {
  return joined(segments, "  ");
}

/** Where the characters of a text from `start` up to `end` are printed; between the ends of a piece its letters count as equally wide. */
export function within(pieces: readonly PdfPiece[], start: number, end: number): readonly PdfPiece[] {
  return pieces.flatMap((piece) => {
    const [from, to] = [Math.max(start, piece.start), Math.min(end, piece.end)];
    if (from >= to) return [];
    const at = (character: number): number =>
      piece.left + ((piece.right - piece.left) * (character - piece.start)) / (piece.end - piece.start);
    return [{ ...piece, start: from, end: to, left: at(from), right: at(to) }];
  });
}
