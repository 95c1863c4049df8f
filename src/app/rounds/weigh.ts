import type { Assessment, SubjectRef } from "#domain/assessment/assessment.ts";
import type { Proposal } from "#domain/assessment/propose.ts";
import type { AssessmentScale, ScaleStep } from "#domain/assessment/scale.ts";
import type { UnitCode } from "#domain/organisation/organisation.ts";
import { askedOf, subjectOf, type AskedSubject } from "#domain/rounds/asked.ts";
import { answerOf, isOver, lacking, type Lack } from "#domain/rounds/lacking.ts";
import type { AskedDeviation, Question, Round } from "#domain/rounds/round.ts";
import type { Model } from "#domain/workspace.ts";
import { measureIndicator, proposalFor, proposedStep, proposingScale, type Measured } from "#reports/build/assess.ts";
import { askTogether, type Asked } from "#reports/build/ask.ts";
import type { Scope } from "#reports/build/context.ts";

/** Something that is asked about, with what the numbers say of it. */
export interface Evidence {
  readonly subject: SubjectRef;
  readonly asked: AskedSubject;
  /** Null for what is not an indicator. */
  readonly measured: Measured | null;
  readonly proposal: Proposal | null;
  readonly proposed: ScaleStep | null;
}

/** A deviation that may have to be explained. */
export interface AskedDeviationAnswer {
  readonly deviation: AskedDeviation;
  readonly amount: Asked;
  readonly percent: Asked;
  readonly isOver: boolean;
}

/** All that is asked of a unit, with what is known already. */
export interface Weight {
  readonly subjects: readonly Evidence[];
  readonly deviations: readonly AskedDeviationAnswer[];
  readonly questions: readonly Question[];
}

/** Holds what a round asks of the scope's unit against the numbers. To be called inside `settled`. */
export function weigh(scope: Scope & { readonly round: Round }): Weight {
  const asked = askedOf(scope.workspace, scope.round, scope.unit);
  return {
    subjects: asked.subjects.map((one) => evidenceOf(scope, one)),
    deviations: deviationsOf(scope, asked.deviations),
    questions: asked.questions,
  };
}

function evidenceOf(scope: Scope, asked: AskedSubject): Evidence {
  const subject = subjectOf(asked);
  if (asked.kind !== "indicator") return { subject, asked, measured: null, proposal: null, proposed: null };
  const measured = measureIndicator(scope, asked.thing);
  const proposal = proposalFor(scope, measured);
  return { subject, asked, measured, proposal, proposed: proposedStep(proposingScale(scope), proposal) };
}

function deviationsOf(scope: Scope, asked: readonly AskedDeviation[]): readonly AskedDeviationAnswer[] {
  const { unit, period } = scope;
  const askAll = (scenario: "deviation" | "deviation_percent"): readonly (Asked | null)[] =>
    askTogether(
      scope,
      asked.map(({ measure }) => ({ measure, unit, period, scenario })),
    );
  const [amounts, percents] = [askAll("deviation"), askAll("deviation_percent")];
  return asked.flatMap((deviation, at) => {
    const [amount, percent] = [amounts[at], percents[at]];
    if (!amount || !percent) return [];
    return [{ deviation, amount, percent, isOver: isOver(deviation, amount.answer, percent.answer) }];
  });
}

/** The step of an answer; null where it has none. */
export function stepIn({ scales }: Pick<Model, "scales">, answer: Assessment | null): ScaleStep | null {
  const scale = scales.find(({ id }) => id === answer?.scale);
  return scale?.steps.find(({ id }) => id === answer?.step) ?? null;
}

/** What a unit must still say, by what it has said as the workspace stands. */
export function lackingIn(weight: Weight, workspace: Model, round: Round, unit: UnitCode): readonly Lack[] {
  const subjects = weight.subjects.map(({ subject, proposal, proposed }) => {
    const answer = answerOf(round, unit, subject);
    return { subject, answer, step: stepIn(workspace, answer), proposal, proposed };
  });
  const deviations = weight.deviations.filter((one) => one.isOver).map(({ deviation }) => deviation);
  return lacking({ subjects, deviations, questions: weight.questions }, round, unit);
}

/** The scale that something is assessed on: of the unit's own answer, of its last, the one that rules propose on, or else the first. */
export function scaleFor(scope: Scope, ...answers: readonly (Assessment | null)[]): AssessmentScale | null {
  const { scales } = scope.workspace;
  const used = answers.find((one) => one !== null)?.scale;
  return scales.find(({ id }) => id === used) ?? proposingScale(scope) ?? scales[0] ?? null;
}
