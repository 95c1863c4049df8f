import { firstDay, lastDay, type Span } from "../periods/span.ts";
import type { Assignment } from "../plan/plan.ts";
import type { Proposal } from "./propose.ts";

export interface AssignmentProposal extends Proposal {
  readonly reason: "done" | "overdue" | "stopped_late" | "stopped" | "not_begun" | "time_left" | "no_last_day";
}

/**
 * What the rule says of an assignment in a period, by its days. `isDone`: it was assessed as met in an earlier round. One whose last day is
 * the period's own last has not run out of time, and what was stopped before its last day is for people to judge.
 */
export function proposeAssignment(
  { start, end, ended }: Pick<Assignment, "start" | "end" | "ended">,
  period: Span,
  isDone: boolean,
): AssignmentProposal {
  const last = lastDay(period);
  if (isDone) return { verdict: "met", reason: "done" };
  if (ended !== undefined && (ended.date ?? firstDay(period)) <= last) {
    const isLate = end !== null && ended.date !== null && ended.date > end;
    return isLate ? { verdict: "not_met", reason: "stopped_late" } : { verdict: "undecidable", reason: "stopped" };
  }
  if (start !== null && start > last) return { verdict: "undecidable", reason: "not_begun" };
  if (end === null) return { verdict: "undecidable", reason: "no_last_day" };
  return end < last ? { verdict: "not_met", reason: "overdue" } : { verdict: "undecidable", reason: "time_left" };
}
