import { compare } from "#domain/quantities/rational.ts";

import type { Figure } from "../figures/figure.ts";
import { inOwnUnit } from "../figures/unit.ts";
import type { Better } from "../words/better.ts";

/** Whether an outcome meets its target; null where it is not known which way is better, and for different kinds of unit. */
export function isMet(outcome: Figure, target: Figure, better: Better | null): boolean | null {
  const way = comparison(outcome, target);
  if (way === null || better === null) return null;
  return better === "lower" ? way <= 0 : way >= 0;
}

/** How two figures stand to each other, by their units; null where they are of different kinds. */
export function comparison(one: Figure, other: Figure): number | null {
  const [unit, second] = [one.unit ?? other.unit, other.unit ?? one.unit];
  if (unit === null || second === null) return compare(one.value, other.value);
  return unit.kind === second.kind ? compare(inOwnUnit(one.value, unit), inOwnUnit(other.value, second)) : null;
}
