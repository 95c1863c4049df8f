import { isFigure, isTime } from "./grid.ts";
import type { PdfItem, PdfPage } from "./item.ts";
import { linesOf, type PdfLine, type PdfSegment } from "./lines.ts";

/** So many lines of so many letters on both sides of a gutter are two columns of print. */
const least = { lines: 5, letters: 22 } as const;
/** Between which shares of a page's width the right column begins, and how far in on it a line may, in its own width. */
const [from, to, indent] = [0.3, 0.7, 0.15];

/** Where the right one of two columns of print begins, and how wide it is, in points. */
interface Gutter {
  readonly left: number;
  readonly width: number;
}

/** The lines of a page in the order of reading: where it is printed in two columns, the left one first. */
export function readingLines({ items, width }: Pick<PdfPage, "items" | "width">): readonly PdfLine[] {
  const lines = linesOf(items);
  const gutter = gutterOf(
    lines.flatMap(({ segments }) => segments),
    width,
  );
  if (gutter === null) return lines;
  const ordered: PdfLine[] = [];
  let band: PdfLine[] = [];
  const flush = (): void => {
    ordered.push(...inColumns(band, gutter, items));
    band = [];
  };
  for (const line of lines) {
    if (isWide(line, gutter)) {
      flush();
      ordered.push(line);
    } else band.push(line);
  }
  flush();
  return ordered;
}

/** Words that begin left of a column, however little, are not its own. */
const slack = 2;

/** The two sides of a band. */
function inColumns(band: readonly PdfLine[], { left }: Gutter, items: readonly PdfItem[]): readonly PdfLine[] {
  const [first, last] = [band[0], band.at(-1)];
  if (first === undefined || last === undefined) return [];
  const inside = items.filter(({ y }) => y >= first.y - first.size * 0.7 && y <= last.y + last.size * 0.3);
  const isLeft = ({ x }: PdfItem): boolean => x < left - slack;
  return [...linesOf(inside.filter(isLeft)), ...linesOf(inside.filter((item) => !isLeft(item)))];
}

/** Whether a line goes over the gutter, or is a row of a table that does: what stands right of it does not begin where its lines do. */
function isWide({ segments }: PdfLine, { left, width }: Gutter): boolean {
  if (segments.some((segment) => segment.left < left - slack && segment.right > left + slack)) return true;
  const before = segments.filter((segment) => segment.left < left - slack);
  const [first, ...others] = segments.slice(before.length);
  if (before.length === 0 || first === undefined) return false;
  // The name of a row of figures stands before them.
  const isNamed = before.length > 1 || (others.length > 0 && (before[0]?.text.length ?? 0) < least.letters);
  return first.left > left + width * indent || (isNamed && (isFigure(first) || isTime(first)));
}

/** Where most lines in the middle of a page begin, if there are as many to the left of it; null where none do. */
function gutterOf(segments: readonly PdfSegment[], width: number): Gutter | null {
  const long = segments.filter(({ text }) => text.length >= least.letters);
  const begin = long.filter(({ left }) => left > width * from && left < width * to);
  const [left, right] = [mostCommon(begin), mostCommon(long.filter((one) => !begin.includes(one)))];
  if (left === null || right === null) return null;
  const beside = right.filter((segment) => segment.right < (left[0]?.left ?? 0));
  if (left.length < least.lines || beside.length < least.lines) return null;
  const start = Math.min(...left.map((segment) => segment.left));
  return { left: start, width: Math.max(...left.map((segment) => segment.right)) - start };
}

/** Segments that begin at one place, where most do; null where there are none. */
function mostCommon(segments: readonly PdfSegment[]): readonly PdfSegment[] | null {
  const groups = [...Map.groupBy(segments, ({ left }) => Math.round(left)).values()];
  return groups.toSorted((one, other) => other.length - one.length)[0] ?? null;
}
