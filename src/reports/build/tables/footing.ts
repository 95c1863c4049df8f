import { parseFormula, signedInputs } from "#domain/measures/formula.ts";
import type { Measure } from "#domain/measures/measure.ts";
import { add, compare, multiply, rational, sum, type Rational } from "#domain/quantities/rational.ts";
import { foot, roundHalfAway } from "#domain/quantities/rounding.ts";

/** A total of a column and the rows that make it up, by index; `sign` is -1 for what is taken away. */
export interface Total {
  readonly row: number;
  readonly parts: readonly { readonly row: number; readonly sign: 1 | -1 }[];
}

export interface FootedColumn {
  /** Values that were moved so that the column foots, by row. */
  readonly adjusted: ReadonlyMap<number, Rational>;
  /** Totals whose printed parts do not add up, and by how much the printed total is more. */
  readonly unfooted: readonly { readonly row: number; readonly difference: Rational }[];
}

/** One column as printed: values in the scale that is printed, null where there is none. */
export interface Column {
  readonly values: readonly (Rational | null)[];
  readonly decimals: number;
  readonly totals: readonly Total[];
}

/**
 * Looks at whether each printed total is the sum of its printed parts. With `foot`, rounding differences are placed on the parts,
 * the widest total first, so that no row is moved twice; what still does not add up is told.
 */
export function footColumn(column: Column, style: "as_is" | "foot"): FootedColumn {
  const adjusted = new Map<number, Rational>();
  if (style === "foot") placeDifferences(column, adjusted);
  const unfooted = column.totals.flatMap((total) => {
    const difference = differenceOf(column, total, adjusted);
    return difference === null || difference.num === 0n ? [] : [{ row: total.row, difference }];
  });
  return { adjusted, unfooted };
}

function placeDifferences({ values, decimals, totals }: Column, adjusted: Map<number, Rational>): void {
  const settled = new Set<number>();
  for (const total of widestFirst(totals)) {
    settled.add(total.row);
    const whole = values[total.row];
    if (whole === null || whole === undefined || !addsUp(whole, total, values)) continue;
    const target = adjusted.get(total.row) ?? rounded(whole, decimals);
    const fixed = total.parts.filter(({ row }) => settled.has(row));
    const free = total.parts.filter(({ row }) => !settled.has(row));
    const taken = sum(
      fixed.map(({ row, sign }) => times(adjusted.get(row) ?? rounded(values[row] ?? zero, decimals), sign)),
    );
    const footed = foot(
      free.map(({ row, sign }) => times(values[row] ?? zero, sign)),
      add(target, times(taken, -1)),
      decimals,
    );
    free.forEach(({ row, sign }, index) => {
      settled.add(row);
      if (footed.adjusted[index] === true)
        adjusted.set(row, times(fromRounded(footed.rounded[index] ?? 0n, decimals), sign));
    });
  }
}

const zero = rational(0);

/** Totals that are parts of others come after them. */
function widestFirst(totals: readonly Total[]): readonly Total[] {
  const depth = (total: Total): number => {
    const above = totals.filter(({ parts }) => parts.some(({ row }) => row === total.row));
    return above.length === 0 ? 0 : 1 + Math.max(...above.map(depth));
  };
  return totals.toSorted((a, b) => depth(a) - depth(b));
}

/** The printed total less its printed parts; null where a value is missing. */
function differenceOf(
  { values, decimals }: Column,
  total: Total,
  adjusted: ReadonlyMap<number, Rational>,
): Rational | null {
  const printed = (row: number): Rational | null =>
    adjusted.get(row) ?? mapped(values[row] ?? null, (value) => rounded(value, decimals));
  const whole = printed(total.row);
  const parts = total.parts.map(({ row, sign }) => [printed(row), sign] as const);
  if (whole === null || parts.some(([value]) => value === null)) return null;
  return add(whole, times(sum(parts.map(([value, sign]) => times(value ?? zero, sign))), -1));
}

/** Exactly, before any rounding. */
export function addsUp(
  whole: Rational,
  { parts }: Pick<Total, "parts">,
  values: readonly (Rational | null)[],
): boolean {
  if (parts.length === 0 || parts.some(({ row }) => (values[row] ?? null) === null)) return false;
  return compare(whole, sum(parts.map(({ row, sign }) => times(values[row] ?? zero, sign)))) === 0;
}

function mapped(value: Rational | null, change: (value: Rational) => Rational): Rational | null {
  return value === null ? null : change(value);
}

function times(value: Rational, sign: 1 | -1): Rational {
  return sign === 1 ? value : multiply(value, rational(-1));
}

function rounded(value: Rational, decimals: number): Rational {
  return fromRounded(roundHalfAway(value, decimals), decimals);
}

function fromRounded(value: bigint, decimals: number): Rational {
  return rational(value, 10n ** BigInt(decimals));
}

/** What a statement's total adds up, by its formula; null where that is more than adding and taking away rows. */
export function partsByFormula(measure: Measure | undefined): ReadonlyMap<string, 1 | -1> | null {
  const source = measure?.versions.at(-1)?.source;
  if (source?.kind !== "formula") return null;
  const parsed = parseFormula(source.formula);
  return parsed.ok ? signedInputs(parsed.formula) : null;
}

export interface RowRole {
  readonly role: "row" | "total" | "group";
}

/**
 * What a table's totals add up, where nothing says it: the rows since the total before, the totals before, or all rows; the first
 * of these whose exact values make the total. Where none does, the rows since the total before, if they miss it by no more than
 * the rounding of published figures can; else it is no sum.
 */
export function partsByValue(
  rows: readonly RowRole[],
  values: readonly (Rational | null)[],
  decimals: number,
): Total[] {
  return rows.flatMap((row, index) => {
    const whole = values[index];
    if (row.role !== "total" || whole === null || whole === undefined) return [];
    const candidates = candidatesFor(rows, index);
    const exact = candidates.find((total) => addsUp(whole, total, values));
    const near = candidates.find((total) => isNear(whole, total, values, decimals));
    const found = exact ?? near;
    return found === undefined ? [] : [found];
  });
}

function candidatesFor(rows: readonly RowRole[], index: number): Total[] {
  const before = rows.slice(0, index);
  const previous = before.findLastIndex(({ role }) => role === "total");
  const pick = (wanted: "row" | "total", from: number): Total => ({
    row: index,
    parts: before.flatMap(({ role }, row) => (role === wanted && row >= from ? [{ row, sign: 1 as const }] : [])),
  });
  const after: Total = {
    row: index,
    parts: rows.flatMap(({ role }, row) => (role === "row" && row > index ? [{ row, sign: 1 as const }] : [])),
  };
  const all = [pick("row", previous + 1), pick("total", 0), pick("row", 0), ...(previous === -1 ? [after] : [])];
  return all.filter(({ parts }) => parts.length > 1);
}

/** Each of n published figures is off by half a unit at most, the total too. */
function isNear(whole: Rational, total: Total, values: readonly (Rational | null)[], decimals: number): boolean {
  if (total.parts.some(({ row }) => (values[row] ?? null) === null)) return false;
  const parts = sum(total.parts.map(({ row, sign }) => times(values[row] ?? zero, sign)));
  const miss = add(whole, times(parts, -1));
  const limit = rational(total.parts.length + 1, 2n * 10n ** BigInt(decimals));
  return compare(miss.num < 0n ? times(miss, -1) : miss, limit) <= 0;
}
