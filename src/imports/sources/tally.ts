import type { Span } from "#domain/periods/span.ts";
import { add, decimalText, type Rational } from "#domain/quantities/rational.ts";

import type { SourcePlace, SourceValue } from "./extract.ts";

/** Adds up what has the same names and the same period. */
export interface Tally {
  /** A name that is "" is not said. The place is that of the first that is added. */
  readonly add: (names: SourceValue["names"], period: Span, amount: Rational, place: SourcePlace) => void;
  /** The sums, in the order in which they were begun. */
  readonly values: () => readonly SourceValue[];
}

interface Sum extends Omit<SourceValue, "amount"> {
  amount: Rational;
}

/** An empty tally. Amounts must be decimal numbers. */
export function startTally(): Tally {
  const sums = new Map<string, Sum>();
  return {
    add: (names, period, amount, place) => {
      const said = saidIn(names);
      const key = JSON.stringify([period.from, period.to, said]);
      const sum = sums.get(key);
      if (sum === undefined) sums.set(key, { names: said, period, amount, place });
      else sum.amount = add(sum.amount, amount);
    },
    values: () => [...sums.values()].map((sum) => ({ ...sum, amount: decimalText(sum.amount) })),
  };
}

/** The names that are said, those that are not "", in one order. */
export function saidIn(names: SourceValue["names"]): SourceValue["names"] {
  const said = Object.entries(names).filter(([, name]) => name !== "");
  return Object.fromEntries(said.toSorted(([one], [other]) => (one < other ? -1 : 1)));
}
