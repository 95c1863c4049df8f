import {
  absolute,
  add,
  compare,
  multiply,
  rational,
  subtract,
  sum,
  zero,
  type Rational,
} from "#domain/quantities/rational.ts";

import type { Subject } from "../subjects/subject.ts";

/** What the parts of something come to, in the kind's own unit, and how it goes with what is printed. */
export interface Summed {
  readonly sum: Rational;
  readonly agrees: "exact" | "rounding" | "near" | "less" | "more";
}

/** `near`: within a tenth. Parts whose words say no direction go the way of the total. */
export function summed(total: Subject, parts: readonly Subject[]): Summed {
  const whole = signed(total, 1);
  const all = sum(parts.map((part) => signed(part, total.direction ?? 1)));
  const apart = absolute(subtract(whole, all));
  const slack = parts.reduce((most, { slack: one }) => add(most, one), total.slack);
  if (compare(apart, zero) === 0) return { sum: all, agrees: "exact" };
  if (compare(apart, slack) <= 0) return { sum: all, agrees: "rounding" };
  if (compare(multiply(apart, rational(10n)), absolute(whole)) <= 0) return { sum: all, agrees: "near" };
  return { sum: all, agrees: compare(absolute(all), absolute(whole)) > 0 ? "more" : "less" };
}

function signed({ value, direction }: Subject, otherwise: 1 | -1): Rational {
  return multiply(absolute(value), rational(direction ?? otherwise));
}
