import type { Both } from "#domain/text.ts";

import type { Place } from "./place.ts";

/**
 * error: two things that are printed cannot both be right, and rounding does not explain it. warning: something is wrong that does
 * not change a number's meaning, or that rounding explains. question: only the author can know.
 */
export type Severity = "error" | "warning" | "question";

/** Something that a rule has found: where, why, and what would be right. */
export interface Finding {
  /** The rule's id. */
  readonly rule: string;
  readonly severity: Severity;
  /** 0-1, by what it rests on: how sure the table's structure is, the figures' units, what words they were matched by. */
  readonly confidence: number;
  /** The first is where it is shown; the others are what it is held against. */
  readonly places: readonly [Place, ...Place[]];
  /** The rule's sentence with these numbers. */
  readonly says: Both;
  /** The calculation, a line a step, with the numbers as printed: `-353,9 - (-390,9) = 37,0`. */
  readonly reasoning: readonly Both[];
  /** What to print instead, for the stretch of the first place; null where the check can't know. */
  readonly correction: string | null;
}
