import type { UnitCode } from "#domain/organisation/organisation.ts";
import { may, namedUnit, type Asker, type Verdict } from "#domain/permissions/may.ts";
import type { Plan } from "#domain/plan/plan.ts";
import type { Model } from "#domain/workspace.ts";

import { unitOfThing, type PlanThing } from "./thing.ts";

/**
 * May this person make or alter a thing of the plan? Who may alter the model of its unit; and, of what is the unit's own, who both
 * reports and approves there.
 */
export function mayPlan(asker: Asker, model: Pick<Model, "plan" | "control">, thing: PlanThing): Verdict {
  const unit = unitOfThing(model, thing);
  return isOwn(model.plan, thing) ? mayPlanOwn(asker, unit) : may(asker, "model", namedUnit(asker, unit));
}

/** May this person make or alter what is a unit's own? */
export function mayPlanOwn(asker: Asker, code: UnitCode): Verdict {
  const unit = namedUnit(asker, code);
  const verdict = may(asker, "model", unit);
  if (verdict.allowed) return verdict;
  const both = (["report", "approve"] as const).map((right) => may(asker, right, unit));
  return both.every(({ allowed }) => allowed) ? (both[0] ?? verdict) : verdict;
}

/** A unit's own are its activities, and its objectives on the lowest level with their indicators. */
function isOwn(plan: Plan, { noun, body }: PlanThing): boolean {
  const lowest = plan.levels.at(-1)?.id;
  switch (noun) {
    case "assignment":
      return body.type === "activity";
    case "objective":
      return body.level === lowest;
    case "indicator":
      return plan.objectives.some(
        ({ id, level, unit }) => id === body.objective && level === lowest && unit === body.unit,
      );
    case "risk":
    case "control":
      return false;
  }
}
