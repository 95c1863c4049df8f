import { absolute, add, subtract } from "#domain/quantities/rational.ts";
import type { Language } from "#domain/text.ts";

import { agreement } from "../figures/bounds.ts";
import type { Figure } from "../figures/figure.ts";
import { figureOfCell } from "../figures/read.ts";
import { kindOf, type CellKind, type Division } from "./cells.ts";

/** A way to divide a line, with what speaks for and against it. */
interface Try {
  readonly division: Division;
  readonly kinds: readonly CellKind[];
  readonly holds: number;
  readonly padded: number;
  readonly spread: number;
}

/** The divisions with the shortest name into so many cells. */
export function triesOf(divisions: readonly Division[], columns: number, language: Language): readonly Try[] {
  const fitting = divisions.filter(({ cells }) => cells.length === columns);
  const shortest = fitting.filter(({ name }) => name === fitting[0]?.name);
  return shortest.map((division) => {
    const figures = division.cells.map((cell) => figureOfCell(cell, language));
    const kinds = division.cells.map((cell) => kindOf(cell, language));
    return { division, kinds, holds: resultsIn(figures), padded: paddedIn(division.cells), spread: spreadOf(figures) };
  });
}

/** What most rows have in each column, as far as one row can be divided without knowing it. */
export function kindsOf(tries: readonly (readonly Try[])[], columns: number): readonly CellKind[] {
  const rows = tries.flatMap((all) => bestOf(all, []) ?? []);
  return Array.from({ length: columns }, (_, column) => mostCommon(rows.map(({ kinds }) => kinds[column] ?? "dash")));
}

/** The division most like the other rows, in which a figure is the sum or the difference of two others; else the most even. */
export function bestOf(
  tries: readonly Try[],
  kinds: readonly CellKind[],
): (Try & { readonly isDoubtful: boolean }) | null {
  const [first, second] = tries.toSorted(
    (one, other) =>
      oddIn(one, kinds) - oddIn(other, kinds) ||
      other.holds - one.holds ||
      one.padded - other.padded ||
      one.spread - other.spread,
  );
  if (first === undefined) return null;
  const isDoubtful =
    second !== undefined && first.holds === second.holds && oddIn(first, kinds) === oddIn(second, kinds);
  return { ...first, isDoubtful };
}

/** How many cells are a number where the other rows have a per cent, or the other way. */
export function oddIn({ kinds: own }: Pick<Try, "kinds">, kinds: readonly CellKind[]): number {
  return own.filter((kind, column) => {
    const other = kinds[column] ?? kind;
    return kind !== other && [kind, other].every((one) => one === "number" || one === "percent");
  }).length;
}

/** How many of a row's figures are sums or differences of two before them, signs apart. */
function resultsIn(figures: readonly (Figure | null)[]): number {
  const known = figures.filter((figure) => figure !== null);
  return known.flatMap((third, at) => {
    const before = known.slice(0, at);
    return before.flatMap((one, index) => before.slice(index + 1).filter((other) => isResult(third, one, other)));
  }).length;
}

function isResult(third: Figure, one: Figure, other: Figure): boolean {
  const printed = { ...third, value: absolute(third.value) };
  const [first, second] = [absolute(one.value), absolute(other.value)];
  const results = [subtract(one.value, other.value), subtract(first, second), add(first, second)];
  return results.some((result) => agreement(printed, absolute(result), [one, other]) !== "no");
}

/** Numbers that begin with a zero are parts of others more often than padded. */
const paddedIn = (cells: readonly string[]): number => cells.filter((cell) => /^\D*0\d/u.test(cell)).length;

/** How unlike in length the numbers that are no per cent are, in digits. */
function spreadOf(figures: readonly (Figure | null)[]): number {
  const lengths = figures.flatMap((figure) =>
    figure === null || figure.unit?.kind === "percent" ? [] : [figure.printed.replaceAll(/\D/gu, "").length],
  );
  const mean = lengths.reduce((total, length) => total + length, 0) / Math.max(1, lengths.length);
  return lengths.reduce((total, length) => total + (length - mean) ** 2, 0);
}

function mostCommon(kinds: readonly CellKind[]): CellKind {
  const shown = kinds.filter((kind) => kind !== "dash");
  const times = (kind: CellKind): number => shown.filter((one) => one === kind).length;
  return shown.toSorted((one, other) => times(other) - times(one))[0] ?? "number";
}
