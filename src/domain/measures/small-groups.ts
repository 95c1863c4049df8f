import type { Measure, MeasureId } from "./measure.ts";
import { restingOn } from "./resting.ts";

/** Nothing is shown that rests on fewer persons than this. */
export interface SmallGroups {
  /** The fewest persons that may be told of, a whole number from 2. */
  readonly threshold: number;
  /** The count of persons that personal measures are held against where their own definition counts none. */
  readonly persons: MeasureId | null;
}

/** The measures that tell of persons: counts of them, those said to be personal, and all that rests on any of these. */
export function measuresOfPersons(measures: readonly Measure[]): ReadonlySet<MeasureId> {
  const own = measures.filter(({ unit, personal }) => unit === "persons" || personal === true);
  return new Set(
    restingOn(
      measures,
      own.map(({ id }) => id),
    ).keys(),
  );
}
