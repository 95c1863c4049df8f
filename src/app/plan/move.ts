import { itemKey } from "#store/item.ts";

import { found, refused, type Judged } from "../result.ts";
import { wrongThing } from "./checks.ts";
import { wrongOwner } from "./owners.ts";
import { reasonOr } from "./reasons.ts";
import {
  settlePlan,
  written,
  type NewThing,
  type Planned,
  type Planning,
  type PlanStand,
  type SeenThing,
} from "./settle.ts";
import { findThing, planThings, type PlanThing } from "./thing.ts";

/** Where a thing is to be; what is left out stays as it is. */
export interface Moving {
  readonly seen: SeenThing;
  /** The thing of its sort that it comes right before; null: it comes last. */
  readonly before?: string | null | undefined;
  readonly unit?: string | undefined;
  /** Another that it is for than before: an objective, or the risk of a control. Null: none. */
  readonly above?: { readonly from: string | null; readonly to: string | null } | undefined;
}

/** Gives a thing of the plan another place among its sort, another unit, or something else that it is for. */
export function moveThing(planning: Planning, moving: Moving): Promise<Judged<Planned>> {
  const { seen } = moving;
  return settlePlan(planning, reasonOr("", "move"), [seen], (stand) => {
    const thing = findThing(stand.workspace, seen.noun, seen.id);
    if (thing === undefined) return refused("unknown_thing");
    const moved = movedThing(thing, moving);
    const wrong = wrongThing(stand, moved) ?? wrongOwner(stand.asker, moved, thing);
    if (wrong !== null) return wrong;
    return moving.before === undefined ? found([written(moved)]) : placed(stand, moved, moving.before);
  });
}

function movedThing(thing: PlanThing, { unit, above }: Moving): PlanThing {
  const { noun, body } = thing;
  switch (noun) {
    case "objective":
      return { noun, body: { ...body, unit: unit ?? body.unit, supports: replaced(body.supports, above) } };
    case "assignment":
      return { noun, body: { ...body, unit: unit ?? body.unit, supports: replaced(body.supports, above) } };
    case "indicator":
      return {
        noun,
        body: { ...body, unit: unit ?? body.unit, objective: above === undefined ? body.objective : above.to },
      };
    case "risk":
      return { noun, body: { ...body, unit: unit ?? body.unit } };
    case "control":
      return { noun, body: { ...body, risk: above?.to ?? body.risk } };
  }
}

function replaced(supports: readonly string[], above: Moving["above"]): readonly string[] {
  if (above === undefined) return supports;
  const { from, to } = above;
  const kept = supports.filter((id) => id !== from && id !== to);
  return to === null ? kept : [to, ...kept];
}

/** Between its new neighbours; where no number lies between theirs, all of the sort are numbered anew. */
function placed(
  { workspace, positions }: PlanStand,
  thing: PlanThing,
  before: string | null,
): Judged<readonly NewThing[]> {
  const { noun } = thing;
  const others = planThings(workspace).filter((one) => one.noun === noun && one.body.id !== thing.body.id);
  const index = before === null ? others.length : others.findIndex(({ body }) => body.id === before);
  if (index < 0) return refused("unknown_thing");
  const positionAt = (at: number): number | undefined => {
    const other = others[at];
    return other === undefined ? undefined : positions.get(itemKey({ noun, id: other.body.id }));
  };
  const after = positionAt(index);
  const previous = positionAt(index - 1) ?? (after ?? 0) - 2;
  const position = after === undefined ? previous + 1 : (previous + after) / 2;
  if (previous < position && (after === undefined || position < after)) return found([{ ...written(thing), position }]);
  const all = [...others.slice(0, index), thing, ...others.slice(index)];
  return found(all.map((one, place) => ({ ...written(one), position: place })));
}
