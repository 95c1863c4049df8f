import { found, refused, type Judged } from "../result.ts";
import { wrongThing } from "./checks.ts";
import { wrongOwner } from "./owners.ts";
import { thingOf } from "./read.ts";
import { reasonOr } from "./reasons.ts";
import { settlePlan, written, type Planned, type Planning } from "./settle.ts";
import { findThing, freshId, idsOf } from "./thing.ts";
import type { WrittenThing } from "./written.ts";

/** A thing of the plan as a form says it. */
export interface Saving {
  readonly thing: WrittenThing;
  /** Which it was, and the change in which it was last written as it was seen; null: it is new. */
  readonly seen: { readonly id: string; readonly change: number } | null;
  /** Why; empty: nothing is said of it. */
  readonly reason: string;
}

/** Makes a new thing of the plan, or alters one. */
export function saveThing(planning: Planning, { thing, seen, reason }: Saving): Promise<Judged<Planned>> {
  const { noun } = thing;
  const restsOn = seen === null ? [] : [{ noun, ...seen }];
  return settlePlan(planning, reasonOr(reason, "save"), restsOn, (stand) => {
    const { workspace } = stand;
    const before = seen === null ? undefined : findThing(workspace, noun, seen.id);
    if (seen !== null && before === undefined) return refused("unknown_thing");
    const id = seen?.id ?? freshId(thing.written.name.sv, idsOf(workspace, noun));
    const made = thingOf(thing, id, before, workspace);
    if (!made.ok) return made;
    const wrong = wrongThing(stand, made.value) ?? wrongOwner(stand.asker, made.value, before);
    return wrong ?? found([written(made.value)]);
  });
}
