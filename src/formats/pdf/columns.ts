import type { PdfItem, PdfPage } from "./item.ts";
import { linesOf, type PdfLine, type PdfSegment } from "./lines.ts";

/** So many lines of prose on both sides of a gap, so long on average, are two columns of print and not a table. */
const least = { lines: 5, letters: 22 } as const;

/** The lines of a page in the order of reading: where it is printed in two columns, the left one first. */
export function readingLines({ items, width }: Pick<PdfPage, "items" | "width">): readonly PdfLine[] {
  const lines = linesOf(items);
  const gap = gapOf(lines, width);
  if (gap === null) return lines;
  const ordered: PdfLine[] = [];
  let band: PdfLine[] = [];
  const flush = (): void => {
    ordered.push(...inColumns(band, gap, items));
    band = [];
  };
  for (const line of lines) {
    if (line.segments.some(({ left, right }) => left < gap && right > gap)) {
      flush();
      ordered.push(line);
    } else band.push(line);
  }
  flush();
  return ordered;
}

/** The two sides of a band, unless it is a table. */
function inColumns(band: readonly PdfLine[], gap: number, items: readonly PdfItem[]): readonly PdfLine[] {
  if (!isProse(band, gap)) return band;
  const [first, last] = [band[0], band.at(-1)];
  const inside = items.filter(
    ({ y }) => y >= (first?.y ?? 0) - (first?.size ?? 0) * 0.7 && y <= (last?.y ?? 0) + (last?.size ?? 0) * 0.3,
  );
  return [...linesOf(inside.filter(({ x }) => x < gap)), ...linesOf(inside.filter(({ x }) => x >= gap))];
}

/** Where on the page a gap goes between two columns of prose; null where none does. */
function gapOf(lines: readonly PdfLine[], width: number): number | null {
  const middle = [0.5, 0.48, 0.52, 0.46, 0.54, 0.42, 0.58, 0.38, 0.62, 0.34, 0.66].map((share) => share * width);
  return (
    middle.find((x) =>
      isProse(
        lines.filter(({ segments }) => !segments.some(({ left, right }) => left < x && right > x)),
        x,
      ),
    ) ?? null
  );
}

function isProse(lines: readonly PdfLine[], gap: number): boolean {
  const sides = [
    lines.flatMap((line) => sideOf(line, gap, "left")),
    lines.flatMap((line) => sideOf(line, gap, "right")),
  ];
  return sides.every((segments) => {
    const letters = segments.reduce((sum, { text }) => sum + text.length, 0);
    const lineCount = new Set(segments.flatMap(({ pieces }) => pieces[0]?.y ?? [])).size;
    return lineCount >= least.lines && letters >= lineCount * least.letters && segments.length <= lineCount * 1.2;
  });
}

function sideOf({ segments }: PdfLine, gap: number, side: "left" | "right"): readonly PdfSegment[] {
  return segments.filter(({ left }) => (side === "left" ? left < gap : left >= gap));
}
