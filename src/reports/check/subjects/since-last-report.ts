import { isZero } from "#domain/quantities/rational.ts";

import { sharedCells, type SharedCell, type SubjectRow } from "./rows.ts";
import type { Subject } from "./subject.ts";

/** A figure that the last report printed otherwise. */
export interface Revised {
  readonly now: Subject;
  readonly before: Subject;
  /** How many figures of the same two columns are as they were. */
  readonly unchanged: number;
}

/** Outcomes of the same named year in tables of two reports. Most rows of the two columns are alike: else they count something else. */
export function revisedSince(rows: readonly SubjectRow[], previous: readonly SubjectRow[]): readonly Revised[] {
  const byName = Map.groupBy(previous, nameOf);
  const shared = rows.flatMap((row) =>
    (byName.get(nameOf(row)) ?? []).flatMap((other) => sharedCells(row, other).filter(isOfOneYear)),
  );
  return [...Map.groupBy(shared, columnsOf).values()].flatMap((column) => {
    const unchanged = column.filter(({ agrees, one }) => agrees && !isZero(one.value)).length;
    const changed = column.filter(({ agrees }) => !agrees);
    if (unchanged === 0 || changed.length > unchanged) return [];
    return changed.map(({ one, other }) => ({ now: one, before: other, unchanged }));
  });
}

const nameOf = ({ name }: SubjectRow): string => name.toSorted().join(" ");

function isOfOneYear({ one, other }: SharedCell): boolean {
  return one.measure.form === "amount" && one.period.years.length === 1 && other.period.years.length === 1;
}

/** Which column of which table each of the two stands in. */
function columnsOf({ one, other }: SharedCell): string {
  return [one, other].map(({ place }) => `${String(place.block)}:${String(place.column)}`).join(" ");
}
