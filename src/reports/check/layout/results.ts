import { absolute, add, subtract } from "#domain/quantities/rational.ts";
import type { Language } from "#domain/text.ts";

import { agreement } from "../figures/bounds.ts";
import type { Figure } from "../figures/figure.ts";
import { figureOfCell } from "../figures/read.ts";
import { kindOf, type CellKind, type Division } from "./cells.ts";

/** Of the ways to divide a line into so many columns those with the shortest name. */
export function waysOf(divisions: readonly Division[], columns: number): readonly Division[] {
  const fitting = divisions.filter(({ cells }) => cells.length === columns);
  return fitting.filter(({ name }) => name === fitting[0]?.name);
}

/** What the rows that can be divided in one way alone show of the others. */
export interface Shown {
  /** Of each column. */
  readonly kinds: readonly CellKind[];
  /** Which columns are sums or differences of which. */
  readonly results: ReadonlySet<string>;
}

/** Null where all rows can be divided in several ways. */
export function shownIn(lines: readonly (readonly Division[])[], columns: number, language: Language): Shown | null {
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

/** Which of a row's figures are sums or differences of two before them, signs apart. */
export function resultsIn(cells: readonly string[], language: Language): readonly string[] {
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

/** Of ways to set a row those in which most of its figures are results of the columns that the other rows show; none where none are. */
export function mostShown(ways: readonly Division[], shown: Shown | null, language: Language): readonly Division[] {
  const counts = ways.map(
    ({ cells }) => resultsIn(cells, language).filter((result) => shown?.results.has(result) === true).length,
  );
  const most = Math.max(1, ...counts);
  return ways.filter((_, index) => counts[index] === most);
}

/** What most rows have in each column. */
export const kindsOf = (rows: readonly Division[], columns: number, language: Language): readonly CellKind[] =>
  Array.from({ length: columns }, (_, column) =>
    mostCommon(rows.map(({ cells }) => kindOf(cells[column] ?? "", language))),
  );

function mostCommon(kinds: readonly CellKind[]): CellKind {
  const shown = kinds.filter((kind) => kind !== "dash");
  const times = (kind: CellKind): number => shown.filter((one) => one === kind).length;
  return shown.toSorted((one, other) => times(other) - times(one))[0] ?? "number";
}
