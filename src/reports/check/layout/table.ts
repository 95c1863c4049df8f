import type { Language } from "#domain/text.ts";
import type { ManuscriptCell, ManuscriptTable } from "#formats/manuscript.ts";

import { figureOfCell } from "../figures/read.ts";
import { dividedRows, fitOf, standingOf } from "./columns.ts";
import { clearCut } from "./head.ts";
import { headAbove, headOver, type HeadAbove } from "./head-above.ts";
import { withNames, type NamedRow } from "./named-rows.ts";
import { isMisread } from "./line.ts";
import { noteHead, settledNotes, withNotes, withoutNoteHead } from "./notes.ts";
import { isNamedRow, isPiece, isSureRow, type ReadLine, type Stretch } from "./region.ts";

/** A table and the lines that it takes up. */
export interface FoundTable extends Stretch {
  readonly table: ManuscriptTable;
}

/** The table whose rows of figures are a stretch of lines; null where one row alone has no head that it fits. */
export function tableOf(printed: readonly ReadLine[], { from, to }: Stretch, language: Language): FoundTable | null {
  const found = printed.slice(from, to).filter(({ cells }) => cells > 0);
  // Where cells stand apart the notes are a column like the others.
  const isTight = found.every(({ divisions }) => divisions.every(({ stands }) => stands === null));
  const noteless = isTight ? withoutNoteHead(printed, from) : null;
  const lines = noteless ?? printed;
  const rows = noteless === null ? found : found.map((row) => ({ ...row, divisions: withNotes(row.divisions) }));
  const columns = columnCount(lines, from, rows);
  if (columns === null) return null;
  const isNamed = rows.some(({ divisions }) =>
    divisions.some(({ name, cells }) => name !== "" && cells.length === columns),
  );
  const ways =
    noteless === null
      ? rows.map(({ divisions }) => divisions)
      : settledNotes(
          rows.map((row) => ({ name: nameOf(row, lines), divisions: row.divisions })),
          columns,
          language,
        );
  const divided = dividedRows(ways, columns, language);
  const standing = standingOf(divided.rows, columns);
  const over = standing === null ? null : headOver(lines, from, standing);
  const head = over ?? headAbove(lines, from, columns, isNamed);
  const isClear = head !== null && head.clarity >= clearCut;
  if (!isClear && (rows.length === 1 || !rows.some(isSureRow))) return null;
  const first = head?.to ?? from;
  const given = withNames(
    lines,
    { from: first, to },
    noteless === null ? divided.rows : divided.rows.map((row) => ({ ...row, cells: [row.note, ...row.cells] })),
  );
  const total = isNamed || given.length < 3 ? undefined : lines.slice(to, to + farthestName).find(isTotalWord);
  const named =
    total === undefined ? given : [...given.slice(0, -1), ...given.slice(-1).map((row) => called(row, total))];
  const heads = noteless === null ? head?.cells : head?.cells.toSpliced(1, 0, noteHead);
  const headRow = heads === undefined ? [] : [heads.map(cell)];
  const { page, line } = lines[head?.from ?? first] ?? { page: null, line: null };
  const caption = head === null ? null : captionAbove(lines, head.from);
  const isMarked = lines.slice(first, to).some(({ text }) => text.includes("*"));
  const notes = notesBelow(lines, to, isMarked);
  const all = [...(head === null ? [] : [line ?? 0]), ...named.map((row) => row.line ?? 0)];
  // What stands right below may be a row that could not be read.
  const below = lines[to]?.gap === 0 ? to + 1 : to;
  const table: ManuscriptTable = {
    kind: "table",
    caption,
    head: headRow.length,
    rows: [...headRow, ...named.map(({ texts }) => texts.map(cell))],
    notes: notes.map(({ text }) => text),
    lines: line === null ? null : all,
    certainty: Math.min(
      divided.certainty,
      certaintyOf(head),
      total === undefined ? 1 : 0.75,
      rows.filter((row) => isOneCell(row, language)).length * 2 > rows.length ? 0.5 : 1,
      lines.slice(head?.from ?? first, below).some(({ text }) => isMisread(text)) ? 0.4 : 1,
    ),
    page,
    line,
  };
  return { table, from: (head?.from ?? first) - (caption === null ? 0 : 1), to: to + notes.length };
}

/** Whether all that a line says is one number: in some files each cell has a line of its own. */
const isOneCell = ({ text }: ReadLine, language: Language): boolean => figureOfCell(text, language) !== null;

/** A row's name, or the line above it where it has none of its own. */
const nameOf = ({ divisions: [widest], line }: ReadLine, lines: readonly ReadLine[]): string =>
  widest?.name === "" ? (lines[lines.findIndex((one) => one.line === line) - 1]?.text ?? "") : (widest?.name ?? "");

/** The line just above a head. */
function captionAbove(lines: readonly ReadLine[], head: number): string | null {
  const above = lines[head - 1];
  const isNear = lines[head]?.gap === 0 && above?.page === lines[head].page;
  return above !== undefined && isNear && above.cells === 0 && isPiece(above) ? above.text : null;
}

/** Lines just below that explain a mark, if the table has one, or tell where the figures are from. */
function notesBelow(lines: readonly ReadLine[], from: number, isMarked: boolean): readonly ReadLine[] {
  const isNote = ({ text, gap }: ReadLine): boolean =>
    gap <= 1 && (source.test(text) || (isMarked && text.startsWith("*")));
  const end = lines.findIndex((line, at) => at >= from && !isNote(line));
  return lines.slice(from, end === -1 ? lines.length : end);
}

const source = /^(?:[¹²³]|(?:källa|not|anm|anmärkning|source|note)\b[:.])/iu;

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
