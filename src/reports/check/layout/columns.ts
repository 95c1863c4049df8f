import type { Language } from "#domain/text.ts";

import { unplaced } from "../tables/table.ts";
import { kindOf, paddedIn, spreadOf, type CellKind, type Division } from "./cells.ts";
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
    if (fitting.length === 0) return 0;
    return fitting.some(({ name }) => name === widest?.name) ? 1 : 0.4;
  });
  return each.reduce((total, one) => total + one, 0) / lines.length;
}

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
  return { rows, certainty: certaintyOf(misplaced / lines.length, doubtful / lines.length) };
}

/** By the shares of the rows whose figures are in no known columns, and of those that may be divided in another way. */
function certaintyOf(misplaced: number, doubtful: number): number {
  if (misplaced > mostMisplaced) return 0.5;
  if (doubtful > 0.5) return 0.65;
  return misplaced > 0 || doubtful > 0 ? 0.85 : 0.95;
}

/** With more rows of these than a quarter the columns themselves may have been misread. */
const mostMisplaced = 0.25;

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
  const { division, unlike, holds, spread } = first;
  // A figure may be missing, and another be taken for two.
  const isShort = waysOf(divisions, columns - 1).some(
    (one) =>
      one.name === division.name &&
      paddedIn(one.cells) === 0 &&
      ((unlike > 0 && held(one) > holds) || (holds === 0 && spreadOf(one.cells, language) < spread)),
  );
  if (isShort) return null;
  return { division, isDoubtful: second !== undefined && unlike === second.unlike && holds === second.holds };
}

const isLike = (cell: string, kind: CellKind | undefined, language: Language): boolean =>
  [kind, "dash"].includes(kindOf(cell, language));

/** A row with fewer cells than columns: the one way to set it so that like stands under like, and that shows the most results of other columns. */
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
  const unknown = Array.from({ length: columns }, () => unplaced);
  // What the name ends with may be a figure that could not be read.
  if (/\d\S?$/u.test(division.name)) return { division: { ...division, cells: unknown }, isCertain: false };
  const kinds = kindsOf(full, columns, language);
  const set = (one: Division): readonly Division[] =>
    placings(one.cells, kinds, language).map((cells) => ({ ...one, cells }));
  const best = mostShown(fewer.flatMap(set), shown, language);
  const [only, ...others] = best.length > 0 ? best : set(division);
  return only === undefined || others.length > 0
    ? { division: { ...division, cells: unknown }, isCertain: false }
    : { division: only, isCertain: true };
}

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
