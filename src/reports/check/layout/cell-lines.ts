import type { Language } from "#domain/text.ts";
import type { ManuscriptCell } from "#formats/manuscript.ts";

import { kindOf } from "./cells.ts";
import { isPiece, type ReadLine, type Stretch } from "./region.ts";
import type { FoundTable } from "./table.ts";

/** So many lines with a lone figure, and a third of all, make a stretch of lines one of cells. */
const fewest = 3;
const longestCell = 30;
const widest = 9;

/** Tables that are printed with a line for each cell, row by row; where rows and columns can't be told, all in one column and not to be judged. */
export function cellTables(lines: readonly ReadLine[], language: Language): readonly FoundTable[] {
  return cellStretches(lines).flatMap(({ from, to }): readonly FoundTable[] => {
    const own = lines.slice(from, to);
    const isFigure = own.map(({ text }) => text.length <= longestCell && isLone(text, language));
    const count = isFigure.filter(Boolean).length;
    if (count < fewest || count * 3 < own.length) return [];
    const rows = rowsOf(own, isFigure);
    if (rows === null && own.some(({ cells }) => cells > 1)) return [];
    const { page, line } = own[0] ?? { page: null, line: null };
    const texts = rows ?? own.map(({ text }) => [text]);
    const table = {
      kind: "table" as const,
      caption: null,
      head: 1,
      rows: texts.map((cells) => cells.map(cell)),
      notes: [],
      lines: null,
      certainty: rows === null ? 0.3 : 0.85,
      page,
      line,
    };
    return [{ from, to, table }];
  });
}

const cell = (text: string): ManuscriptCell => ({ text, bound: [] });

const isLone = (text: string, language: Language): boolean => kindOf(text, language) !== "text";

/** Lines right below each other that can all be cells. */
function cellStretches(lines: readonly ReadLine[]): readonly Stretch[] {
  const stretches: Stretch[] = [];
  for (let from = 0; from < lines.length; from += 1) {
    let to = from;
    while (to < lines.length && isCell(lines[to], to === from)) to += 1;
    if (to - from >= fewest) stretches.push({ from, to });
    from = Math.max(from, to - 1);
  }
  return stretches;
}

const isCell = (line: ReadLine | undefined, isFirst: boolean): boolean =>
  line !== undefined && (isFirst || line.gap === 0) && isPiece(line);

/** The lines in rows of one width, the head first, which may lack the names' head; null where no width, or several, fit. */
function rowsOf(lines: readonly ReadLine[], isFigure: readonly boolean[]): readonly (readonly string[])[] | null {
  const texts = lines.map(({ text }) => text);
  const first = isFigure.indexOf(true);
  const fitting = Array.from({ length: widest - 1 }, (_, index) => index + 2).flatMap((width) =>
    [width, width - 1].flatMap((head) => {
      const rows = chunked(isFigure.slice(head), width);
      const fits = first === head + 1 && rows.length > 1 && isEven(rows, width);
      return fits ? [[texts.slice(0, head), ...chunked(texts.slice(head), width)]] : [];
    }),
  );
  const [only, more] = fitting;
  const width = only?.[1]?.length ?? 0;
  if (only === undefined || more !== undefined) return null;
  const [heads = [], ...rows] = only;
  return [heads.length < width ? ["", ...heads] : heads, ...rows];
}

/** Whether each row has a name and then a figure, and no other column has figures in less than half of its rows but for none. */
function isEven(rows: readonly (readonly boolean[])[], width: number): boolean {
  const figures = Array.from({ length: width }, (_, column) => rows.filter((row) => row[column] === true).length);
  return (
    rows.every((row) => row.length === width) &&
    figures[0] === 0 &&
    figures[1] === rows.length &&
    figures.every((count) => count === 0 || count * 2 >= rows.length)
  );
}

function chunked<Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}
