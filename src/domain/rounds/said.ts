import type { Assessment } from "../assessment/assessment.ts";
import { groupedOnce } from "../grouped.ts";
import type { UnitCode } from "../organisation/organisation.ts";
import type { Comment } from "./round.ts";

/** What was judged of each subject. */
export const assessmentsBySubject = groupedOnce(({ subject }: Assessment) => subject);

/** What was written about each subject. */
export const commentsBySubject = groupedOnce(({ on }: Comment) => on);

type Said = { readonly unit: UnitCode };

/** Where in a list what each unit has said stands. Kept as long as the list. */
const places = new WeakMap<readonly Said[], ReadonlyMap<UnitCode, readonly number[]>>();

function placesOf(list: readonly Said[]): ReadonlyMap<UnitCode, readonly number[]> {
  const known = places.get(list);
  if (known !== undefined) return known;
  const made = new Map<UnitCode, number[]>();
  for (const [at, { unit }] of list.entries()) {
    const own = made.get(unit);
    if (own === undefined) made.set(unit, [at]);
    else own.push(at);
  }
  places.set(list, made);
  return made;
}

/** What some units have said, in the list's order; the list itself where that is all. Each unit is asked for once, however much it has said. */
export function saidBy<One extends Said>(list: readonly One[], isAsked: (unit: UnitCode) => boolean): readonly One[] {
  const all = placesOf(list);
  const asked = [...all].filter(([unit]) => isAsked(unit));
  if (asked.length === all.size) return list;
  const at = Int32Array.from(asked.flatMap(([, own]) => own)).toSorted();
  return Array.from(at, (place) => list[place]).filter((one) => one !== undefined);
}
