import type { IsoDate } from "../organisation/organisation.ts";
import { daysBetween } from "../periods/span.ts";
import type { PersonId } from "../permissions/grant.ts";
import { isDraft } from "../plan/draft.ts";
import type { Assignment, Milestone, Plan } from "../plan/plan.ts";

/** A day that somebody who owns an assignment is to think of: its last, or that of a milestone. */
export interface OwnedDate {
  readonly assignment: Assignment;
  readonly person: PersonId;
  /** Null: the assignment's own last day. */
  readonly milestone: Milestone | null;
  readonly date: IsoDate;
}

/**
 * The days of owned assignments that are at most so many days ahead, and those of milestones that have passed and are not done. That an
 * assignment's own last day has passed says nothing of whether it is done.
 */
export function ownedDates(plan: Plan, today: IsoDate, within: number): readonly OwnedDate[] {
  return plan.assignments.flatMap((assignment): readonly OwnedDate[] => {
    const { person, end, ended, milestones = [] } = assignment;
    if (person === undefined || ended !== undefined || isDraft(plan, assignment)) return [];
    const undone = milestones.filter(({ done }) => done === null);
    const own = { assignment, person };
    return [
      ...undone.map((milestone) => ({ ...own, milestone, date: milestone.date })),
      ...(end === null || end < today ? [] : [{ ...own, milestone: null, date: end }]),
    ].filter(({ date }) => daysBetween(today, date) <= within);
  });
}
