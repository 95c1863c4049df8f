import { absolute, compare, subtract } from "#domain/quantities/rational.ts";

import { halfStep } from "../figures/bounds.ts";
import type { Figure } from "../figures/figure.ts";
import { inOwnUnit } from "../figures/unit.ts";
import type { Better } from "../words/better.ts";

/**
 * Whether an outcome meets its target; null where it is not known which way is better, for different kinds of unit, and for what
 * only meets it, or fails to, by the decimals that the target has not.
 */
export function isMet(outcome: Figure, target: Figure, better: Better | null): boolean | null {
  const way = comparison(outcome, target);
  if (way === null || better === null || isRoundedTo(outcome, target)) return null;
  return better === "lower" ? way <= 0 : way >= 0;
}

function isRoundedTo(outcome: Figure, target: Figure): boolean {
  const isExact = outcome.decimals <= target.decimals || comparison(outcome, target) === 0;
  if (isExact || (outcome.unit?.scale ?? 1) !== (target.unit?.scale ?? 1)) return false;
  return compare(absolute(subtract(outcome.value, target.value)), halfStep(target)) < 0;
}

/** How two figures stand to each other, by their units; null where they are of different kinds. */
export function comparison(one: Figure, other: Figure): number | null {
  const [unit, second] = [one.unit ?? other.unit, other.unit ?? one.unit];
  if (unit === null || second === null) return compare(one.value, other.value);
  return unit.kind === second.kind ? compare(inOwnUnit(one.value, unit), inOwnUnit(other.value, second)) : null;
}
