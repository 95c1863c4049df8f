import type { SubjectRef } from "../assessment/assessment.ts";
import type { Control, InternalControl, Risk } from "../control/control.ts";
import { groupedOnce } from "../grouped.ts";
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

const objectivesById = groupedOnce(({ id }: Objective) => id);
const objectivesOf = groupedOnce(({ unit }: Objective) => unit);
const indicatorsOf = groupedOnce(({ unit }: Indicator) => unit);
const assignmentsOf = groupedOnce(({ unit }: Assignment) => unit);
const risksOf = groupedOnce(({ unit }: Risk) => unit);

/** What is asked of a unit: all that is its own in the period and has neither been dropped nor ended before, of the kinds that the round asks about. */
export function askedOf(
  { plan, control }: Planned,
  { period, asks }: Pick<Round, "period" | "asks">,
  unit: UnitCode,
): Asked {
  const { subjects, deviations, questions } = asks ?? plainAsks;
  const isIn = (one: Pick<Objective, "period">): boolean => overlaps(one.period, period);
  const isPassive = (objective: string): boolean =>
    objectivesById(plan.objectives)
      .get(objective)
      ?.some(({ status }) => status !== "active") === true;
  const [first, last] = [firstDay(period), lastDay(period)];
  const risks = new Map(
    risksOf(control.risks)
      .get(unit)
      ?.map((risk) => [risk.id, risk]),
  );
  const found: { readonly [Kind in AskedKind]: () => readonly AskedSubject[] } = {
    objective: () =>
      (objectivesOf(plan.objectives).get(unit) ?? [])
        .filter((one) => isIn(one) && one.status === "active")
        .map((thing) => ({ kind: "objective", thing })),
    indicator: () =>
      (indicatorsOf(plan.indicators).get(unit) ?? [])
        .filter((one) => isIn(one) && !isPassive(one.objective ?? ""))
        .map((thing) => ({ kind: "indicator", thing })),
    assignment: () =>
      (assignmentsOf(plan.assignments).get(unit) ?? [])
        .filter((one) => (one.end ?? first) >= first && (one.start ?? last) <= last)
        .map((thing) => ({ kind: "assignment", thing })),
    control: () =>
      control.controls.flatMap((thing) => {
        const risk = risks.get(thing.risk);
        return risk === undefined ? [] : [{ kind: "control", thing, risk }];
      }),
  };
  return { subjects: subjects.flatMap((kind) => found[kind]()), deviations, questions };
}
