import type { ManuscriptParagraph } from "#formats/manuscript.ts";

import type { PrintedLine } from "./line.ts";

/** The lines of pages that follow each other, without the numbers of the pages and without a list of contents. */
export function linesOf(pages: readonly ManuscriptParagraph[]): readonly PrintedLine[] {
  const read = pages.map(linesOfPage);
  const repeated = repeatedEdges(read);
  const own = read.map((lines) =>
    lines.filter(
      (line, index) => !isEdge(lines, index) || (!repeated.has(shapeOf(line)) && !/^\d{1,3}$/u.test(line.text)),
    ),
  );
  return withoutContents(withoutPageNumbers(singleSpaced((pages.length > 1 ? own : read).flat())));
}

/** Heads and feet of pages are in the first and the last lines. */
const edge = 2;
const isEdge = (lines: readonly PrintedLine[], index: number): boolean => index < edge || index >= lines.length - edge;
/** Pages that a line must stand on to be their head or foot. */
const fewestPages = 3;

/** A line but for its numbers. */
const shapeOf = ({ text }: PrintedLine): string => text.replaceAll(/\d+/gu, "0");

function repeatedEdges(pages: readonly (readonly PrintedLine[])[]): ReadonlySet<string> {
  const times = new Map<string, number>();
  for (const lines of pages) {
    const shapes = new Set(lines.filter((_, index) => isEdge(lines, index)).map(shapeOf));
    for (const shape of shapes) times.set(shape, (times.get(shape) ?? 0) + 1);
  }
  const needed = Math.max(fewestPages, pages.length / 3);
  return new Set([...times].filter(([, count]) => count >= needed).map(([shape]) => shape));
}

function linesOfPage({ text, page, line }: ManuscriptParagraph): readonly PrintedLine[] {
  const lines: PrintedLine[] = [];
  let gap = 0;
  for (const [index, printed] of text.split("\n").entries()) {
    const trimmed = printed.trim();
    if (trimmed === "") gap += 1;
    else {
      lines.push({
        text: trimmed,
        // What begins a page as a numbered heading does stands apart from what is above.
        gap: lines.length === 0 && /^\d+\s\p{Lu}/u.test(trimmed) ? Math.max(1, gap) : gap,
        indent: indentOf(printed),
        page,
        line: line === null ? null : line + index,
      });
      gap = 0;
    }
  }
  return lines;
}

function indentOf(printed: string): number {
  const space = printed.slice(0, printed.length - printed.trimStart().length);
  return space.includes("\t") ? space.split("\t").length - 1 : space.length;
}

/** In some texts an empty line stands between all lines: there one tells nothing, and two tell what one does elsewhere. */
function singleSpaced(lines: readonly PrintedLine[]): readonly PrintedLine[] {
  const apart = lines.filter(({ gap }) => gap > 0).length;
  if (apart < 8 || apart < lines.length * 0.8) return lines;
  return lines.map((line) => ({ ...line, gap: Math.max(0, line.gap - 1) }));
}

function withoutPageNumbers(lines: readonly PrintedLine[]): readonly PrintedLine[] {
  return lines.filter(({ text, gap }, index) => {
    const below = lines[index + 1]?.gap ?? 2;
    return !(
      (/^\d{1,3}$/u.test(text) && gap + below >= 3) ||
      /^(?:sida|sid|page)\s\d+\s?(?:[(/]|av|of|$)/iu.test(text)
    );
  });
}

/** Three lines in a row that end with numbers that never fall, after dots or after a numbered heading, are a list of contents. */
function withoutContents(lines: readonly PrintedLine[]): readonly PrintedLine[] {
  const pages = lines.map(({ text }) => {
    const match = !/\d$/u.test(text)
      ? null
      : /^(?:\d+(?:\.\d+)*\.?\s+\p{L}.*\s|.*\p{L}.*?[.…·]{3,}\s*)(?<page>\d{1,3})$/u.exec(text);
    const { page = null } = match?.groups ?? {};
    return page === null ? null : Number(page);
  });
  const isContents = (index: number): boolean =>
    [index - 2, index - 1, index].some((first) => {
      const [one = null, other = null, third = null] = pages.slice(Math.max(0, first), first + 3);
      return first >= 0 && one !== null && other !== null && third !== null && one <= other && other <= third;
    });
  return lines.filter((_, index) => !isContents(index));
}
