import { isDay } from "#domain/periods/span.ts";
import type { Ended, Objective } from "#domain/plan/plan.ts";
import type { LocalText } from "#domain/text.ts";
import type { Model } from "#domain/workspace.ts";

import { found, refused, type Judged, type Result } from "../result.ts";
import { wrongThing } from "./checks.ts";
import { settlePlan, written, type NewThing, type Planned, type Planning, type SeenThing } from "./settle.ts";
import { aboveOf, findThing, planThings, type PlanThing } from "./thing.ts";

/** How a thing of the plan comes to an end before its time. */
export interface Ending {
  readonly seen: SeenThing;
  readonly how: "dropped" | "moved";
  /** The day; null: none is said. */
  readonly date: string | null;
  readonly reason: LocalText;
  /** The objective that replaces one. */
  readonly successor: string | null;
}

/** Ends a thing: it stays visible, with the reason. A draft that nobody has adopted is taken away instead, with what is for it alone. */
export function endThing(planning: Planning, ending: Ending): Promise<Judged<Planned>> {
  const { seen, reason } = ending;
  return settlePlan(planning, reason.sv.trim(), [seen], (stand) => {
    const { workspace } = stand;
    const thing = findThing(workspace, seen.noun, seen.id);
    if (thing === undefined) return refused("unknown_thing");
    if (reason.sv.trim() === "") return refused("reason_missing", {}, "reason");
    if (ending.date !== null && !isDay(ending.date)) return refused("bad_day", { name: ending.date }, "date");
    if (thing.noun === "objective" && thing.body.status === "draft")
      return found(withoutDraft(workspace, thing.body.id));
    const after = ended(thing, ending);
    if (!after.ok) return after;
    return wrongThing(stand, after.value) ?? found([written(after.value)]);
  });
}

function ended(thing: PlanThing, { how, date, reason, successor }: Ending): Result<PlanThing> {
  const { noun, body } = thing;
  const end: Ended = { date, reason };
  if (noun === "objective") {
    if (successor === body.id) return refused("succeeds_itself", {}, "successor");
    return found({ noun, body: { ...body, status: how, ended: { ...end, successor } } });
  }
  const after = { ...body, ended: end };
  // Only the end has been added to the body of the noun.
  return found({ noun, body: after } as PlanThing);
}

/** The draft, its indicators, and what was for it and nothing else; the rest is no longer for it. */
function withoutDraft(workspace: Model, draft: string): readonly NewThing[] {
  return planThings(workspace).flatMap((thing): readonly NewThing[] => {
    const { noun, body } = thing;
    if (noun === "objective" && body.id === draft) return [{ noun, id: draft, body: null }];
    if (noun === "objective") return names(body, draft) ? [written({ noun, body: withoutNaming(body, draft) })] : [];
    if (noun === "control" || noun === "risk" || !aboveOf(thing).includes(draft)) return [];
    if (noun === "indicator") return [{ noun, id: body.id, body: null }];
    const supports = without(body.supports, draft);
    return [{ noun, id: body.id, body: supports.length > 0 ? { ...body, supports } : null }];
  });
}

function names({ supports, continues, ended }: Objective, id: string): boolean {
  return supports.includes(id) || continues === id || ended?.successor === id;
}

function withoutNaming({ continues, ...objective }: Objective, id: string): Objective {
  const { supports, ended } = objective;
  return {
    ...objective,
    ...(continues === undefined || continues === id ? {} : { continues }),
    supports: without(supports, id),
    ended: ended?.successor === id ? { ...ended, successor: null } : ended,
  };
}

const without = (ids: readonly string[], gone: string): readonly string[] => ids.filter((id) => id !== gone);
