import type { Assessment, SubjectRef } from "#domain/assessment/assessment.ts";
import { proposeAssignment } from "#domain/assessment/assignment.ts";
import { proposeControl } from "#domain/assessment/control.ts";
import { proposeObjective, verdictOfTone, type ObjectivePart } from "#domain/assessment/objective.ts";
import type { JudgedVerdict, Proposal, Verdict } from "#domain/assessment/propose.ts";
import { scaleOf, type AssessmentScale, type ScaleProposals, type ScaleStep } from "#domain/assessment/scale.ts";
import type { Control } from "#domain/control/control.ts";
import { groupedByEach, groupedOnce } from "#domain/grouped.ts";
import { overlaps } from "#domain/periods/span.ts";
import type { Assignment, Indicator, Objective } from "#domain/plan/plan.ts";
import { subjectOf, type AskedSubject } from "#domain/rounds/asked.ts";
import { roundBefore, roundsBefore } from "#domain/rounds/before.ts";
import { earlierAnswer } from "#domain/rounds/continued.ts";
import { answerOf } from "#domain/rounds/lacking.ts";
import {
  judgementOf,
  measureIndicator,
  proposalFor,
  proposedStep,
  stepOf,
  type Measured,
} from "#reports/build/assess.ts";

import { assignmentReason, controlReason, indicatorReason, objectiveReason } from "./reasons.ts";
import type { RoundScope } from "./scope.ts";

/** Something that is asked about, with what is known of it. */
export interface Evidence {
  readonly subject: SubjectRef;
  readonly asked: AskedSubject;
  /** Null for what is not an indicator. */
  readonly measured: Measured | null;
  /** That it is assessed on; null where the workspace has none. */
  readonly scale: AssessmentScale | null;
  readonly proposal: Proposal | null;
  readonly proposed: ScaleStep | null;
  /** Why it is proposed, or why nothing is, in words; null for what no rule can tell of. */
  readonly why: string | null;
}

type Told = Pick<Evidence, "proposal" | "why">;

const nothingTold: Told = { proposal: null, why: null };

/** What the rule says of what is asked of a unit, and why. To be called inside `settled`. */
export function judge(scope: RoundScope, asked: AskedSubject): Evidence {
  const subject = subjectOf(asked);
  const scale = scaleFor(scope, asked, subject);
  const measured = asked.kind === "indicator" ? measureIndicator(scope, asked.thing) : null;
  const told = measured === null ? tell(scope, asked, scale) : tellIndicator(scope, measured, scale);
  return { subject, asked, measured, scale, ...told, proposed: proposedStep(scale, told.proposal) };
}

/** The scale of the unit's own answer, else of its last, else the one that such things are assessed on. */
function scaleFor(scope: RoundScope, asked: AskedSubject, subject: SubjectRef): AssessmentScale | null {
  const { workspace, round, unit } = scope;
  const { plan, rounds, scales } = workspace;
  const last = roundBefore(rounds, round);
  const used = answerOf(round, unit, subject) ?? (last === null ? null : earlierAnswer(plan, last, unit, asked));
  return scales.find(({ id }) => id === used?.scale) ?? scaleOf(scales, asked.kind);
}

function tellIndicator(scope: RoundScope, measured: Measured, scale: AssessmentScale | null): Told {
  if (measured.cuts.length === 0) return nothingTold;
  const proposal = proposalFor(scope, measured, scale?.proposes ?? null);
  return { proposal, why: indicatorReason(scope, measured, proposal) };
}

/** Of what is no indicator nothing is said on a scale that takes no proposals. */
function tell(scope: RoundScope, asked: AskedSubject, scale: AssessmentScale | null): Told {
  if (scale === null || scale.proposes === null) return nothingTold;
  switch (asked.kind) {
    case "objective":
      return tellObjective(scope, asked.thing, scale.proposes);
    case "assignment":
      return tellAssignment(scope, asked.thing, scale, scale.proposes);
    case "control":
      return tellControl(scope, asked.thing);
    case "indicator":
      return nothingTold;
  }
}

function tellObjective(scope: RoundScope, objective: Objective, { objectives = "worst" }: ScaleProposals): Told {
  const proposal = proposeObjective(objectives, partsOf(scope, objective));
  return proposal === null ? nothingTold : { proposal, why: objectiveReason(proposal, objectives, scope.language) };
}

function tellAssignment(
  scope: RoundScope,
  assignment: Assignment,
  scale: AssessmentScale,
  { met }: ScaleProposals,
): Told {
  const before = saidBefore(scope, assignment);
  const done = before?.said.scale === scale.id && before.said.step === met ? before.round : null;
  const proposal = proposeAssignment(assignment, scope.period, done !== null);
  const step = scale.steps.find(({ id }) => id === met) ?? null;
  return { proposal, why: assignmentReason(proposal, { assignment, step, done }, scope.language) };
}

function tellControl({ language }: RoundScope, control: Control): Told {
  const proposal = proposeControl(control);
  return proposal === null ? nothingTold : { proposal, why: controlReason(proposal, control, language) };
}

/** What was last said of an assignment in a round before this one. */
function saidBefore({ workspace, round }: RoundScope, thing: Assignment) {
  for (const before of roundsBefore(workspace.rounds, round)) {
    const said = earlierAnswer(workspace.plan, before, thing.unit, { kind: "assignment", thing });
    if (said !== null && said.step !== null) return { said, round: before };
  }
  return null;
}

const indicatorsOf = groupedOnce(({ objective }: Indicator) => objective ?? "");
const objectivesUnder = groupedByEach(({ supports }: Objective) => supports);
const assignmentsUnder = groupedByEach(({ supports }: Assignment) => supports);

/** What an objective rests on in the round's period, and what is known of each: what has been said of it, or else what the rule says. */
function partsOf(scope: RoundScope, { id }: Objective): readonly ObjectivePart[] {
  const { plan, scales } = scope.workspace;
  const isIn = (one: Pick<Objective, "period">): boolean => overlaps(one.period, scope.period);
  const indicators = (indicatorsOf(plan.indicators).get(id) ?? []).filter(
    (one) => isIn(one) && one.ended === undefined,
  );
  const objectives = (objectivesUnder(plan.objectives).get(id) ?? []).filter(
    (one) => isIn(one) && one.status === "active",
  );
  const assignments = (assignmentsUnder(plan.assignments).get(id) ?? []).filter(({ ended }) => ended === undefined);
  const assignmentScale = scaleOf(scales, "assignment");
  return [
    ...indicators.map((one) =>
      partOf(scope, `indicator:${one.id}`, one, () => proposalFor(scope, measureIndicator(scope, one))),
    ),
    ...objectives.map((one) => partOf(scope, `objective:${one.id}`, one, () => null)),
    ...assignments.map((one) =>
      partOf(
        scope,
        `assignment:${one.id}`,
        one,
        () => tell(scope, { kind: "assignment", thing: one }, assignmentScale).proposal,
      ),
    ),
  ];
}

function partOf(
  scope: RoundScope,
  subject: SubjectRef,
  { name }: Pick<Objective, "name">,
  propose: () => Proposal | null,
): ObjectivePart {
  const { shown } = judgementOf(scope, subject);
  return { name, verdict: shown === null ? judged(propose()?.verdict ?? "undecidable") : verdictSaid(scope, shown) };
}

function verdictSaid(scope: RoundScope, said: Assessment): JudgedVerdict | null {
  const step = stepOf(scope, said);
  return step === null ? null : verdictOfTone[step.tone];
}

const judged = (verdict: Verdict): JudgedVerdict | null =>
  verdict === "not_measured" || verdict === "undecidable" ? null : verdict;
