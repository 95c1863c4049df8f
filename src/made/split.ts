import { rational } from "#domain/quantities/rational.ts";
import { foot } from "#domain/quantities/rounding.ts";

/**
 * A whole number in parts that are whole numbers too, as near to the weights as can be, and together just the number. Weights
 * are whole numbers, none below 0. Throws a RangeError where they are all 0: nobody could take anything.
 */
export function split(total: number, weights: readonly number[]): readonly number[] {
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const shares = weights.map((weight) => rational(BigInt(total) * BigInt(weight), whole));
  return foot(shares, rational(total), 0).rounded.map(Number);
}
