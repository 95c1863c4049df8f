import { absolute, compare, isZero, rational, subtract, multiply } from "#domain/quantities/rational.ts";

import { agreement, sumOf } from "../figures/bounds.ts";
import type { Figure } from "../figures/figure.ts";
import type { ColumnRole, RowPart, TableColumn, TableRow } from "./table.ts";

/** What one row is of others in a column; `magnitude`: apart from the signs. */
export interface Addition {
  readonly column: number;
  readonly total: Figure;
  readonly parts: readonly { readonly figure: Figure; readonly sign: 1 | -1; readonly row: number }[];
  readonly agrees: "exact" | "rounding" | "magnitude" | "no";
}

const added: ReadonlySet<ColumnRole> = new Set(["outcome", "budget", "forecast", "previous", "value", "deviation"]);
const neverAdded = new Set(["percent", "score"]);

/** Whether rows of a column may be added up: money and counts may, per cents and marks may not. */
export function isAdded({ role, unit }: Pick<TableColumn, "role" | "unit">): boolean {
  return added.has(role) && (unit === null || !neverAdded.has(unit.kind));
}

/** A total and its parts in each column where all of them stand; an empty cell is no part. */
export function additionsOf(
  rows: readonly TableRow[],
  columns: readonly Pick<TableColumn, "role" | "unit">[],
  total: number,
  parts: readonly RowPart[],
): readonly Addition[] {
  return columns.flatMap((column, index) => {
    const figure = rows[total]?.figures[index] ?? null;
    const standing = parts.flatMap(({ row, sign }) => {
      const part = rows[row]?.figures[index] ?? null;
      return part === null ? [] : [{ figure: part, sign, row }];
    });
    if (figure === null || standing.length < 2 || !isAdded(column)) return [];
    if ([figure, ...standing.map((part) => part.figure)].some(({ unit }) => unit !== null && neverAdded.has(unit.kind)))
      return [];
    return [{ column: index, total: figure, parts: standing, agrees: agreementOf(figure, standing) }];
  });
}

function agreementOf(total: Figure, parts: Addition["parts"]): Addition["agrees"] {
  const figures = parts.map(({ figure }) => figure);
  const signed = agreement(total, sumOf(parts), figures);
  if (signed !== "no") return signed;
  const bare = agreement({ ...total, value: absolute(total.value) }, absolute(sumOf(parts)), figures);
  return bare === "no" ? "no" : "magnitude";
}

/** The rows with the parts of each total, where the figures or its name show them. */
export function withParts(
  rows: readonly TableRow[],
  columns: readonly Pick<TableColumn, "role" | "unit">[],
): readonly TableRow[] {
  const known = [...rows];
  for (const [index, row] of rows.entries()) {
    if (row.role !== "total") continue;
    const parts = bestParts(known, columns, index);
    if (parts !== null) known[index] = { ...row, parts };
  }
  return known;
}

function bestParts(
  rows: readonly TableRow[],
  columns: readonly Pick<TableColumn, "role" | "unit">[],
  total: number,
): readonly RowPart[] | null {
  let best: { readonly parts: readonly RowPart[]; readonly score: number } | null = null;
  for (const parts of candidates(rows, total)) {
    const additions = additionsOf(rows, columns, total, parts).filter((one) => !isTrivial(one));
    const holds = additions.filter(({ agrees }) => agrees !== "no").length;
    const near = additions.filter((one) => one.agrees === "no" && isNear(one)).length;
    const score = additions.length === 0 ? 0 : (holds + near / 4) / additions.length;
    if (score > 0 && score > (best?.score ?? 0)) best = { parts, score };
  }
  return best?.parts ?? null;
}

const isTrivial = ({ total, parts }: Addition): boolean =>
  isZero(total.value) && parts.every(({ figure }) => isZero(figure.value));

/** Within a half of the total: a wrong figure, not another kind of row. */
function isNear({ total, parts }: Addition): boolean {
  const difference = absolute(subtract(absolute(sumOf(parts)), absolute(total.value)));
  return compare(difference, multiply(absolute(total.value), rational(1n, 2n))) <= 0;
}

/** Sets of rows that a total may be the sum of: those just above it, all that no other total takes in, those just below. */
function* candidates(rows: readonly TableRow[], total: number): Generator<readonly RowPart[]> {
  const taken = new Set(rows.slice(0, total).flatMap(({ parts }) => parts.map(({ row }) => row)));
  const above = rows.flatMap((row, index) => (index < total && row.role !== "group" ? [index] : []));
  const free = above.filter((row) => !taken.has(row));
  const boundary = above.findLastIndex((row) => rows[row]?.role === "total");
  const just = above.slice(boundary + 1);
  const group = rows.findLastIndex((row, index) => index < total && row.role === "group");
  yield plain(just);
  yield plain(just.filter((row) => row > group));
  yield plain(free);
  if (free.length === 2)
    yield [
      { row: free[0] ?? 0, sign: 1 },
      { row: free[1] ?? 0, sign: -1 },
    ];
  const next = rows.findIndex((row, index) => index > total && row.role === "total");
  const below = rows.flatMap((row, index) =>
    index > total && (next < 0 || index < next) && row.role === "row" ? [index] : [],
  );
  yield plain(below);
}

const plain = (rows: readonly number[]): readonly RowPart[] => rows.map((row) => ({ row, sign: 1 }));
