import {
  absolute,
  add,
  compare,
  divide,
  isZero,
  multiply,
  negate,
  rational,
  subtract,
  toNumber,
  zero,
  type Rational,
} from "#domain/quantities/rational.ts";

import { halfStep } from "../figures/bounds.ts";
import type { Figure } from "../figures/figure.ts";
import type { Sum } from "./steps.ts";

/** A printed per cent held against the figures that it is of. */
export interface Percent extends Sum {
  readonly computed: Rational;
  /** Printed as a ratio, 0,12 for 12 %. */
  readonly isRatio: boolean;
}

const hundred = rational(100n);

/** The change from `second` to `first` (`percent`), or `first` of `second` (`ratio`), in per cent; null for a base that may be zero. */
export function percentOf(kind: "percent" | "ratio", printed: Figure, first: Figure, second: Figure): Percent | null {
  const base = absolute(second.value);
  const least = subtract(base, halfStep(second));
  if (compare(least, zero) <= 0) return null;
  const part = kind === "percent" ? subtract(first.value, second.value) : first.value;
  const computed = multiply(divide(part, kind === "percent" ? base : second.value), hundred);
  const rounding = roundingOf(computed, kind, first, second, least);
  const asPercent = heldTo(printed.value, halfStep(printed), computed, rounding);
  if (asPercent.agrees !== "no" || !isMaybeRatio(printed)) return { ...asPercent, computed, isRatio: false };
  const asRatio = heldTo(multiply(printed.value, hundred), multiply(halfStep(printed), hundred), computed, rounding);
  return asRatio.agrees === "no" ? { ...asPercent, computed, isRatio: false } : { ...asRatio, computed, isRatio: true };
}

const isMaybeRatio = ({ decimals, unit, value }: Figure): boolean =>
  decimals >= 2 && unit === null && !isZero(value) && compare(absolute(value), rational(2n)) < 0;

function heldTo(value: Rational, half: Rational, computed: Rational, rounding: Rational): Sum {
  // A whole step, for what has been rounded twice on its way to the page.
  const slack = add(add(half, half), rounding);
  const agrees = agreementOf(value, computed, half, slack);
  const off = absolute(subtract(absolute(value), absolute(computed)));
  const weight = agrees === "no" ? 0 : Math.log10(1 + toNumber(absolute(computed)) / toNumber(slack));
  return { agrees, weight, near: compare(multiply(off, rational(2n)), absolute(value)) <= 0 };
}

/** What the roundings of the two figures can do to the per cent, with the least that the base may be. */
function roundingOf(
  computed: Rational,
  kind: "percent" | "ratio",
  first: Figure,
  second: Figure,
  least: Rational,
): Rational {
  const level = kind === "percent" ? add(absolute(computed), hundred) : absolute(computed);
  return add(multiply(divide(halfStep(first), least), hundred), multiply(divide(halfStep(second), least), level));
}

function agreementOf(value: Rational, computed: Rational, half: Rational, slack: Rational): Sum["agrees"] {
  const isWithin = (one: Rational, most: Rational): boolean => compare(absolute(subtract(one, computed)), most) <= 0;
  if (isWithin(value, half)) return "exact";
  if (isWithin(value, slack)) return "rounding";
  return isWithin(negate(value), slack) ? "magnitude" : "no";
}
