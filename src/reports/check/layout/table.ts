import type { Language } from "#domain/text.ts";
import type { ManuscriptCell, ManuscriptTable } from "#formats/manuscript.ts";

import { dividedRows, fitOf } from "./columns.ts";
import { clearCut, dividedHead, type DividedHead } from "./head.ts";
import { isPiece, isSureRow, type ReadLine, type Stretch } from "./region.ts";

/** A table and the lines that it takes up. */
export interface FoundTable extends Stretch {
  readonly table: ManuscriptTable;
}

interface HeadAbove extends DividedHead {
  readonly from: number;
  /** Where the names of the rows begin. */
  readonly to: number;
}

const longestHead = 30;
const longestHeadLine = 110;
const longestName = 3;

/** The table whose rows of figures are a stretch of lines; null where one row alone has no head that it fits. */
export function tableOf(lines: readonly ReadLine[], { from, to }: Stretch, language: Language): FoundTable | null {
  const rows = lines.slice(from, to).filter(({ cells }) => cells > 0);
  const columns = columnCount(lines, from, rows);
  if (columns === null) return null;
  const isNamed = rows.some(({ divisions }) =>
    divisions.some(({ name, cells }) => name !== "" && cells.length === columns),
  );
  const head = headAbove(lines, from, columns, isNamed);
  const isClear = head !== null && head.clarity >= clearCut;
  if (!isClear && (rows.length === 1 || !rows.some(isSureRow))) return null;
  const divided = dividedRows(
    rows.map(({ divisions }) => divisions),
    columns,
    language,
  );
  const first = head?.to ?? from;
  const given = withNames(lines, { from: first, to }, divided.rows);
  const total = isNamed || given.length < 3 ? undefined : lines.slice(to, to + farthestName).find(isTotalWord);
  const named =
    total === undefined ? given : [...given.slice(0, -1), ...given.slice(-1).map((row) => called(row, total))];
  const headRow = head === null ? [] : [head.cells.map(cell)];
  const { page, line } = lines[head?.from ?? first] ?? { page: null, line: null };
  const all = [...(head === null ? [] : [line ?? 0]), ...named.map((row) => row.line ?? 0)];
  const table: ManuscriptTable = {
    kind: "table",
    caption: null,
    head: headRow.length,
    rows: [...headRow, ...named.map(({ texts }) => texts.map(cell))],
    notes: [],
    lines: line === null ? null : all,
    certainty: Math.min(divided.certainty, certaintyOf(head), total === undefined ? 1 : 0.75),
    page,
    line,
  };
  return { table, from: head?.from ?? first, to };
}

/** In some files the names of the rows come after all figures: where one of them is a total's, it is the last row's. */
const farthestName = 40;
const isTotalWord = ({ text }: ReadLine): boolean => /^(?:summa|totalt?|sum)$/iu.test(text);
const called = ({ texts: [, ...cells], line }: NamedRow, { text }: ReadLine): NamedRow => ({
  texts: [text, ...cells],
  line,
});

const cell = (text: string): ManuscriptCell => ({ text, bound: [] });

function certaintyOf(head: HeadAbove | null): number {
  if (head === null) return 0.5;
  const [names, ...others] = head.cells.map((text) => text.split(/\s/u)[0]);
  // Where the names' head is like most others, it is one of them, and a column has gone unseen.
  if (names !== "" && others.filter((word) => word === names).length * 2 > others.length) return 0.5;
  if (head.clarity >= clearCut) return 0.95;
  return head.clarity >= 0.5 ? 0.8 : 0.55;
}

/** The number of columns of figures that fits the rows, and that the head can carry; where several do, the fewest. */
function columnCount(lines: readonly ReadLine[], from: number, rows: readonly ReadLine[]): number | null {
  const divisions = rows.map((row) => row.divisions);
  const most = Math.max(...divisions.flatMap((ways) => ways.map(({ cells }) => cells.length)));
  let best: { readonly count: number; readonly fit: number } | null = null;
  for (let count = 1; count <= most; count += 1) {
    const fit = fitOf(divisions, count);
    if (fit < 0.5) continue;
    const clarity = headAbove(lines, from, count, rows.some(isNamedRow))?.clarity ?? 0;
    const total = fit + Math.min(clarity, clearCut) * 0.2;
    if (total > (best?.fit ?? 0) + 1e-9) best = { count, fit: total };
  }
  return best?.count ?? null;
}

const isNamedRow = ({ divisions }: ReadLine): boolean => divisions[0]?.name !== "";

/** The head above the first row, a cell for each column and the first for the names, which may have no head of their own. */
function headAbove(lines: readonly ReadLine[], row: number, figures: number, isNamed: boolean): HeadAbove | null {
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
      if (above !== undefined && isHeadLine(above) && !isApart(line, above)) continue;
      if (/^\d/u.test(line.text) && isNamed) continue;
      const one = dividedHead(lines.slice(from, to), columns);
      if (one !== null && one.clarity > (best?.clarity ?? 0)) best = { ...one, from, to };
    }
  }
  return best;
}

const isApart = (line: ReadLine, above: ReadLine): boolean =>
  line.gap > 0 || line.indent > 0 || line.page !== above.page;

const isHeadLine = (line: ReadLine): boolean => line.cells < 2 && isPiece(line, longestHeadLine);

interface NamedRow {
  readonly texts: readonly string[];
  readonly line: number | null;
}

/** The rows with the lines between them: parts of their names, and groups. */
function withNames(
  lines: readonly ReadLine[],
  { from, to }: Stretch,
  divided: readonly { readonly name: string; readonly cells: readonly string[] }[],
): readonly NamedRow[] {
  const rows: { texts: string[]; line: number | null }[] = [];
  let pieces: ReadLine[] = [];
  let at = 0;
  for (const line of lines.slice(from, to)) {
    const division = line.cells > 0 ? divided[at] : undefined;
    if (division === undefined) {
      pieces.push(line);
      continue;
    }
    at += 1;
    const { after, groups, before } = sharedOut(pieces, line, division.name);
    const last = rows.at(-1);
    if (last !== undefined && after.length > 0)
      last.texts[0] = joined([last.texts[0] ?? "", ...after.map(({ text }) => text)]);
    const blank = division.cells.map(() => "");
    rows.push(...groups.map((group) => ({ texts: [group.text, ...blank], line: group.line })));
    const name = joined([...before.map(({ text }) => text), division.name]);
    rows.push({ texts: [name, ...division.cells.map((one) => (/^[-–−]$/u.test(one) ? "" : one))], line: line.line });
    pieces = [];
  }
  return rows;
}

const joined = (parts: readonly string[]): string => parts.filter((part) => part !== "").join("\n");

/** Lines between two rows: what ends the name of the first, what stands alone, and what begins the name of the second. */
function sharedOut(
  pieces: readonly ReadLine[],
  row: ReadLine,
  name: string,
): {
  readonly after: readonly ReadLine[];
  readonly groups: readonly ReadLine[];
  readonly before: readonly ReadLine[];
} {
  const ends = pieces.findIndex(({ text, gap }) => gap > 0 || !/^\p{Ll}/u.test(text));
  const after = pieces.slice(0, ends === -1 ? pieces.length : ends);
  const others = pieces.slice(after.length);
  if (name === "" && others.length > 0) return { after, groups: [], before: others };
  const apart = others.findLastIndex(({ gap }) => gap > 0);
  const goes = /^\p{Ll}/u.test(name) || /(?:[,(/&-]|\soch|\sand)$/u.test(others.at(-1)?.text ?? "");
  if (goes) return { after, groups: others.slice(0, Math.max(0, apart)), before: others.slice(Math.max(0, apart)) };
  if (row.gap > 0 || apart < 0) return { after, groups: others, before: [] };
  return { after, groups: others.slice(0, apart), before: others.slice(apart) };
}
