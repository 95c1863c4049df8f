import {
  add,
  compare,
  divide,
  isZero,
  multiply,
  rational,
  subtract,
  sum,
  type Rational,
} from "../../quantities/rational.ts";

/** The sizes on the left add up to the same as those on the right. */
export interface Balance {
  readonly left: readonly string[];
  readonly right: readonly string[];
}

export interface Suppression {
  /** By key; none is negative. */
  readonly sizes: ReadonlyMap<string, Rational>;
  readonly balances: readonly Balance[];
  /** Those that must not be known. */
  readonly hidden: ReadonlySet<string>;
  /** Those that are not shown but may be worked out. */
  readonly unshown: ReadonlySet<string>;
  /** What is hidden on one side of a balance must be as large as this together. */
  readonly threshold: Rational;
}

/**
 * What has to be hidden so that nothing hidden can be worked out from what is shown, however the balances are added and taken from
 * one another: the smallest that is shown is hidden too, again and again, until nothing is given away.
 */
export function suppressed(given: Suppression): ReadonlySet<string> {
  const hidden = new Set(given.hidden);
  for (;;) {
    const open = givenAway({ ...given, hidden });
    const next = open && (smallestShown(given, hidden, open) ?? smallestShown(given, hidden, given.balances));
    if (next === null) return hidden;
    hidden.add(next);
  }
}

/** Balances that give something hidden away; null where none does. */
function givenAway(given: Suppression): readonly Balance[] | null {
  const { balances } = given;
  const plain = balances.find((balance) => tells(given, balance));
  if (plain !== undefined) return [plain];
  const determined = determinedBy(given);
  return determined === undefined
    ? null
    : balances.filter(({ left, right }) => left.includes(determined) || right.includes(determined));
}

/** One by itself: a single one is not shown, or all that is not shown stands on one side, whose sum is known and is a small group. */
function tells({ sizes, hidden, unshown, threshold }: Suppression, { left, right }: Balance): boolean {
  const isOpen = (key: string): boolean => hidden.has(key) || unshown.has(key);
  const [onLeft, onRight] = [left.filter(isOpen), right.filter(isOpen)];
  const only = onLeft.length === 0 ? onRight : onRight.length === 0 ? onLeft : [];
  if (!only.some((key) => hidden.has(key))) return false;
  if (only.length === 1) return true;
  return compare(sum(only.map((key) => sizes.get(key) ?? zero)), threshold) < 0;
}

const zero = rational(0);

/** The smallest that is shown and is not nothing: to hide a zero hides nobody. */
function smallestShown(
  { sizes, unshown }: Suppression,
  hidden: ReadonlySet<string>,
  balances: readonly Balance[],
): string | null {
  const shown = balances
    .flatMap(({ left, right }) => [...left, ...right])
    .filter((key) => !hidden.has(key) && !unshown.has(key) && !isZero(sizes.get(key) ?? zero));
  return shown.reduce<string | null>(
    (least, key) => (least === null || compare(sizes.get(key) ?? zero, sizes.get(least) ?? zero) < 0 ? key : least),
    null,
  );
}

type Row = ReadonlyMap<string, Rational>;

/** A hidden one that has only one possible size, by the balances solved for all that is not shown. */
function determinedBy({ balances, hidden, unshown }: Suppression): string | undefined {
  const solved = new Map<string, Row>();
  for (const { left, right } of balances) {
    const terms = [
      ...left.map((key) => [key, rational(1)] as const),
      ...right.map((key) => [key, rational(-1)] as const),
    ].filter(([key]) => hidden.has(key) || unshown.has(key));
    const row = [...solved].reduce((reduced, [pivot, by]) => without(reduced, pivot, by), totals(terms));
    const [pivot] = row.keys();
    if (pivot === undefined) continue;
    const own = scaled(row, pivot);
    for (const [other, before] of solved) solved.set(other, without(before, pivot, own));
    solved.set(pivot, own);
  }
  return [...solved].find(([pivot, row]) => row.size === 1 && hidden.has(pivot))?.[0];
}

function totals(terms: readonly (readonly [string, Rational])[]): Row {
  const row = new Map<string, Rational>();
  for (const [key, factor] of terms) put(row, key, add(row.get(key) ?? zero, factor));
  return row;
}

/** The row less so much of another that the pivot is gone. */
function without(row: Row, pivot: string, by: Row): Row {
  const factor = row.get(pivot);
  if (factor === undefined) return row;
  const reduced = new Map(row);
  for (const [key, value] of by) put(reduced, key, subtract(reduced.get(key) ?? zero, multiply(factor, value)));
  return reduced;
}

function put(row: Map<string, Rational>, key: string, value: Rational): void {
  if (isZero(value)) row.delete(key);
  else row.set(key, value);
}

function scaled(row: Row, pivot: string): Row {
  const by = row.get(pivot) ?? rational(1);
  return new Map([...row].map(([key, value]) => [key, divide(value, by)]));
}
