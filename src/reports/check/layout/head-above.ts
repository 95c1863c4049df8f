import { unitAt } from "../figures/unit.ts";
import { partsOf, type Standing } from "./cells.ts";
import { dividedHead, isHeadWord, type DividedHead } from "./head.ts";
import { isEnded } from "./line.ts";
import { isHeadLine, isNamedRow, isPiece, type ReadLine } from "./region.ts";
import { belowSpans } from "./spans.ts";

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
      if (
        /^[\d\p{Ll}]/u.test(line.text) &&
        unitAt(line.text) === null &&
        isNamed &&
        (isMidway || /^\d/u.test(line.text))
      )
        continue;
      const one = dividedHead(lines.slice(from, to), columns);
      const clarity = (one?.clarity ?? 0) - (isMidway ? midway : 0);
      if (one !== null && clarity > (best?.clarity ?? 0)) best = { ...one, clarity, from, to };
    }
  }
  return best;
}

const isApart = (line: ReadLine, above: ReadLine): boolean =>
  line.gap > 0 || line.indent > 0 || line.page !== above.page;

/**
 * The head whose words stand over the columns, where the rows' figures are kept apart by white space; groups may stand below it. A
 * column of words, by number in `worded`, may have none.
 */
export function headOver(
  lines: readonly ReadLine[],
  row: number,
  columns: readonly Standing[],
  worded: ReadonlySet<number>,
): HeadAbove | null {
  let heads: readonly string[] = columns.map(() => "");
  let names = "";
  let to = row;
  let from = row;
  while (row - from < longestOver) {
    const line = lines[from - 1];
    if (line === undefined) break;
    const isBegun = from < to;
    const parts = partsOf(line.text, line.indent, lines[row]?.text.includes("\t")).filter(({ cell }) => cell !== "");
    const over = parts.map((part) => columnOver(part, columns));
    if (over.every((column) => column === null)) {
      if (isBegun || line.cells > 0 || isEnded(line.text)) break;
      to -= 1;
    } else if (!isHeadLine(line) || (isBegun && lines[from]?.gap !== 0)) break;
    else {
      const own = parts.filter((_, at) => over[at] !== null).map(({ cell }) => cell);
      const standing = heads.map((head, column) =>
        joined([...parts.flatMap(({ cell }, at) => (over[at] === column ? [cell] : [])), head]),
      );
      // Where each word stands over a column of its own they span none.
      const areApart = new Set(standing).size === standing.length;
      heads = (isBegun && !areApart ? belowSpans(heads, own) : null) ?? standing;
      names = joined([...parts.flatMap(({ cell }, at) => (over[at] === null ? [cell] : [])), names]);
    }
    from -= 1;
  }
  return from === to || heads.some((head, column) => head === "" && !worded.has(column))
    ? null
    : { cells: [names, ...heads], clarity: 3, from, to };
}

const joined = (parts: readonly string[]): string => parts.filter((part) => part !== "").join("\n");

/** The head with what spans several of its columns, in the line above it, where the heads alone would be the same. */
export function withSpans(lines: readonly ReadLine[], head: HeadAbove): HeadAbove {
  const line = lines[head.from - 1];
  const [names = "", ...heads] = head.cells;
  if (line === undefined || !isHeadLine(line) || (lines[head.from]?.gap ?? 0) > 1) return head;
  const below = belowSpans(heads, line.text.split(/\s+(?=\p{Lu})/u));
  return below === null ? head : { ...head, cells: [names, ...below], from: head.from - 1 };
}

const longestOver = 8;

/** The column that something stands over; null where it stands over the names. */
function columnOver({ from, to }: Standing, columns: readonly Standing[]): number | null {
  const away = columns.map((column) => Math.max(from - column.to, column.from - to));
  const nearest = away.indexOf(Math.min(...away));
  return to <= (columns[0]?.from ?? 0) && (away[nearest] ?? 0) > 2 ? null : nearest;
}
