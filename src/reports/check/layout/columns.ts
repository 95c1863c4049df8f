import { absolute, add, subtract } from "#domain/quantities/rational.ts";
import type { Language } from "#domain/text.ts";

import { agreement } from "../figures/bounds.ts";
import type { Figure } from "../figures/figure.ts";
import { figureOfCell } from "../figures/read.ts";
import { kindOf, paddedIn, spreadOf, type CellKind, type Division, type Standing } from "./cells.ts";

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

/** Of the ways to divide a line into so many columns those with the shortest name. */
function waysOf(divisions: readonly Division[], columns: number): readonly Division[] {
  const fitting = divisions.filter(({ cells }) => cells.length === columns);
  return fitting.filter(({ name }) => name === fitting[0]?.name);
}

/** What the rows that can be divided in one way alone show of the others. */
interface Shown {
  /** Of each column. */
  readonly kinds: readonly CellKind[];
  /** Which columns are sums or differences of which. */
  readonly results: ReadonlySet<string>;
}

/** Null where all rows can be divided in several ways. */
function shownIn(lines: readonly (readonly Division[])[], columns: number, language: Language): Shown | null {
  const sure = lines.flatMap((divisions) => {
    const [only, ...others] = waysOf(divisions, columns);
    return only === undefined || others.length > 0 ? [] : [only];
  });
  if (sure.length === 0) return null;
  const times = new Map<string, number>();
  for (const result of sure.flatMap(({ cells }) => resultsIn(cells, language)))
    times.set(result, (times.get(result) ?? 0) + 1);
  const results = [...times].filter(([, count]) => count * 2 >= sure.length).map(([result]) => result);
  return { kinds: kindsOf(sure, columns, language), results: new Set(results) };
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

/** Which of a row's figures are sums or differences of two before them, signs apart. */
function resultsIn(cells: readonly string[], language: Language): readonly string[] {
  const figures = cells.map((cell) => figureOfCell(cell, language));
  return figures.flatMap((third, at) =>
    figures.slice(0, at).flatMap((one, index) =>
      figures.slice(index + 1, at).flatMap((other, between) => {
        const holds = third !== null && one !== null && other !== null && isResult(third, one, other);
        return holds ? [`${String(index)} ${String(index + 1 + between)} ${String(at)}`] : [];
      }),
    ),
  );
}

function isResult(third: Figure, one: Figure, other: Figure): boolean {
  const printed = { ...third, value: absolute(third.value) };
  const [first, second] = [absolute(one.value), absolute(other.value)];
  const results = [subtract(one.value, other.value), subtract(first, second), add(first, second)];
  return results.some((result) => agreement(printed, absolute(result), [one, other]) !== "no");
}

/** A row with fewer cells than columns: under those it stands under, else the one way to set it so that like stands under like. */
function placedIn(
  divisions: readonly Division[],
  full: readonly Division[],
  shown: Shown | null,
  columns: number,
  language: Language,
): { readonly division: Division; readonly isCertain: boolean } {
  const [widest] = divisions;
  const fewest = divisions.filter(({ name, cells }) => name === widest?.name && cells.length < columns);
  const division = fewest.at(-1) ?? { name: "", note: "", cells: [], stands: null };
  const blank = Array.from({ length: columns }, () => "");
  const standing = placedByStanding(division, full, columns);
  // What the name ends with may be a figure that could not be read.
  if (/\d\S?$/u.test(division.name)) return { division: { ...division, cells: standing ?? blank }, isCertain: false };
  if (standing !== null) return { division: { ...division, cells: standing }, isCertain: true };
  const kinds = kindsOf(full, columns, language);
  const ways = mostShown(placings(division.cells, kinds, language), shown, language);
  return { division: { ...division, cells: ways[0] ?? blank }, isCertain: ways.length === 1 };
}

/** Of ways to set a row those in which most of its figures are results of the columns that the other rows show. */
function mostShown(
  ways: readonly (readonly string[])[],
  shown: Shown | null,
  language: Language,
): readonly (readonly string[])[] {
  const counts = ways.map((cells) => resultsIn(cells, language).filter((result) => shown?.results.has(result) === true).length);
  const most = Math.max(0, ...counts);
  return ways.filter((_, index) => counts[index] === most);
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

const kindsOf = (rows: readonly Division[], columns: number, language: Language): readonly CellKind[] =>
  Array.from({ length: columns }, (_, column) =>
    mostCommon(rows.map(({ cells }) => kindOf(cells[column] ?? "", language))),
  );

function mostCommon(kinds: readonly CellKind[]): CellKind {
  const shown = kinds.filter((kind) => kind !== "dash");
  const times = (kind: CellKind): number => shown.filter((one) => one === kind).length;
  return shown.toSorted((one, other) => times(other) - times(one))[0] ?? "number";
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
