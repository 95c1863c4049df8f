import type { Rational } from "#domain/quantities/rational.ts";

import type { Unit } from "./unit.ts";

/** A quantity as it is printed somewhere. Years, dates and names that have digits in them are none. */
export interface Figure {
  /** As printed, without its unit: `-2 254,6`, `+48,3`. */
  readonly printed: string;
  /** Characters of the text it stands in, its unit not included. */
  readonly start: number;
  readonly end: number;
  /** What the digits and the sign say, in the unit as printed: 2,7 of `2,7 mnkr`. */
  readonly value: Rational;
  /** Decimals as printed: the value is known to half a step of the last. */
  readonly decimals: number;
  /** The sign as printed; null where there is none. */
  readonly sign: "+" | "-" | null;
  /** Null where nothing beside it says. */
  readonly unit: Unit | null;
  readonly hedge: Hedge | null;
  /** The key of the value it is bound to, in a report of our own; null for what is typed. */
  readonly bound: string | null;
}

/** What a word before the figure makes of it: `cirka`, `drygt`, `nästan`, `minst`, `högst`. */
export type Hedge = "about" | "over" | "under" | "least" | "most";
