import type { SubjectRef } from "../assessment/assessment.ts";
import type { Control, InternalControl, Risk } from "../control/control.ts";
import type { UnitCode } from "../organisation/organisation.ts";
import { firstDay, lastDay, overlaps } from "../periods/span.ts";
import type { Assignment, Indicator, Objective, Plan } from "../plan/plan.ts";
import { plainAsks, type AskedDeviation, type AskedKind, type Question, type Round } from "./round.ts";

/** Something of the plan that a unit is to assess. */
export type AskedSubject =
  | { readonly kind: "objective"; readonly thing: Objective }
  | { readonly kind: "indicator"; readonly thing: Indicator }
  | { readonly kind: "assignment"; readonly thing: Assignment }
  | { readonly kind: "control"; readonly thing: Control; readonly risk: Risk };

/** What a round asks of one unit. */
export interface Asked {
  readonly subjects: readonly AskedSubject[];
  readonly deviations: readonly AskedDeviation[];
  readonly questions: readonly Question[];
}

interface Planned {
  readonly plan: Plan;
  readonly control: InternalControl;
}

export function subjectOf({ kind, thing }: AskedSubject): SubjectRef {
  return `${kind}:${thing.id}`;
}

/** What is asked of a unit: all that is its own in the period and has neither been dropped nor ended before, of the kinds that the round asks about. */
export function askedOf(
  { plan, control }: Planned,
  { period, asks }: Pick<Round, "period" | "asks">,
  unit: UnitCode,
): Asked {
  const { subjects, deviations, questions } = asks ?? plainAsks;
  const isIn = (one: { readonly unit: UnitCode; readonly period: Objective["period"] }): boolean =>
    one.unit === unit && overlaps(one.period, period);
  const passive = new Set(plan.objectives.filter(({ status }) => status !== "active").map(({ id }) => id));
  const [first, last] = [firstDay(period), lastDay(period)];
  const risks = new Map(control.risks.filter((risk) => risk.unit === unit).map((risk) => [risk.id, risk]));
  const found: { readonly [Kind in AskedKind]: () => readonly AskedSubject[] } = {
    objective: () =>
      plan.objectives.filter((one) => isIn(one) && !passive.has(one.id)).map((thing) => ({ kind: "objective", thing })),
    indicator: () =>
      plan.indicators
        .filter((one) => isIn(one) && !passive.has(one.objective ?? ""))
        .map((thing) => ({ kind: "indicator", thing })),
    assignment: () =>
      plan.assignments
        .filter((one) => one.unit === unit && (one.end ?? first) >= first && (one.start ?? last) <= last)
        .map((thing) => ({ kind: "assignment", thing })),
    control: () =>
      control.controls.flatMap((thing) => {
        const risk = risks.get(thing.risk);
        return risk === undefined ? [] : [{ kind: "control", thing, risk }];
      }),
  };
  return { subjects: subjects.flatMap((kind) => found[kind]()), deviations, questions };
}
