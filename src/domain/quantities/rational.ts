/** An exact number: `num / den`, in lowest terms, `den > 0`. Values are carried so until they are printed. */
export interface Rational {
  readonly num: bigint;
  readonly den: bigint;
}

export const zero: Rational = { num: 0n, den: 1n };

/** `num / den` in lowest terms. Throws a RangeError when `den` is 0: ask `isZero` first. */
export function rational(num: bigint | number, den: bigint | number = 1n): Rational {
  const [top, bottom] = [BigInt(num), BigInt(den)];
  if (bottom === 0n) throw new RangeError("division by zero");
  if (bottom === 1n) return { num: top, den: 1n };
  const divisor = greatestCommonDivisor(top < 0n ? -top : top, bottom < 0n ? -bottom : bottom);
  const sign = bottom < 0n ? -1n : 1n;
  return { num: (sign * top) / divisor, den: (sign * bottom) / divisor };
}

function greatestCommonDivisor(one: bigint, other: bigint): bigint {
  let [a, b] = [one, other];
  while (b > 0n) [a, b] = [b, a % b];
  return a === 0n ? 1n : a;
}

/** A whole number of parts, `decimals` places down: 12345 öre with 2 decimals is 123,45. */
export function fromInteger(amount: number | bigint, decimals: number): Rational {
  return rational(BigInt(amount), 10n ** BigInt(decimals));
}

export function add(a: Rational, b: Rational): Rational {
  return a.den === b.den ? rational(a.num + b.num, a.den) : rational(a.num * b.den + b.num * a.den, a.den * b.den);
}

export function negate(a: Rational): Rational {
  return { num: -a.num, den: a.den };
}

export function subtract(a: Rational, b: Rational): Rational {
  return add(a, negate(b));
}

export function multiply(a: Rational, b: Rational): Rational {
  return rational(a.num * b.num, a.den * b.den);
}

/** Throws a RangeError when `b` is 0. */
export function divide(a: Rational, b: Rational): Rational {
  return rational(a.num * b.den, a.den * b.num);
}

export function absolute(a: Rational): Rational {
  return a.num < 0n ? negate(a) : a;
}

export function isZero(a: Rational): boolean {
  return a.num === 0n;
}

export function sign(a: Rational): -1 | 0 | 1 {
  if (a.num === 0n) return 0;
  return a.num < 0n ? -1 : 1;
}

/** Negative when a < b, positive when a > b. */
export function compare(a: Rational, b: Rational): number {
  return sign(subtract(a, b));
}

export function sum(values: readonly Rational[]): Rational {
  return values.reduce(add, zero);
}

/** Nearest double; for drawing only, never for printing. */
export function toNumber(a: Rational): number {
  return Number(a.num) / Number(a.den);
}

/**
 * Reads a decimal number as people and ledgers write it: `1 889,3`, `-3.5`, `−4,8`, `+2`. Spaces (also no-break) only between
 * groups of three; one decimal sign. Null for anything else: never a guess.
 */
export function parseDecimal(text: string): Rational | null {
  const match = /^([+\-−])?\s?(\d{1,3}(?:[ \u00a0\u202f]\d{3})+|\d+)(?:[.,](\d+))?$/.exec(text.trim());
  if (match === null) return null;
  const whole = (match[2] ?? "").replaceAll(/[ \u00a0\u202f]/g, "");
  const fraction = match[3] ?? "";
  const magnitude = rational(BigInt(whole + fraction), 10n ** BigInt(fraction.length));
  return match[1] === "-" || match[1] === "−" ? negate(magnitude) : magnitude;
}

/** The number as exact decimal text with a point, the shortest: `-1234.5`. Throws a RangeError where it has no end, as 1/3. */
export function decimalText({ num, den }: Rational): string {
  const digits = decimalsOf(den);
  const scaled = ((num < 0n ? -num : num) * 10n ** BigInt(digits)) / den;
  const text = String(scaled).padStart(digits + 1, "0");
  const [whole, fraction] = [text.slice(0, text.length - digits), text.slice(text.length - digits)];
  return `${num < 0n ? "-" : ""}${whole}${fraction === "" ? "" : `.${fraction}`}`;
}

/** How many decimals a fraction with this denominator, in lowest terms, has. */
function decimalsOf(den: bigint): number {
  const [twos, withoutTwos] = dividedOut(den, 2n);
  const [fives, rest] = dividedOut(withoutTwos, 5n);
  if (rest !== 1n) throw new RangeError("a decimal number without end");
  return Math.max(twos, fives);
}

function dividedOut(value: bigint, factor: bigint): readonly [times: number, rest: bigint] {
  let [times, rest] = [0, value];
  for (; rest % factor === 0n; rest /= factor) times += 1;
  return [times, rest];
}
