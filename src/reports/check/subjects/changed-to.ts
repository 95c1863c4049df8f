import { directionsIn, unsure, type DirectionWord } from "../words/change.ts";
import type { SubjectRow } from "./rows.ts";
import type { Subject } from "./subject.ts";
import type { Pair } from "./turned.ts";

/** A figure of a text that something is said to have risen or fallen to, and what a table has for the year before. */
export interface ChangedTo {
  readonly said: Subject;
  readonly word: DirectionWord;
  readonly cell: Subject;
  readonly before: Subject;
}

const to = /(?<!\p{L})(?:till|to)(?: (?:cirka|ca|drygt|knappt|nästan|about|almost))?\s*#/iu;
/** Something else than the year before that the change may be counted from. */
const since = /(?<!\p{L})(?:sedan|budget\p{L}*|månad\p{L}*|kvartal\p{L}*|since|month\p{L}*|quarter\p{L}*)(?!\p{L})/iu;

/** `Har ökat till 5,1`, where 5,1 is what a row has for its last year and the year before stands beside it. */
export function changedTo(
  pairs: readonly Pair[],
  rows: ReadonlyMap<number, readonly SubjectRow[]>,
): readonly ChangedTo[] {
  return pairs.flatMap(({ said, cell }) => {
    if (said.measure.form !== "amount" || !to.test(said.words) || since.test(said.words) || unsure.test(said.words))
      return [];
    const [word, more] = directionsIn(said.words);
    if (word === undefined || more !== undefined || word.direction === "same") return [];
    const row = (rows.get(cell.place.block) ?? []).find(({ cells }) => cells.includes(cell));
    const [before, another] = (row?.cells ?? []).filter((other) => isYearBefore(other, cell));
    return before === undefined || another !== undefined ? [] : [{ said, word, cell, before }];
  });
}

function isYearBefore(other: Subject, { kind, measure, period }: Subject): boolean {
  if (other.kind !== kind || other.measure.form !== measure.form || measure.basis !== "outcome") return false;
  const [year] = period.years;
  if (other.measure.basis === "previous") return true;
  return other.measure.basis === "outcome" && year !== undefined && other.period.years.includes(year - 1);
}
