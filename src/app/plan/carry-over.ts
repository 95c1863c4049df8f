import type { AssessmentScale, ScaleStep } from "#domain/assessment/scale.ts";
import { overlaps, type Span } from "#domain/periods/span.ts";
import type { Assignment } from "#domain/plan/plan.ts";
import type { Round } from "#domain/rounds/round.ts";
import { assessmentsBySubject } from "#domain/rounds/said.ts";
import { inLanguage, type Language } from "#domain/text.ts";
import type { Model } from "#domain/workspace.ts";

import { periodOrRefusal } from "./period.ts";
import { found, type Result } from "../result.ts";
import { isIn } from "./thing.ts";
import { planWord } from "./words.ts";

/** What of a unit's plan of a period goes on in the next, and what does not. */
export interface CarryOver {
  readonly assignments: readonly CarriedThing[];
  /** Risks hold until they are ended: those that are open go on by themselves. */
  readonly risks: readonly CarriedThing[];
}

export interface CarriedThing {
  readonly id: string;
  readonly name: string;
  readonly goesOn: boolean;
  /** In words, how far it has come or why it is left out. */
  readonly why: string;
}

/** Why an assignment is left out, the first that is so. `carried`: another carries it on. `alone`: it is for nothing that goes on. */
const whyLeftOut = ["ended", "carried", "alone", "milestones", "assessed"] as const;
type LeftOut = (typeof whyLeftOut)[number];

/** How far an assignment has come, and so whether it goes on. */
interface Progress {
  readonly assignment: Assignment;
  /** Null: it goes on. */
  readonly leftOut: LeftOut | null;
  /** What was last said of it in a round. */
  readonly said: { readonly step: ScaleStep; readonly round: Round } | null;
}

/** The assignments that a unit has in a period. Finished are those that ended, whose milestones are all done, or that were last assessed as good. */
export function progressOf({ plan, rounds, scales }: Model, unit: string, span: Span): readonly Progress[] {
  const carried = new Set(plan.assignments.map(({ continues }) => continues));
  const objectives = new Set(plan.objectives.filter((one) => goesOn(one, unit, span)).map(({ id }) => id));
  const own = plan.assignments.filter((body) => body.unit === unit && isIn({ noun: "assignment", body }, span));
  return own.map((assignment) => {
    const { id, ended, supports, milestones = [] } = assignment;
    const said = lastSaid(rounds, scales, `assignment:${id}`);
    const reasons: Readonly<Record<LeftOut, boolean>> = {
      ended: ended !== undefined,
      carried: carried.has(id),
      alone: !supports.some((one) => objectives.has(one)),
      milestones: milestones.length > 0 && milestones.every(({ done }) => done !== null),
      assessed: said?.step.tone === "good",
    };
    return { assignment, leftOut: whyLeftOut.find((why) => reasons[why]) ?? null, said };
  });
}

/** Whether an objective is one that the next plan continues. */
export function goesOn(
  { unit, status, period }: Pick<Model["plan"]["objectives"][number], "unit" | "status" | "period">,
  of: string,
  span: Span,
): boolean {
  return unit === of && status === "active" && overlaps(period, span);
}

/** What was said last: in the round whose period ends last, what was decided before what the unit said. */
function lastSaid(rounds: readonly Round[], scales: readonly AssessmentScale[], subject: string): Progress["said"] {
  for (const round of rounds.toSorted((one, other) => other.period.to - one.period.to)) {
    const said = assessmentsBySubject(round.assessments).get(subject) ?? [];
    const shown = said.find(({ source }) => source === "decided") ?? said[0];
    const step = scales.find(({ id }) => id === shown?.scale)?.steps.find(({ id }) => id === shown?.step);
    if (step !== undefined) return { step, round };
  }
  return null;
}

/** What goes on from a unit's plan of a period, and what is left out and why. */
export function carryOver(
  model: Model,
  asked: { readonly unit: string; readonly period: string },
  language: Language,
): Result<CarryOver> {
  const span = periodOrRefusal(asked.period, "period");
  if (!span.ok) return span;
  return found({
    assignments: progressOf(model, asked.unit, span.value).map((one) => ({
      id: one.assignment.id,
      name: inLanguage(one.assignment.name, language),
      goesOn: one.leftOut === null,
      why: whyOf(one, language),
    })),
    risks: model.control.risks
      .filter(({ unit }) => unit === asked.unit)
      .map(({ id, name, ended }) => ({
        id,
        name: inLanguage(name, language),
        goesOn: ended === undefined,
        why:
          ended === undefined
            ? planWord("riskGoesOn", language)
            : planWord("leftOutEnded", language, { reason: inLanguage(ended.reason, language) }),
      })),
  });
}

function whyOf({ assignment: { ended }, leftOut, said }: Progress, language: Language): string {
  const step = said === null ? "" : inLanguage(said.step.name, language);
  const round = said === null ? "" : inLanguage(said.round.name, language);
  switch (leftOut) {
    case "ended":
      return planWord("leftOutEnded", language, {
        reason: ended === undefined ? "" : inLanguage(ended.reason, language),
      });
    case "carried":
      return planWord("leftOutCarried", language);
    case "alone":
      return planWord("leftOutAlone", language);
    case "milestones":
      return planWord("leftOutMilestones", language);
    case "assessed":
      return planWord("leftOutAssessed", language, { step, round });
    case null:
      return said === null
        ? planWord("unfinished", language)
        : planWord("unfinishedAssessed", language, { step, round });
  }
}
