import type { Assignment, Indicator, Objective, Plan } from "./plan.ts";

type Planned = Pick<Objective, "status"> | Pick<Indicator, "objective"> | Pick<Assignment, "supports">;

/** Whether a thing of the plan is a draft: an objective by its status, the rest where all that they are for are drafts. */
export function isDraft({ objectives }: Pick<Plan, "objectives">, thing: Planned): boolean {
  if ("status" in thing) return thing.status === "draft";
  const ids = "supports" in thing ? thing.supports : [thing.objective];
  const above = objectives.filter(({ id }) => ids.includes(id));
  return above.length > 0 && above.every(({ status }) => status === "draft");
}
