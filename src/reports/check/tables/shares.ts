import { absolute, compare, multiply, rational, subtract } from "#domain/quantities/rational.ts";

import { agreement, sumOf } from "../figures/bounds.ts";
import type { Addition } from "./additions.ts";
import type { PercentCell } from "./percent-cells.ts";
import { percentOf } from "./percents.ts";
import { isAdded } from "./rates.ts";
import type { CheckedTable, RowPart, TableRow } from "./table.ts";

const hundred = rational(100n);

/** Shares of a total row: each row's figure over the total's, where most rows of the column show that they are that. */
export function shareCells(table: CheckedTable): readonly PercentCell[] {
  const { rows, columns } = table;
  return columns.flatMap(({ role, relation }, column) => {
    if (role !== "share" || relation !== null) return [];
    const tries = columns.flatMap((amount, of) =>
      isAdded(amount) && amount.role !== "deviation" ? [sharesOf(table, column, of)] : [],
    );
    const best = tries.toSorted((one, other) => holding(other) - holding(one))[0] ?? [];
    const [holds, fails] = [holding(best), best.length - holding(best)];
    const isShown = rows.length > 2 && holds >= 2 && holds >= 2 * fails;
    return isShown ? best.map((cell) => ({ ...cell, relation: { kind: "ratio" as const, holds, fails } })) : [];
  });
}

const holding = (cells: readonly PercentCell[]): number => cells.filter(({ agrees }) => agrees !== "no").length;

function sharesOf({ rows }: CheckedTable, column: number, of: number): readonly PercentCell[] {
  return rows.flatMap(({ parts }, total) => {
    const whole = rows[total]?.figures[of] ?? null;
    if (whole === null) return [];
    return parts.flatMap(({ row }) => {
      const [printed, part] = [rows[row]?.figures[column] ?? null, rows[row]?.figures[of] ?? null];
      const percent = printed === null || part === null ? null : percentOf("ratio", printed, part, whole);
      if (printed === null || part === null || percent === null) return [];
      const [first, second] = [
        { row, column: of, figure: part },
        { row: total, column: of, figure: whole },
      ];
      const relation = { kind: "ratio" as const, holds: 0, fails: 0 };
      return [{ ...percent, row, column, printed, first, second, relation, difference: null }];
    });
  });
}

/** Shares with a printed total of 100 per cent, and contributions in points, that do not give their total though they are not far from it. */
export function shareTotals({ rows, columns }: CheckedTable): readonly Addition[] {
  return columns.flatMap(({ role, unit }, column) => {
    const isPoints = unit?.kind === "points" && role !== "deviation";
    if (role !== "share" && !isPoints) return [];
    return rows.flatMap(({ parts: own, figures, role: kind }, row) => {
      const total = figures[column] ?? null;
      if (total === null || kind !== "total" || (!isPoints && compare(total.value, hundred) !== 0)) return [];
      const parts = partRows(rows, own).flatMap((at) => {
        const figure = rows[at]?.figures[column] ?? null;
        return figure === null ? [] : [{ row: at, column, sign: 1 as const, figure }];
      });
      const sum = sumOf(parts);
      const isNear = compare(multiply(absolute(subtract(sum, total.value)), rational(5n)), absolute(total.value)) <= 0;
      const agrees = agreement(
        total,
        sum,
        parts.map(({ figure }) => figure),
      );
      const isTold = agrees === "no" || (agrees === "rounding" && isPoints);
      return parts.length > 1 && isNear && isTold
        ? [{ row, column, total, parts, agrees, weight: 0, near: isNear }]
        : [];
    });
  });
}

function partRows(rows: readonly TableRow[], parts: readonly RowPart[]): readonly number[] {
  return parts.length > 0 ? parts.map(({ row }) => row) : rows.flatMap((one, at) => (one.role === "row" ? [at] : []));
}
