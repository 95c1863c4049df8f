import type { ManuscriptBlock, ManuscriptHeading, ManuscriptParagraph } from "#formats/manuscript.ts";
import { headingNumber } from "#formats/numbered.ts";

import { goesOn, isEnded, isItem, type PrintedLine } from "./line.ts";
import { isNumberedHeading } from "./region.ts";

/** How wide the lines of pages are printed: the width that one in ten exceeds. */
export function widthOf(pages: readonly ManuscriptParagraph[]): number {
  const lengths = pages.flatMap(({ text }) => text.split("\n").map((line) => line.trim().length));
  const printed = lengths.filter((length) => length > 0).toSorted((one, other) => one - other);
  return printed[Math.floor(printed.length * 0.9)] ?? 0;
}

/**
 * Lines without tables as headings, paragraphs and items of lists; `isFollowed` by a table. A heading without a number is of level 1
 * or 2, as it stands.
 */
export function proseBlocks(
  lines: readonly PrintedLine[],
  width: number,
  isFollowed: boolean,
): readonly ManuscriptBlock[] {
  const blocks: ManuscriptBlock[] = [];
  for (let from = 0; from < lines.length;) {
    const isFirst = from === 0 || blocks.at(-1)?.kind === "heading";
    const length = isFirst || isBreak(lines, from, width) ? headingLength(lines, from, width, isFollowed) : 0;
    if (length > 0) {
      blocks.push(headingOf(lines.slice(from, from + length)));
      from += length;
      continue;
    }
    let to = from + 1;
    while (to < lines.length && !isBreak(lines, to, width)) to += 1;
    blocks.push(paragraphOf(lines.slice(from, to)));
    from = to;
  }
  return blocks;
}

/** Whether a new paragraph begins at a line: the one above it ends a sentence and had room for more, or something stands between. */
function isBreak(lines: readonly PrintedLine[], at: number, width: number): boolean {
  const [line, above] = [lines[at], lines[at - 1]];
  if (line === undefined || above === undefined || isItem(line.text) || isNumberedHeading(line)) return true;
  if (!isEnded(above.text) && goesOn(line)) return false;
  if (line.page !== above.page && hasRoom(above, line, width) && /^\p{Lu}/u.test(line.text)) return true;
  if (line.gap > 0) return true;
  return (
    isEnded(above.text) && (line.indent > 0 || hasRoom(above, line, width) || isCutShort(line, lines[at + 1], width))
  );
}

/** Whether a line that ends no sentence is left long before its end: a heading is. */
function isCutShort(line: PrintedLine, next: PrintedLine | undefined, width: number): boolean {
  return next !== undefined && line.text.length < width / 2 && !isEnded(line.text) && !isWrapped(line, next, width);
}

/** How many lines from one on are a heading; 0 where none begins there. */
function headingLength(lines: readonly PrintedLine[], from: number, width: number, isFollowed: boolean): number {
  const line = lines[from];
  if (line === undefined || !isHeadingText(line.text)) return 0;
  const isNumbered = isNumberedHeading(line);
  if (!isNumbered && /[.!?]\s+[\p{Lu}\d]/u.test(line.text)) return 0;
  let to = from + 1;
  while (to < lines.length && to - from < 3 && isWrapped(lines[to - 1], lines[to], width)) to += 1;
  const [last, next] = [lines[to - 1], lines[to]];
  if (last === undefined || isEnded(last.text)) return 0;
  if (isNumbered) return to - from;
  // What has nothing under it is no heading, whatever it looks like.
  if (next === undefined) return isFollowed ? to - from : 0;
  if (isNumberedHeading(next) || goesOn(next) || isWrapped(last, next, width)) return 0;
  const isAlone = next.gap > 0 || next.indent > 0 || isItem(next.text);
  const isShort =
    lines.slice(from, to).every(({ text }) => text.length < width * 0.75) && /^["”“]?\p{Lu}/u.test(next.text);
  return isAlone || isShort ? to - from : 0;
}

/** Whether a line is only where the one above it had no more room. */
function isWrapped(line: PrintedLine | undefined, next: PrintedLine | undefined, width: number): boolean {
  if (line === undefined || next === undefined || next.gap > 0 || isItem(next.text) || isEnded(line.text)) return false;
  return goesOn(next) || !hasRoom(line, next, width);
}

/** Whether the next line's first word would have had room on a line; lines are not all broken at the same width. */
function hasRoom({ text }: PrintedLine, next: PrintedLine, width: number): boolean {
  const [word = ""] = next.text.split(/\s/u);
  return text.length + 1 + word.length < width * 0.85;
}

function isHeadingText(text: string): boolean {
  return (
    text.length <= 160 && /^["”“]?[\p{Lu}\d]/u.test(text) && /\p{L}{2}/u.test(text) && !/^\d[\d,]*\s\p{Ll}/u.test(text)
  );
}

function headingOf(lines: readonly PrintedLine[]): ManuscriptHeading {
  const { page, line, indent } = lines[0] ?? { page: null, line: null, indent: 0 };
  const { number, text } = headingNumber(lines.map((one) => one.text).join("\n"));
  const level = number === null ? (indent > 0 ? 1 : 2) : number.split(".").length;
  return { kind: "heading", level, number, text, bound: [], page, line };
}

function paragraphOf(lines: readonly PrintedLine[]): ManuscriptParagraph {
  const { page, line } = lines[0] ?? { page: null, line: null };
  const text = lines.map((one) => one.text).join("\n");
  return { kind: "paragraph", role: isItem(text) ? "item" : "body", text, bound: [], page, line };
}

/** So many headings in a row, without a number and with nothing between, are no headings. */
const fewestInList = 4;

/** Headings by what stands around them: below a numbered one those without a number are a step deeper. */
export function withLevels(blocks: readonly ManuscriptBlock[]): readonly ManuscriptBlock[] {
  let depth = 0;
  return blocks.map((block, index) => {
    if (block.kind !== "heading") return block;
    if (block.number !== null) depth = block.level;
    else if (isInList(blocks, index)) return bodyOf(block);
    return block.number === null && depth > 0 ? { ...block, level: depth + 1 } : block;
  });
}

function isInList(blocks: readonly ManuscriptBlock[], index: number): boolean {
  let [from, to] = [index, index + 1];
  while (isBare(blocks[from - 1])) from -= 1;
  while (isBare(blocks[to])) to += 1;
  return to - from >= fewestInList;
}

const isBare = (block: ManuscriptBlock | undefined): boolean => block?.kind === "heading" && block.number === null;

const bodyOf = ({ text, bound, page, line }: ManuscriptHeading): ManuscriptParagraph => ({
  kind: "paragraph",
  role: "body",
  text,
  bound,
  page,
  line,
});
