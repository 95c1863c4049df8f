import { rational, subtract, type Rational } from "./rational.ts";

/** Rounds half away from zero; the result counts units of 10^-decimals. The one rounding rule, used when a value is printed. */
export function roundHalfAway(value: Rational, decimals: number): bigint {
  const scaled = value.num * 10n ** BigInt(decimals);
  const magnitude = scaled < 0n ? -scaled : scaled;
  const rounded = (2n * magnitude + value.den) / (2n * value.den);
  return scaled < 0n ? -rounded : rounded;
}

export interface Footed {
  /** Each value in units of 10^-decimals, adding up to the rounded total. */
  readonly rounded: readonly bigint[];
  /** Which of them were moved to make it so. */
  readonly adjusted: readonly boolean[];
}

/**
 * Rounds parts so that they add up to their rounded total. The difference is placed one step at a time on the parts whose
 * rounding was furthest in that direction (largest remainder); among equals the first.
 */
export function foot(values: readonly Rational[], total: Rational, decimals: number): Footed {
  const rounded = values.map((value) => roundHalfAway(value, decimals));
  const gap = roundHalfAway(total, decimals) - rounded.reduce((sum, value) => sum + value, 0n);
  const step = gap < 0n ? -1n : 1n;
  const count = Number(gap * step);
  const moved = byRemainder(values, rounded, decimals, step).slice(0, Math.min(count, values.length));
  if (count > values.length) return { rounded, adjusted: values.map(() => false) };
  return {
    rounded: rounded.map((value, index) => (moved.includes(index) ? value + step : value)),
    adjusted: rounded.map((_, index) => moved.includes(index)),
  };
}

/** Indexes, the one that lost most in the direction of `step` first. */
function byRemainder(
  values: readonly Rational[],
  rounded: readonly bigint[],
  decimals: number,
  step: bigint,
): number[] {
  const unit = 10n ** BigInt(decimals);
  const lost = values.map((value, index) => subtract(value, rational(rounded[index] ?? 0n, unit)));
  return values
    .map((_, index) => index)
    .toSorted((a, b) => {
      const difference = subtract(lost[b] ?? rational(0), lost[a] ?? rational(0)).num * step;
      if (difference === 0n) return a - b;
      return difference < 0n ? -1 : 1;
    });
}
