import type { Thing } from "./plan.ts";

/** Where a thing is moved to, as the API takes it. */
export interface Move {
  readonly before?: string | null;
  readonly above?: { readonly from: string | null; readonly to: string | null };
}

/** One step up or down among its like below the same; null where there is none. */
export function stepOf(things: readonly Thing[], thing: Thing, way: "up" | "down"): Move | null {
  const like = things.filter((one) => isLike(one, thing));
  const index = like.findIndex(({ subject }) => subject === thing.subject);
  if (way === "up") {
    const previous = like[index - 1];
    return previous === undefined ? null : { before: previous.id };
  }
  return index + 1 >= like.length ? null : { before: like[index + 2]?.id ?? null };
}

/** What it means to drop a thing on another: right before its like, or below what it can be for; null: nothing. */
export function dropOf(thing: Thing, on: Thing): Move | null {
  if (thing.subject === on.subject || thing.above.includes(on.subject) || on.above.includes(thing.subject)) return null;
  if (isLike(thing, on)) return { before: on.id };
  const wanted = thing.noun === "control" ? "risk" : thing.noun === "risk" ? null : "objective";
  if (on.noun !== wanted) return null;
  return { above: { from: thing.under === null ? null : idOf(thing.under), to: on.id } };
}

const isLike = (one: Thing, other: Thing): boolean => one.noun === other.noun && one.under === other.under;

/** Of `objective:g1`. */
const idOf = (subject: string): string => subject.slice(subject.indexOf(":") + 1);
