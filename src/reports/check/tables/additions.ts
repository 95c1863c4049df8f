import type { Figure } from "../figures/figure.ts";
import { isAdded } from "./rates.ts";
import { isSumName } from "./rows.ts";
import { isNet, stepsAcross, stepsOf, sumIn, type Sum } from "./steps.ts";
import type { CheckedTable, RowPart } from "./table.ts";

/** A printed total held against its parts: rows of its column, or columns of its row. */
export interface Addition {
  readonly row: number;
  readonly column: number;
  readonly total: Figure;
  /** Those that stand there: a blank cell is none. */
  readonly parts: readonly AddedFigure[];
  readonly agrees: Sum["agrees"];
  /** Digits that agree. */
  readonly weight: number;
  /** Off by at most a half of what is printed. */
  readonly near: boolean;
}

export interface AddedFigure {
  readonly row: number;
  readonly column: number;
  readonly sign: 1 | -1;
  readonly figure: Figure;
}

/** Each total row of a table, with its parts in each column where they may be added up. */
export function rowAdditions(table: CheckedTable): readonly (readonly Addition[])[] {
  const steps = stepsOf(table.rows, table.columns);
  return table.rows.flatMap(({ parts }, row) => {
    const additions = steps.flatMap((column) => {
      const sum = column.derived && isNet(parts) ? null : sumIn(column, row, parts);
      const cells = parts.map(({ row: part, sign }) => ({ row: part, column: column.column, sign }));
      return sum === null ? [] : additionOf(table, { row, column: column.column }, cells, sum);
    });
    return additions.length === 0 ? [] : [additions];
  });
}

/** Each total column, as `Summa` after the columns of two years, where the rows show that it is one. */
export function columnAdditions(table: CheckedTable): readonly (readonly Addition[])[] {
  const across = table.rows.map((row) => stepsAcross(row, table.columns));
  return table.columns.flatMap((column, index) => {
    if (!isAdded(column) || !isSumName(column.text)) return [];
    const tries = columnsBeside(table, index).map((parts) =>
      table.rows.flatMap((_, row) => {
        const steps = across[row];
        const sum = steps === undefined ? null : sumIn(steps, index, parts);
        const cells = parts.map(({ row: part, sign }) => ({ row, column: part, sign }));
        return sum === null ? [] : additionOf(table, { row, column: index }, cells, sum);
      }),
    );
    const best = tries.toSorted((one, other) => excess(other) - excess(one))[0] ?? [];
    return excess(best) * 3 >= best.length && holding(best) >= 2 ? [best] : [];
  });
}

const holding = (additions: readonly Addition[]): number => additions.filter(({ agrees }) => agrees !== "no").length;
const excess = (additions: readonly Addition[]): number => 2 * holding(additions) - additions.length;

/** Runs of columns that end or begin beside a total column. */
function columnsBeside({ columns }: CheckedTable, total: number): readonly (readonly RowPart[])[] {
  const isPart = (column: number): boolean => {
    const one = columns[column];
    return one !== undefined && isAdded(one) && one.role !== "deviation";
  };
  return [-1, 1].flatMap((step) => {
    const runs: (readonly RowPart[])[] = [];
    for (let end = total + step; isPart(end); end += step) {
      runs.push([...(runs.at(-1) ?? []), { row: end, sign: 1 }]);
    }
    return runs.filter((run) => run.length > 1);
  });
}

function additionOf(
  { rows }: CheckedTable,
  { row, column }: Pick<Addition, "row" | "column">,
  cells: readonly Omit<AddedFigure, "figure">[],
  { agrees, weight, near }: Sum,
): readonly Addition[] {
  const total = rows[row]?.figures[column] ?? null;
  if (total === null) return [];
  const parts = cells.flatMap((cell) => {
    const figure = rows[cell.row]?.figures[cell.column] ?? null;
    return figure === null ? [] : [{ ...cell, figure }];
  });
  return [{ row, column, total, parts, agrees, weight, near }];
}
