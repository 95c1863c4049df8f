import type { ManuscriptBlock } from "../manuscript.ts";
import { headingNumber } from "../numbered.ts";
import { readingLines } from "./columns.ts";
import type { PdfPlaces } from "./context.ts";
import { isFigureRow } from "./grid.ts";
import type { PdfPage } from "./item.ts";
import { joined, lineText, linesOf, type PdfLine } from "./lines.ts";
import { printedTables } from "./printed-table.ts";

/** The lines of a page, numbered from 1; null for an empty line, which stands where there is more air than between lines. */
export type NumberedLines = readonly (PdfLine | null)[];

/** A page without tags as it is printed: tables where they are clear, headings where they are large, the rest as lines. */
export interface PrintedPage {
  readonly blocks: readonly ManuscriptBlock[];
  readonly lines: NumberedLines;
}

/** Sizes of letters, in points: of most of the text, and of what is larger, the largest first. */
export interface TypeSizes {
  readonly body: number;
  readonly larger: readonly number[];
}

const longestHeading = 140;
/** Between lines, in heights of letters, there is no more air than this. */
const leading = 1.75;

/** Shorter words may be a table's, which has letters of its own. */
const longLine = 32;

/** The sizes of letters of all pages together: the text's are those of most of its long lines. */
export function typeSizes(pages: readonly PdfPage[]): TypeSizes {
  const segments = pages.flatMap(({ items }) => linesOf(items).flatMap((line) => line.segments));
  const long = segments.filter(({ text }) => text.length >= longLine);
  const letters = new Map<number, number>();
  for (const { text, pieces } of long.length === 0 ? segments : long) {
    const size = rounded(pieces[0]?.size ?? 0);
    letters.set(size, (letters.get(size) ?? 0) + text.length);
  }
  const [body = 0] = [...letters].toSorted(([, one], [, other]) => other - one)[0] ?? [];
  const used = new Set(pages.flatMap(({ items }) => items.map(({ size }) => rounded(size))));
  return { body, larger: [...used].filter((size) => size >= body * 1.15).toSorted((one, other) => other - one) };
}

/** Whether letters are of the size of notes. */
export const isSmall = (size: number, { body }: TypeSizes): boolean => size < body * 0.95;

const rounded = (size: number): number => Math.round(size * 2) / 2;

/** The blocks of a page by where its words stand and how large they are. */
export function printedBlocks(page: PdfPage, sizes: TypeSizes, places: PdfPlaces): PrintedPage {
  const printed = readingLines(page);
  const lines = spaced(printed);
  const numbers = new Map(lines.flatMap((line, index) => (line === null ? [] : [[line, index + 1] as const])));
  const standing = (line: PdfLine): number => numbers.get(line) ?? 1;
  const tables = printedTables(printed, places, standing);
  const blocks: ManuscriptBlock[] = [];
  let from = 0;
  for (const { from: first, to, table } of tables) {
    const small = smallLines(to);
    blocks.push(...proseBlocks(printed.slice(from, first)), table, ...small.map(noteBlock));
    from = to + small.length;
  }
  return { blocks: [...blocks, ...proseBlocks(printed.slice(from))], lines };

  /** What is printed smaller than the text, just below a table. */
  function smallLines(start: number): readonly PdfLine[] {
    const end = printed.findIndex(
      (line, index) => index >= start && !(isSmall(line.size, sizes) && isFollowing(index)),
    );
    return end < 0 ? printed.slice(start) : printed.slice(start, end);
  }

  function isFollowing(index: number): boolean {
    const [before, line] = [printed[index - 1], printed[index]];
    const apart = (line?.y ?? 0) - (before?.y ?? 0);
    return apart > 0 && apart < (before?.size ?? 0) * leading * 1.5;
  }

  function noteBlock(line: PdfLine): ManuscriptBlock {
    const read = lineText(line);
    const block: ManuscriptBlock = {
      kind: "paragraph",
      role: "note",
      text: read.text,
      bound: [],
      page: page.number,
      line: standing(line),
    };
    places.set(block, read.pieces);
    return block;
  }

  /** Headings, and what stands between them. */
  function proseBlocks(own: readonly PdfLine[]): readonly ManuscriptBlock[] {
    const found: ManuscriptBlock[] = [];
    let start = 0;
    let next = 0;
    while (next < own.length) {
      const end = headingEnd(own, next);
      if (end > next) {
        found.push(...linesBlock(own.slice(start, next)), headingBlock(own.slice(next, end)));
        start = end;
      }
      next = Math.max(end, next + 1);
    }
    return [...found, ...linesBlock(own.slice(start))];
  }

  function headingBlock(own: readonly PdfLine[]): ManuscriptBlock {
    const read = joined(own.map(lineText), " ");
    const { number, text } = headingNumber(read.text);
    const rank = sizes.larger.indexOf(rounded(own[0]?.size ?? 0)) + 1;
    const level = Math.min(6, number === null ? Math.max(1, rank) : number.split(".").length);
    const [first] = own;
    const line = first === undefined ? null : standing(first);
    const block: ManuscriptBlock = { kind: "heading", level, number, text, bound: [], page: page.number, line };
    const shift = Math.max(0, read.text.lastIndexOf(text));
    places.set(
      block,
      read.pieces.map((piece) => ({ ...piece, start: piece.start - shift, end: piece.end - shift })),
    );
    return block;
  }

  /** Lines as they are printed, with an empty one where there is more air. */
  function linesBlock(own: readonly PdfLine[]): readonly ManuscriptBlock[] {
    const [first, last] = [own[0], own.at(-1)];
    if (first === undefined || last === undefined) return [];
    const all = lines.slice(standing(first) - 1, standing(last));
    const read = joined(
      all.map((line) => (line === null ? { text: "", pieces: [] } : lineText(line))),
      "\n",
    );
    const block: ManuscriptBlock = {
      kind: "paragraph",
      role: "lines",
      text: read.text,
      bound: [],
      page: page.number,
      line: standing(first),
    };
    places.set(block, read.pieces);
    return [block];
  }

  /** Up to where a heading goes on that begins at a line; the line itself where none does. */
  function headingEnd(own: readonly PdfLine[], from: number): number {
    let end = from;
    let letters = 0;
    for (const line of own.slice(from)) {
      const before = own[end - 1];
      const isLarge = rounded(line.size) >= sizes.body * 1.15 && line.segments.length <= 2 && !isFigureRow(line);
      const goesOn =
        end === from ||
        (before !== undefined &&
          rounded(before.size) === rounded(line.size) &&
          line.y - before.y < line.size * leading);
      letters += lineText(line).text.length;
      if (!isLarge || !goesOn || letters > longestHeading) break;
      end += 1;
    }
    const text = own
      .slice(from, end)
      .map((line) => lineText(line).text)
      .join(" ");
    return /^["”“]?\p{Lu}/u.test(headingNumber(text).text) && !/[.,;:!]$/u.test(text) ? end : from;
  }
}

function spaced(lines: readonly PdfLine[]): NumberedLines {
  return lines.flatMap((line, index): NumberedLines => {
    const before = lines[index - 1];
    const apart = before === undefined ? 0 : line.y - before.y;
    const isApart = before !== undefined && (apart < 0 || apart > Math.max(before.size, line.size) * leading);
    return isApart ? [null, line] : [line];
  });
}
