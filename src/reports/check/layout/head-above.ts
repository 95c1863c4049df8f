import { partsApart, type Standing } from "./cells.ts";
import { dividedHead, isHeadWord, type DividedHead } from "./head.ts";
import { isHeadLine, isNamedRow, isPiece, type ReadLine } from "./region.ts";

/** A table's head and the lines that it takes up. */
export interface HeadAbove extends DividedHead {
  readonly from: number;
  /** Where the names of the rows begin. */
  readonly to: number;
}

const longestHead = 30;
const longestName = 3;
/** A head that begins where no paragraph does is a little less likely. */
const midway = 0.1;

/** The head above the first row, a cell for each column and the first for the names, which may have no head of their own. */
export function headAbove(
  lines: readonly ReadLine[],
  row: number,
  figures: number,
  isNamed: boolean,
): HeadAbove | null {
  const named = isNamed ? clearestHead(lines, row, figures + 1, isNamed) : null;
  if (named !== null && named.clarity >= 0.5) return named;
  const bare = clearestHead(lines, row, figures, isNamed);
  return bare === null || (named !== null && isNamed) ? named : { ...bare, cells: ["", ...bare.cells] };
}

/** The clearest head among the lines above the first row and its name. */
function clearestHead(lines: readonly ReadLine[], row: number, columns: number, isNamed: boolean): HeadAbove | null {
  let best: HeadAbove | null = null;
  for (let names = 0; names <= longestName; names += 1) {
    const to = row - names;
    const nearest = lines[to];
    if (nearest === undefined || (names > 0 && (!isPiece(nearest) || nearest.cells > 0))) break;
    if (names > 0 && isNamedRow(lines[row] ?? nearest) && (lines[to + 1]?.gap ?? 0) > 0) break;
    for (let from = to - 1; from >= Math.max(0, to - longestHead); from -= 1) {
      const line = lines[from];
      if (line === undefined || !isHeadLine(line)) break;
      const above = lines[from - 1];
      const isMidway = above !== undefined && isHeadLine(above) && !isApart(line, above);
      if (isMidway && isHeadWord(line.text)) continue;
      if (/^[\d\p{Ll}]/u.test(line.text) && isNamed && (isMidway || /^\d/u.test(line.text))) continue;
      const one = dividedHead(lines.slice(from, to), columns);
      const clarity = (one?.clarity ?? 0) - (isMidway ? midway : 0);
      if (one !== null && clarity > (best?.clarity ?? 0)) best = { ...one, clarity, from, to };
    }
  }
  return best;
}

const isApart = (line: ReadLine, above: ReadLine): boolean =>
  line.gap > 0 || line.indent > 0 || line.page !== above.page;

/** The head whose words stand over the columns, where the rows' figures are kept apart by white space. */
export function headOver(lines: readonly ReadLine[], row: number, columns: readonly Standing[]): HeadAbove | null {
  const heads: string[][] = columns.map(() => []);
  const names: string[] = [];
  let from = row;
  while (row - from < longestOver) {
    const line = lines[from - 1];
    const isNext = from === row || (lines[from]?.gap === 0 && lines[from]?.page === line?.page);
    if (line === undefined || !isNext || !isHeadLine(line)) break;
    const parts = partsApart(line.text, line.indent).filter(({ cell }) => cell !== "");
    const over = parts.map((part) => columnOver(part, columns));
    if (over.every((column) => column === null)) break;
    for (const [at, { cell }] of parts.entries()) (heads[over[at] ?? -1] ?? names).unshift(cell);
    from -= 1;
  }
  if (heads.some((words) => words.length === 0)) return null;
  return { cells: [names, ...heads].map((words) => words.join("\n")), clarity: 3, from, to: row };
}

const longestOver = 5;

/** The column that something stands over; null where it stands over the names. */
function columnOver({ from, to }: Standing, columns: readonly Standing[]): number | null {
  const away = columns.map((column) => Math.max(0, from - column.to, column.from - to));
  const nearest = away.indexOf(Math.min(...away));
  return to <= (columns[0]?.from ?? 0) && (away[nearest] ?? 0) > 2 ? null : nearest;
}
