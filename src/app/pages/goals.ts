import type { Objective } from "#domain/plan/plan.ts";
import { judgementOf } from "#reports/build/assess.ts";
import type { ReportContext } from "#reports/build/context.ts";
import { objectivesOf } from "#reports/build/select.ts";

/**
 * The objectives that are counted: those of the level that has most assessments in the round; without any, those of the
 * lowest level that has objectives.
 */
export function countedGoals(context: ReportContext): readonly Objective[] {
  const all = objectivesOf(context);
  const byLevel = context.workspace.plan.levels.map(({ id }) => all.filter((one) => one.level === id));
  const assessed = (objectives: readonly Objective[]): number =>
    objectives.filter((one) => judgementOf(context, `objective:${one.id}`).shown !== null).length;
  const most = byLevel.reduce<readonly Objective[]>((best, one) => (assessed(one) > assessed(best) ? one : best), []);
  return most.length > 0 ? most : (byLevel.findLast((one) => one.length > 0) ?? []);
}

/** What the counted goals support, in the plan's order: the groups that a short table of them has. */
export function groupsOf(context: ReportContext, goals: readonly Objective[]): readonly Objective[] {
  const above = new Set(goals.flatMap((goal) => goal.supports));
  return objectivesOf(context).filter((one) => above.has(one.id));
}

/** The top of the goal tree. */
export function topGoals(context: ReportContext): readonly Objective[] {
  const all = objectivesOf(context);
  const ids = new Set(all.map(({ id }) => id));
  return all.filter((one) => !one.supports.some((above) => ids.has(above)));
}
