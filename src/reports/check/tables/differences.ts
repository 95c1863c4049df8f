import { isZero, multiply, rational, sign, subtract, type Rational } from "#domain/quantities/rational.ts";

import type { Figure } from "../figures/figure.ts";
import { natureOf, type Nature } from "./natures.ts";
import { heldAgainst } from "./relations.ts";
import type { Sum } from "./steps.ts";
import type { CheckedTable, ColumnRelation } from "./table.ts";

interface Operand {
  readonly column: number;
  readonly figure: Figure;
}

/** A printed deviation held against the two figures of its row. */
export interface Difference extends Sum {
  readonly row: number;
  readonly column: number;
  readonly printed: Figure;
  readonly first: Operand;
  readonly second: Operand;
  readonly relation: ColumnRelation;
  /** What the row counts: first - second, or second - first; null where that is zero or nothing agrees. */
  readonly way: 1 | -1 | null;
  /** Counted as the column's other rows do. */
  readonly expected: Rational;
  /** The other rows count the other way, and no kind of row explains it. */
  readonly isTurned: boolean;
}

/** Every printed deviation whose column is known to be the difference of two others. */
export function differencesOf(table: CheckedTable): readonly Difference[] {
  return table.columns.flatMap(({ relation }, column) =>
    relation?.kind === "difference" ? inColumn(table, column, relation) : [],
  );
}

function inColumn(table: CheckedTable, column: number, relation: ColumnRelation): readonly Difference[] {
  const all = table.rows.flatMap((row, index) => {
    const sum = heldAgainst(table.columns, row, relation, column);
    const [printed, first, second] = [column, relation.first, relation.second].map((at) => row.figures[at] ?? null);
    if (sum === null || !printed || !first || !second) return [];
    const difference = subtract(first.value, second.value);
    const expected = multiply(difference, rational(relation.way));
    return [
      {
        agrees: sum.agrees,
        weight: sum.weight,
        near: sum.near,
        row: index,
        column,
        printed,
        first: { column: relation.first, figure: first },
        second: { column: relation.second, figure: second },
        relation,
        way: wayOf(sum, printed, difference),
        expected,
        isTurned: false,
      },
    ];
  });
  const turned = turnedOf(table, all);
  return all.map((one) => ({ ...one, isTurned: turned.has(one) }));
}

function wayOf({ agrees }: Sum, printed: Figure, difference: Rational): Difference["way"] {
  if (agrees === "no" || isZero(printed.value) || isZero(difference)) return null;
  return agrees === "magnitude" ? -1 : 1;
}

/** Rows that count the other way than the most, when nothing tells why: not what they are of, nor the sign of their amounts. */
function turnedOf({ rows }: CheckedTable, all: readonly Difference[]): ReadonlySet<Difference> {
  const other = all.filter(({ way, relation }) => way !== null && way !== relation.way);
  const same = all.filter(({ way, relation }) => way === relation.way);
  if (other.length * 3 > same.length || same.length < 2) return new Set();
  const natureAt = ({ row }: Difference): Nature | null => natureOf(rows[row]?.name ?? "");
  const natures = new Set(same.map(natureAt));
  const signs = new Set(same.map(amountSign));
  // A result can be negative where costs are not.
  const isSigned = same.some((one) => amountSign(one) < 0 && natureAt(one) !== "result");
  return new Set(
    other.filter((one) => {
      const isExplained = !isSigned && isOfItsOwn(natureAt(one), natures);
      return signs.has(amountSign(one)) && !isExplained;
    }),
  );
}

/** Whether a row is of another kind than the rest: a cost among rows that do not say is none. */
function isOfItsOwn(nature: Nature | null, others: ReadonlySet<Nature | null>): boolean {
  if (nature === null || others.has(nature)) return false;
  return nature !== "cost" || others.has("income") || others.has("result");
}

const amountSign = ({ first, second }: Difference): -1 | 0 | 1 => sign(first.figure.value) || sign(second.figure.value);
