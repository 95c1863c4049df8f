import type { PdfPage } from "./item.ts";
import { lineText, linesOf, type PdfLine } from "./lines.ts";

/** So many lines at the top and at the bottom of a page can be its head and its foot. */
const outermost = 3;
const pageNumber = /^(?:(?:sid(?:a|an)?|page|s\.)\s*)?\d{1,4}(?:\s*(?:\(\s*\d{1,4}\s*\)|(?:av|of|\/)\s*\d{1,4}))?$/iu;

/** The pages without what is printed on every one of them: names at the top, numbers at the bottom. */
export function withoutRunningHeads(pages: readonly PdfPage[]): readonly PdfPage[] {
  const edges = pages.map(({ items }) => edgesOf(linesOf(items)));
  const seen = new Map<string, number>();
  for (const edge of edges) for (const key of new Set(edge.map(keyOf))) seen.set(key, (seen.get(key) ?? 0) + 1);
  const often = Math.max(3, pages.length * 0.4);
  return pages.map((page, index) => {
    const running = (edges[index] ?? []).filter(
      (line) => (seen.get(keyOf(line)) ?? 0) >= often || pageNumber.test(lineText(line).text),
    );
    const hidden = new Set(running.flatMap(({ segments }) => segments.flatMap(({ pieces }) => pieces.map(placeOf))));
    return hidden.size === 0 ? page : { ...page, items: page.items.filter(({ x, y }) => !hidden.has(`${x} ${y}`)) };
  });
}

const placeOf = ({ left, y }: { readonly left: number; readonly y: number }): string => `${left} ${y}`;

const edgesOf = (lines: readonly PdfLine[]): readonly PdfLine[] =>
  lines.length <= outermost * 2 ? lines : [...lines.slice(0, outermost), ...lines.slice(-outermost)];

/** Lines that differ by a number only are alike, where they stand at the same height. */
const keyOf = (line: PdfLine): string => `${Math.round(line.y / 4)} ${lineText(line).text.replaceAll(/\d+/gu, "#")}`;
