import {
  absolute,
  compare,
  divide,
  isZero,
  multiply,
  rational,
  subtract,
  type Rational,
} from "#domain/quantities/rational.ts";

import { agreement, halfStep } from "../figures/bounds.ts";
import type { Figure } from "../figures/figure.ts";
import type { ColumnRelation, ColumnRole, TableColumn, TableRow } from "./table.ts";

type Bare = Omit<TableColumn, "relation">;

/** What stands in a column of differences or of per cent, worked out of two others of the row. */
export interface RowRelation {
  readonly printed: Figure;
  readonly first: Figure;
  readonly second: Figure;
  readonly computed: Rational;
  readonly agrees: "exact" | "rounding" | "magnitude" | "no";
}

const amounts: ReadonlySet<ColumnRole> = new Set([
  "outcome",
  "budget",
  "forecast",
  "previous",
  "value",
  "target",
  "baseline",
  "share",
]);

/** The columns, each with what it is worked out of. */
export function withRelations(columns: readonly Bare[], rows: readonly TableRow[]): readonly TableColumn[] {
  return columns.map((column, index) => ({ ...column, relation: relationOf(columns, rows, index) }));
}

function relationOf(columns: readonly Bare[], rows: readonly TableRow[], of: number): ColumnRelation | null {
  const role = columns[of]?.role;
  if (role !== "deviation" && role !== "deviation_percent") return null;
  const operands = columns.flatMap((column, index) => (amounts.has(column.role) && index !== of ? [index] : []));
  const kinds = role === "deviation" ? (["difference", "difference_of_magnitudes"] as const) : (["percent"] as const);
  let best: ColumnRelation | null = null;
  for (const kind of kinds) {
    for (const first of operands) {
      for (const second of operands) {
        if (first === second) continue;
        const all = rows.flatMap((row) => relationIn(row, { kind, first, second }, of) ?? []);
        const holds = all.filter((one) => one.agrees !== "no" && !isTrivial(one)).length;
        const fails = all.filter(({ agrees }) => agrees === "no").length;
        if (holds === 0 || holds < fails) continue;
        const signed = all.filter(({ agrees }) => agrees === "exact" || agrees === "rounding").length;
        const bestSigned = best === null ? -1 : best.holds - best.fails + signedShare(best);
        if (holds - fails + signed / 1000 > bestSigned) best = { kind, first, second, holds, fails };
      }
    }
  }
  return best;

  function signedShare({ kind, first, second }: ColumnRelation): number {
    const all = rows.flatMap((row) => relationIn(row, { kind, first, second }, of) ?? []);
    return all.filter(({ agrees }) => agrees === "exact" || agrees === "rounding").length / 1000;
  }
}

const isTrivial = ({ printed, first, second }: RowRelation): boolean =>
  isZero(printed.value) && isZero(first.value) && isZero(second.value);

/** A row's figures held against a relation; null where one of them is lacking or the base is zero. */
export function relationIn(
  row: TableRow,
  { kind, first, second }: Pick<ColumnRelation, "kind" | "first" | "second">,
  of: number,
): RowRelation | null {
  const [printed, one, other] = [row.figures[of] ?? null, row.figures[first] ?? null, row.figures[second] ?? null];
  if (printed === null || one === null || other === null) return null;
  if (kind === "percent") return percentIn(printed, one, other);
  const bare = kind === "difference_of_magnitudes";
  const computed = bare ? subtract(absolute(one.value), absolute(other.value)) : subtract(one.value, other.value);
  const agrees = agreement(printed, computed, [one, other]);
  if (agrees !== "no") return { printed, first: one, second: other, computed, agrees };
  const opposite = agreement(printed, multiply(computed, rational(-1n)), [one, other]);
  return { printed, first: one, second: other, computed, agrees: opposite === "no" ? "no" : "magnitude" };
}

/** (first - second) / |second| in per cent; what the roundings of the two can do to it counts as rounding. */
function percentIn(printed: Figure, first: Figure, second: Figure): RowRelation | null {
  if (isZero(second.value)) return null;
  const difference = subtract(first.value, second.value);
  const hundred = rational(100n);
  const computed = multiply(divide(difference, absolute(second.value)), hundred);
  const slack = percentSlack(printed, computed, first, second);
  const agrees = within(printed.value, computed, slack);
  const opposite = within(printed.value, multiply(computed, rational(-1n)), slack);
  return { printed, first, second, computed, agrees: agrees === "no" && opposite !== "no" ? "magnitude" : agrees };

  function within(value: Rational, other: Rational, most: Rational): "exact" | "rounding" | "no" {
    const apart = absolute(subtract(value, other));
    if (compare(apart, halfStep(printed)) <= 0) return "exact";
    return compare(apart, most) <= 0 ? "rounding" : "no";
  }
}

function percentSlack(printed: Figure, computed: Rational, first: Figure, second: Figure): Rational {
  const base = absolute(second.value);
  const [one, other] = [halfStep(first), halfStep(second)];
  const ofParts = multiply(divide(one, base), rational(100n));
  const ofBase = multiply(divide(other, base), absolute(subtract(computed, rational(-100n))));
  return [ofParts, ofBase].reduce((total, more) => subtract(total, multiply(more, rational(-1n))), halfStep(printed));
}
