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
  type Rational,
} from "#domain/quantities/rational.ts";

import { halfStep } from "../figures/bounds.ts";
import type { Figure } from "../figures/figure.ts";
import type { Sum } from "./steps.ts";

/** A printed per cent held against the figures that it is of. */
export interface Percent extends Sum {
  readonly computed: Rational;
}

const hundred = rational(100n);

/** The change from `second` to `first` (`percent`), or `first` of `second` (`ratio`), in per cent; null for a base of zero. */
export function percentOf(
  kind: "percent" | "ratio",
  printed: Figure,
  first: Figure,
  second: Figure,
): Percent | null {
  if (isZero(second.value)) return null;
  const base = absolute(second.value);
  const part = kind === "percent" ? subtract(first.value, second.value) : first.value;
  const computed = multiply(divide(part, kind === "percent" ? base : second.value), hundred);
  const slack = add(halfStep(printed), roundingOf(computed, kind, first, second, base));
  const agrees = agreementOf(printed, computed, slack);
  const off = absolute(subtract(absolute(printed.value), absolute(computed)));
  const weight = agrees === "no" ? 0 : Math.log10(1 + toNumber(absolute(computed)) / toNumber(slack));
  return { agrees, computed, weight, near: compare(multiply(off, rational(2n)), absolute(printed.value)) <= 0 };
}

/** What the roundings of the two figures can do to the per cent. */
function roundingOf(
  computed: Rational,
  kind: "percent" | "ratio",
  first: Figure,
  second: Figure,
  base: Rational,
): Rational {
  const level = kind === "percent" ? add(absolute(computed), hundred) : absolute(computed);
  return add(multiply(divide(halfStep(first), base), hundred), multiply(divide(halfStep(second), base), level));
}

function agreementOf(printed: Figure, computed: Rational, slack: Rational): Sum["agrees"] {
  const isWithin = (value: Rational, most: Rational): boolean => compare(absolute(subtract(value, computed)), most) <= 0;
  if (isWithin(printed.value, halfStep(printed))) return "exact";
  if (isWithin(printed.value, slack)) return "rounding";
  return isWithin(negate(printed.value), slack) ? "magnitude" : "no";
}
