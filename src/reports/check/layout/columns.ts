import type { Language } from "#domain/text.ts";

import { kindOf, paddedIn, spreadOf, type CellKind, type Division, type Standing } from "./cells.ts";
import { kindsOf, mostShown, resultsIn, shownIn, waysOf, type Shown } from "./results.ts";

/** The rows of figures of one table in columns. */
export interface DividedRows {
  /** In the order of the lines: the name and a cell for each column. */
  readonly rows: readonly Division[];
  /** How sure it is that each figure stands in its column. */
  readonly certainty: number;
}

/** How well so many columns fit the rows: the share of them that can be divided so, less where a part of the name must be taken for a figure. */
export function fitOf(lines: readonly (readonly Division[])[], columns: number): number {
  const each = lines.map((divisions): number => {
    const [widest] = divisions;
    const fitting = divisions.filter(({ cells }) => cells.length === columns);
    // What stands apart shows where it has nothing.
    if (fitting.length === 0) return widest !== undefined && isSparse(widest, columns) ? 0.7 : 0;
    return fitting.some(({ name }) => name === widest?.name) ? 1 : 0.4;
  });
  return each.reduce((total, one) => total + one, 0) / lines.length;
}

const isSparse = ({ cells, stands }: Division, columns: number): boolean => stands !== null && cells.length < columns;

/** Divides each row into so many columns; a row with fewer figures is set where its figures are like the others'. */
export function dividedRows(lines: readonly (readonly Division[])[], columns: number, language: Language): DividedRows {
  const shown = shownIn(lines, columns, language);
  const chosen = lines.map((divisions) => bestOf(divisions, columns, shown, language));
  const full = chosen.flatMap((one) => (one === null ? [] : [one.division]));
  const doubtful = chosen.filter((one) => one?.isDoubtful === true).length;
  let misplaced = 0;
  const rows = chosen.map((one, index) => {
    if (one !== null) return one.division;
    const placed = placedIn(lines[index] ?? [], full, shown, columns, language);
    if (!placed.isCertain) misplaced += 1;
    return placed.division;
  });
  const certainty = misplaced > 0 ? 0.5 : doubtful === 0 ? 0.95 : doubtful * 2 > lines.length ? 0.65 : 0.85;
  return { rows, certainty };
}

/** The division that is most like what the other rows show, with most results of other columns; else the most even. */
function bestOf(
  divisions: readonly Division[],
  columns: number,
  shown: Shown | null,
  language: Language,
): { readonly division: Division; readonly isDoubtful: boolean } | null {
  const held = ({ cells }: Division): number =>
    resultsIn(cells, language).filter((result) => shown?.results.has(result) !== false).length;
  const ranked = waysOf(divisions, columns)
    .map((division) => {
      const { cells } = division;
      const unlike = shown === null ? 0 : cells.filter((cell, at) => !isLike(cell, shown.kinds[at], language)).length;
      return { division, unlike, holds: held(division), padded: paddedIn(cells), spread: spreadOf(cells, language) };
    })
    .toSorted(
      (one, other) =>
        one.unlike - other.unlike || other.holds - one.holds || one.padded - other.padded || one.spread - other.spread,
    );
  const [first, second] = ranked;
  if (first === undefined) return null;
  const { division, unlike, holds } = first;
  // A figure may be missing, and another be taken for two.
  const isPoor = unlike > 0 || holds < (shown?.results.size ?? 0);
  const isShort = isPoor && waysOf(divisions, columns - 1).some((one) => held(one) > holds);
  if (isShort) return null;
  return { division, isDoubtful: second !== undefined && unlike === second.unlike && holds === second.holds };
}

const isLike = (cell: string, kind: CellKind | undefined, language: Language): boolean =>
  [kind, "dash"].includes(kindOf(cell, language));

/** A row with fewer cells than columns: under those it stands under, else the one way to set it so that like stands under like, and that shows the most results of other columns. */
function placedIn(
  divisions: readonly Division[],
  full: readonly Division[],
  shown: Shown | null,
  columns: number,
  language: Language,
): { readonly division: Division; readonly isCertain: boolean } {
  const [widest] = divisions;
  const fewer = divisions.filter(({ name, cells }) => name === widest?.name && cells.length < columns);
  const division = fewer.at(-1) ?? { name: "", note: "", cells: [], stands: null };
  const blank = Array.from({ length: columns }, () => "");
  const standing = placedByStanding(division, full, columns);
  // What the name ends with may be a figure that could not be read.
  if (/\d\S?$/u.test(division.name)) return { division: { ...division, cells: standing ?? blank }, isCertain: false };
  if (standing !== null) return { division: { ...division, cells: standing }, isCertain: true };
  const kinds = kindsOf(full, columns, language);
  const set = (one: Division): readonly Division[] =>
    placings(one.cells, kinds, language).map((cells) => ({ ...one, cells }));
  const best = mostShown(fewer.flatMap(set), shown, language);
  const ways = best.length > 0 ? best : set(division);
  return { division: ways[0] ?? { ...division, cells: blank }, isCertain: ways.length === 1 };
}

/** The cells in the columns that they stand under on the page; null where they are not kept apart, and where one stands between. */
function placedByStanding(
  { cells, stands }: Division,
  full: readonly Division[],
  columns: number,
): readonly string[] | null {
  const others = full.map((row) => row.stands).filter((row) => row !== null);
  if (stands === null || others.length === 0) return null;
  const placed = Array.from({ length: columns }, () => "");
  for (const [at, cell] of stands.entries()) {
    const over = placed.flatMap((_, column) => (others.some((row) => isUnder(cell, row[column])) ? [column] : []));
    const [column] = over;
    if (over.length !== 1 || column === undefined || placed[column] !== "") return null;
    placed[column] = cells[at] ?? "";
  }
  return placed;
}

/** Where the columns of a table stand, by the rows that have all of them; null where they are not kept apart. */
export function standingOf(rows: readonly Division[], columns: number): readonly Standing[] | null {
  const full = rows.flatMap(({ stands }) => (stands?.length === columns ? [stands] : []));
  if (full.length * 2 < rows.length) return null;
  return Array.from({ length: columns }, (_, column) => {
    const cells = full.flatMap((stands) => stands[column] ?? []);
    return { from: Math.min(...cells.map(({ from }) => from)), to: Math.max(...cells.map(({ to }) => to)) };
  });
}

const isUnder = (one: Standing, other: Standing | undefined): boolean =>
  other !== undefined && one.from < other.to && one.to > other.from;

function placings(
  cells: readonly string[],
  kinds: readonly CellKind[],
  language: Language,
): readonly (readonly string[])[] {
  const [column, ...columns] = kinds;
  if (column === undefined) return cells.length === 0 ? [[]] : [];
  const [cell, ...others] = cells;
  const kind = cell === undefined ? null : kindOf(cell, language);
  const filled =
    cell === undefined || (kind !== "dash" && kind !== column)
      ? []
      : placings(others, columns, language).map((rest) => [cell, ...rest]);
  const left = cells.length > columns.length ? [] : placings(cells, columns, language).map((rest) => ["", ...rest]);
  return [...filled, ...left];
}
