import { compare, parseDecimal } from "../quantities/rational.ts";
import type { Reference } from "./plan.ts";

/** Whether a range ends below where it begins. What is no number is neither. */
export function isReversed(reference: Reference): boolean {
  if (reference.kind !== "range") return false;
  const [low, high] = [parseDecimal(reference.from), parseDecimal(reference.to)];
  return low !== null && high !== null && compare(high, low) < 0;
}
