import type { SubjectRef } from "#domain/assessment/assessment.ts";
import type { Objective } from "#domain/plan/plan.ts";
import { overlaps } from "#domain/periods/span.ts";
import type { Register, RegisterRecord } from "#domain/registers/register.ts";
import { concerns, type Scope } from "./context.ts";
import { judgementOf } from "./assess.ts";

export interface ObjectiveFilter {
  readonly level?: string | undefined;
  readonly under?: string | undefined;
  readonly status?: Objective["status"] | undefined;
  readonly step?: string | undefined;
}

/** Objectives that concern the scope's unit and period, in the plan's order; drafts only where they are asked for. */
export function objectivesOf(scope: Scope, filter: ObjectiveFilter = {}): readonly Objective[] {
  const all = scope.workspace.plan.objectives;
  const below = filter.under === undefined ? null : descendants(all, filter.under);
  return all.filter(
    (one) =>
      concerns(scope, one.unit) &&
      overlaps(one.period, scope.period) &&
      (filter.level === undefined || one.level === filter.level) &&
      (filter.status === undefined ? one.status !== "draft" : one.status === filter.status) &&
      (below === null || below.has(one.id)) &&
      (filter.step === undefined || hasStep(scope, `objective:${one.id}`, filter.step)),
  );
}

/** Whether the round's assessment of a subject stands on a step; `none` is no step at all. */
export function hasStep(scope: Scope, subject: SubjectRef, step: string): boolean {
  const { shown } = judgementOf(scope, subject);
  return step === "none" ? shown === null || shown.step === null : shown?.step === step;
}

/** Ids of all that supports an objective, at any depth. */
export function descendants(objectives: readonly Objective[], id: string): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (above: string): void => {
    for (const one of objectives) {
      if (!one.supports.includes(above) || found.has(one.id)) continue;
      found.add(one.id);
      visit(one.id);
    }
  };
  visit(id);
  return found;
}

/** Records whose fields are as the conditions say. */
export function recordsOf(register: Register, conditions: Readonly<Record<string, string>>): readonly RegisterRecord[] {
  return register.records.filter(({ values }) =>
    Object.entries(conditions).every(([field, value]) => values[field] === value),
  );
}
