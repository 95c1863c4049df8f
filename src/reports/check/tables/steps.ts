import { multiply, rational, toNumber } from "#domain/quantities/rational.ts";

import type { Figure } from "../figures/figure.ts";
import { isAdded, isForeign, isRateName } from "./rates.ts";
import type { RowPart, TableColumn, TableRow } from "./table.ts";

/** The figures of a column or a row as whole numbers of their finest printed step, so that sums are exact and quick. */
export interface Steps {
  /** Null for a blank cell, NaN for what can't be added. */
  readonly values: readonly (number | null)[];
  /** Half of the last printed decimal of each. */
  readonly slacks: readonly number[];
}

export interface ColumnSteps extends Steps {
  readonly column: number;
  /** Worked out of other columns, so that it shows nothing that they do not. */
  readonly derived: boolean;
}

/** How a figure agrees with the sum of others. `magnitude`: apart from the sign. */
export interface Sum {
  readonly agrees: "exact" | "rounding" | "magnitude" | "no";
  /** Digits that agree: how unlikely a coincidence is. */
  readonly weight: number;
  /** Off by at most a half of what is printed: a wrong figure, not another kind of sum. */
  readonly near: boolean;
}

/** The columns whose rows may be added up. */
export function stepsOf(
  rows: readonly TableRow[],
  columns: readonly Omit<TableColumn, "relation">[],
): readonly ColumnSteps[] {
  return columns.flatMap((column, index) => {
    if (!isAdded(column)) return [];
    const figures = rows.map((row) => row.figures[index] ?? null);
    const texts = rows.map((row) => row.texts[index] ?? "");
    const isOut = (at: number): boolean =>
      isRateFigure(figures[at] ?? null) || isRateName(rows[at]?.name ?? "") || isForeign(figures[at] ?? null, column);
    return [{ ...steps(figures, texts, isOut), column: index, derived: column.role === "deviation" }];
  });
}

/** Whether some parts are taken away: then deviations, which may be counted as better or worse, do not follow the sum. */
export function isNet(parts: readonly RowPart[]): boolean {
  return parts.some(({ sign }) => sign === -1);
}

/** A row's figures beside each other. */
export function stepsAcross({ figures, texts }: TableRow, columns: readonly Omit<TableColumn, "relation">[]): Steps {
  return steps(figures, texts, (at) => isForeign(figures[at] ?? null, columns[at]));
}

const isRateFigure = (figure: Figure | null): boolean =>
  figure?.unit?.kind === "percent" || figure?.unit?.kind === "points" || figure?.unit?.kind === "score";

function steps(
  figures: readonly (Figure | null)[],
  texts: readonly string[],
  isOut: (index: number) => boolean,
): Steps {
  const finest = Math.max(0, ...figures.map((figure) => figure?.decimals ?? 0));
  const scale = rational(10n ** BigInt(finest));
  const values = figures.map((figure, index) => {
    if (figure === null) return /^[\s\-–−.]*$/u.test(texts[index] ?? "") ? null : Number.NaN;
    return isOut(index) ? Number.NaN : toNumber(multiply(figure.value, scale));
  });
  return { values, slacks: figures.map((figure) => 10 ** (finest - (figure?.decimals ?? finest)) / 2) };
}

/**
 * A figure held against the sum of others of its row or column. Null where it or two of them are lacking, or all but one are zero
 * and it is that one: nothing is shown then.
 */
export function sumIn({ values, slacks }: Steps, total: number, parts: readonly RowPart[]): Sum | null {
  const printed = values[total] ?? null;
  if (printed === null || Number.isNaN(printed)) return null;
  let [sum, slack, standing, filled] = [0, slacks[total] ?? 0, 0, 0];
  for (const { row, sign } of parts) {
    const value = values[row] ?? null;
    if (value === null) continue;
    sum += sign * value;
    slack += slacks[row] ?? 0;
    standing += 1;
    if (value !== 0) filled += 1;
  }
  if (standing < 2 || Number.isNaN(sum)) return null;
  const agrees = agreementOf(printed, sum, slack, slacks[total] ?? 0);
  if (filled < 2 && agrees !== "no") return null;
  const [off, size] = [Math.abs(Math.abs(printed) - Math.abs(sum)), Math.abs(printed)];
  const weight = agrees === "no" ? 0 : Math.max(0, Math.log10((size + 1) / (off === 0 ? 1 : slack)));
  return { agrees, weight, near: off <= size / 2 };
}

function agreementOf(printed: number, sum: number, slack: number, own: number): Sum["agrees"] {
  const off = Math.abs(printed - sum);
  if (off === 0 || (own > 0.5 && off <= own)) return "exact";
  if (off <= slack) return "rounding";
  return Math.abs(Math.abs(printed) - Math.abs(sum)) <= slack ? "magnitude" : "no";
}
