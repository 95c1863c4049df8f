import { inSnapshot } from "#store/read.ts";
import { itemKey } from "#store/item.ts";
import { before, lastChanges } from "#store/written.ts";

import { found, refused, type Judged } from "../result.ts";
import { reasonOr } from "./reasons.ts";
import { settlePlan, type NewThing, type Planned, type Planning } from "./settle.ts";
import { planNouns, type PlanNoun } from "./thing.ts";

/** Undoes a change of the plan: all that it wrote is written anew as it stood before. Refused where any of it has been altered since. */
export async function undoPlanChange(planning: Planning, change: number): Promise<Judged<Planned>> {
  const { open } = planning;
  if (open.stored === null) return refused("plan_in_file", { name: open.id });
  const { items, last } = await inSnapshot(open.stored.store, async (transaction) => ({
    items: await before(transaction, change),
    last: await lastChanges(transaction, planNouns),
  }));
  const things = items.flatMap(({ noun, ...rest }): readonly NewThing[] =>
    isPlanNoun(noun) ? [{ noun, ...rest }] : [],
  );
  if (things.length === 0 || things.length < items.length) return refused("nothing_to_undo");
  if (things.some((thing) => last.get(itemKey(thing)) !== change)) return refused("altered_since");
  const seen = things.map(({ noun, id }) => ({ noun, id, change }));
  return settlePlan(planning, reasonOr("", "undo"), seen, () => found(things));
}

function isPlanNoun(noun: string): noun is PlanNoun {
  return planNouns.some((one) => one === noun);
}
