import { absolute, add, compare, rational, subtract, sum, zero, type Rational } from "#domain/quantities/rational.ts";

import type { Figure } from "./figure.ts";

/** Half of a step of the last printed decimal: a figure stands for anything so near it. */
export function halfStep({ decimals }: Pick<Figure, "decimals">): Rational {
  return rational(1n, 2n * 10n ** BigInt(decimals));
}

/** How a printed result agrees with one worked out of other printed figures. */
export type Agreement = "exact" | "rounding" | "no";

/** `rounding`: the figures' own roundings, added up, can make up the difference. */
export function agreement(printed: Figure, computed: Rational, of: readonly Figure[]): Agreement {
  const difference = absolute(subtract(printed.value, computed));
  if (compare(difference, zero) === 0) return "exact";
  const slack = sum([printed, ...of].map(halfStep));
  return compare(difference, slack) <= 0 ? "rounding" : "no";
}

/** The sum of figures, each with its sign. */
export function sumOf(figures: readonly { readonly figure: Figure; readonly sign: 1 | -1 }[]): Rational {
  return figures.reduce((total, { figure, sign }) => {
    return sign === 1 ? add(total, figure.value) : subtract(total, figure.value);
  }, zero);
}
