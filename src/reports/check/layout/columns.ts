import { absolute, subtract } from "#domain/quantities/rational.ts";
import type { Language } from "#domain/text.ts";

import { agreement } from "../figures/bounds.ts";
import type { Figure } from "../figures/figure.ts";
import { figureOfCell } from "../figures/read.ts";
import { isDash, type Division } from "./cells.ts";

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
  const chosen = lines.map((divisions) => bestOf(divisions, columns, language));
  const full = chosen.flatMap((one) => (one === null ? [] : [one.division.cells]));
  const doubtful = chosen.filter((one) => one?.isDoubtful === true).length;
  let misplaced = 0;
  const rows = chosen.map((one, index) => {
    if (one !== null) return one.division;
    const placed = placedIn(lines[index] ?? [], full, columns, language);
    if (!placed.isCertain) misplaced += 1;
    return placed.division;
  });
  const certainty = misplaced > 0 ? 0.5 : doubtful === 0 ? 0.95 : doubtful * 2 > lines.length ? 0.65 : 0.85;
  return { rows, certainty };
}

/** Of the divisions with the shortest name, the one in which one figure is the difference of two others; else the most even. */
function bestOf(
  divisions: readonly Division[],
  columns: number,
  language: Language,
): { readonly division: Division; readonly isDoubtful: boolean } | null {
  const fitting = divisions.filter(({ cells }) => cells.length === columns);
  const shortest = fitting.filter(({ name }) => name === fitting[0]?.name);
  const ranked = shortest
    .map((division) => {
      const figures = division.cells.map((cell) => figureOfCell(cell, language));
      return { division, holds: differencesIn(figures), spread: spreadOf(figures) };
    })
    .toSorted((one, other) => other.holds - one.holds || one.spread - other.spread);
  const [first, second] = ranked;
  if (first === undefined) return null;
  const isDoubtful = second !== undefined && first.holds === second.holds;
  return { division: first.division, isDoubtful };
}

function differencesIn(figures: readonly (Figure | null)[]): number {
  let found = 0;
  for (const [at, one] of figures.entries()) {
    for (const other of figures.slice(at + 1)) {
      for (const third of figures.slice(at + 2)) {
        if (one === null || other === null || third === null || third === other) continue;
        const [bare, last] = [subtract(absolute(one.value), absolute(other.value)), absolute(third.value)];
        if (agreement({ ...third, value: last }, absolute(bare), [one, other]) !== "no") found += 1;
      }
    }
  }
  return found;
}

/** How unlike in length the numbers that are no per cent are, in digits. */
function spreadOf(figures: readonly (Figure | null)[]): number {
  const lengths = figures.flatMap((figure) =>
    figure === null || figure.unit?.kind === "percent" ? [] : [figure.printed.replaceAll(/\D/gu, "").length],
  );
  const mean = lengths.reduce((total, length) => total + length, 0) / Math.max(1, lengths.length);
  return lengths.reduce((total, length) => total + (length - mean) ** 2, 0);
}

/** A row with fewer figures than columns: the one way to set them so that per cent stands under per cent. */
function placedIn(
  divisions: readonly Division[],
  full: readonly (readonly string[])[],
  columns: number,
  language: Language,
): { readonly division: Division; readonly isCertain: boolean } {
  const [widest] = divisions;
  const fewest = divisions.filter(({ name, cells }) => name === widest?.name && cells.length < columns);
  const division = fewest.at(-1) ?? { name: "", cells: [] };
  const isPercent = (cell: string): boolean => figureOfCell(cell, language)?.unit?.kind === "percent";
  const percent = Array.from({ length: columns }, (_, column) => {
    const cells = full.map((row) => row[column] ?? "").filter((cell) => !isDash(cell));
    return cells.filter(isPercent).length * 2 > cells.length;
  });
  const ways = placings(division.cells, percent, isPercent);
  const empty = Array.from({ length: columns }, () => "");
  return { division: { name: division.name, cells: ways[0] ?? empty }, isCertain: ways.length === 1 };
}

function placings(
  cells: readonly string[],
  percent: readonly boolean[],
  isPercent: (cell: string) => boolean,
): readonly (readonly string[])[] {
  const [column, ...columns] = percent;
  if (column === undefined) return cells.length === 0 ? [[]] : [];
  const [cell, ...others] = cells;
  const filled =
    cell === undefined || (!isDash(cell) && isPercent(cell) !== column)
      ? []
      : placings(others, columns, isPercent).map((rest) => [cell, ...rest]);
  const left = cells.length > columns.length ? [] : placings(cells, columns, isPercent).map((rest) => ["", ...rest]);
  return [...filled, ...left];
}
