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

import { digitsOf, type Subject } from "./subject.ts";

/** How two figures that should be one differ: the more they are alike, the surer it is that they should. */
export type Likeness = "close" | "scale" | "digits" | "far" | "cut";

type Printed = Pick<Subject, "figure" | "value">;

/** `cut`: one has lost its first digits, as happens in a poor scan. `close`: a tenth apart. `scale`: the same digits in other thousands. `digits`: one digit is another, or some have changed places. */
export function likenessOf(one: Printed, other: Printed): Likeness {
  const [a, b] = [absolute(one.value), absolute(other.value)];
  if (isZero(a) || isZero(b)) return "far";
  if (isCut(digitsOf(one.figure), digitsOf(other.figure))) return "cut";
  const [small, large] = compare(a, b) < 0 ? [a, b] : [b, a];
  if (compare(multiply(subtract(large, small), rational(10n)), large) <= 0) return "close";
  if (isPowerOfThousand(divide(large, small))) return "scale";
  return haveDigitsAlike(digitsOf(one.figure), digitsOf(other.figure)) ? "digits" : "far";
}

function isPowerOfThousand(ratio: Rational): boolean {
  return [1000n, 1_000_000n].some((scale) => {
    const apart = absolute(subtract(divide(ratio, rational(scale)), rational(1n)));
    return compare(apart, rational(1n, 100n)) <= 0;
  });
}

function isCut(one: string, other: string): boolean {
  return (
    one.length > 1 && other.length > 1 && one.length !== other.length && (one.endsWith(other) || other.endsWith(one))
  );
}

function haveDigitsAlike(one: string, other: string): boolean {
  if (one.length !== other.length || one.length < 2) return false;
  const changed = [...one].filter((digit, index) => digit !== other.charAt(index)).length;
  if (changed === 1) return one.length > 2;
  return [...one].toSorted().join("") === [...other].toSorted().join("");
}
