import type { Figure } from "../figures/figure.ts";
import { agesOf, isEveryAge } from "../words/ages.ts";
import { oneLine } from "../words/one-line.ts";
import { rowAdditions } from "./additions.ts";
import type { CheckedTable } from "./table.ts";

/** A figure of a column, and its row. */
export interface Cell {
  readonly row: number;
  readonly figure: Figure;
}

const sexes = [/(?:^|\s)(?:k|kvinnor|women)$/iu, /(?:^|\s)(?:m|män|men)$/iu];

/** Rows by sex, and by age, of the same measure as a row: one that is called total, or whose name theirs begin with. */
export function partitionsOf({ rows }: CheckedTable, total: number): readonly (readonly number[])[] {
  const whole = oneLine(rows[total]?.name ?? "");
  const isTotal = rows[total]?.role === "total" && rows.filter(({ role }) => role === "total").length === 1;
  const groups = rows.flatMap(({ name }, row) => {
    const line = oneLine(name);
    const isOfWhole = whole !== "" && line.startsWith(`${whole} `);
    return row !== total && (isOfWhole || isTotal) ? [{ row, name: line }] : [];
  });
  const bySex = sexes.map((sex) => groups.filter(({ name }) => sex.test(name)).map(({ row }) => row));
  const byAge = groups.flatMap(({ row, name }) => {
    const age = agesOf(name);
    return age === null ? [] : [{ row, ...age }];
  });
  return [
    ...(bySex.every((found) => found.length === 1) ? [bySex.flat()] : []),
    ...(isEveryAge(byAge) ? [byAge.map(({ row }) => row)] : []),
  ];
}

export function cellOf({ rows }: CheckedTable, row: number, column: number): readonly Cell[] {
  const figure = rows[row]?.figures[column] ?? null;
  return figure === null ? [] : [{ row, figure }];
}

/** The rows of the whole where nothing counts them: all of the table, if it has neither headings nor other totals. */
export function otherRows({ rows }: CheckedTable, total: number): readonly number[] {
  const isFlat = rows.every(
    ({ role, figures }, row) => row === total || (role === "row" && figures.some((one) => one !== null)),
  );
  return isFlat ? rows.flatMap((_, row) => (row === total ? [] : [row])) : [];
}

/** The parts with their sizes, of the first column of counts that adds up. */
export function countsOf(table: CheckedTable, total: number): readonly Cell[] | null {
  const adding = rowAdditions(table)
    .flat()
    .find(({ row, column, agrees }) => {
      const unit = table.columns[column]?.unit?.kind;
      return row === total && agrees === "exact" && unit !== "money" && table.columns[column]?.role !== "deviation";
    });
  return adding?.parts.map(({ row, figure }) => ({ row, figure })) ?? null;
}
