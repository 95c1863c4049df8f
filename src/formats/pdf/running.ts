import type { PdfPage } from "./item.ts";
import { lineText, linesOf, type PdfLine } from "./lines.ts";

/** So many lines at the top and at the bottom of a page can be its head and its foot, where so much air, in heights of letters, is beside them. */
const outermost = 3;
const air = 2;
const pageNumber = /^(?:(?:sid(?:a|an)?|page|s\.)\s*)?\d{1,4}(?:\s*(?:\(\s*\d{1,4}\s*\)|(?:av|of|\/)\s*\d{1,4}))?$/iu;

/** The pages without what is printed on every one of them: names at the top, numbers at the bottom. */
export function withoutRunningHeads(pages: readonly PdfPage[]): readonly PdfPage[] {
  const edges = pages.map(({ items }) => edgesOf(linesOf(items)));
  const seen = new Map<string, number>();
  for (const edge of edges) for (const key of new Set(edge.map(keyOf))) seen.set(key, (seen.get(key) ?? 0) + 1);
  const often = Math.max(2, pages.length * 0.4);
  return pages.map((page, index) => {
    const running = (edges[index] ?? []).filter(
      (line) => (seen.get(keyOf(line)) ?? 0) >= often || pageNumber.test(lineText(line).text),
    );
    const hidden = new Set(running.flatMap(({ segments }) => segments.flatMap(({ pieces }) => pieces.map(placeOf))));
    return hidden.size === 0 ? page : { ...page, items: page.items.filter(({ x, y }) => !hidden.has(`${x} ${y}`)) };
  });
}

const placeOf = ({ left, y }: { readonly left: number; readonly y: number }): string => `${left} ${y}`;

/** The outermost lines of a page, with air between them and the others. */
function edgesOf(lines: readonly PdfLine[]): readonly PdfLine[] {
  const apart = lines.flatMap((line, index) => {
    const before = lines[index - 1];
    return before !== undefined && line.y - before.y > Math.min(line.size, before.size) * air ? [index] : [];
  });
  const top = apart.findLast((index) => index <= outermost) ?? 0;
  const bottom = apart.find((index) => index >= Math.max(top, lines.length - outermost)) ?? lines.length;
  return lines.length === 1 ? lines : [...lines.slice(0, top), ...lines.slice(bottom)];
}

/** Lines that differ by a number only are alike, where they stand at the same height. */
const keyOf = (line: PdfLine): string => `${Math.round(line.y / 4)} ${lineText(line).text.replaceAll(/\d+/gu, "#")}`;
