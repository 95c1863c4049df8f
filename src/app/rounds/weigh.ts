import type { Assessment } from "#domain/assessment/assessment.ts";
import type { ScaleStep } from "#domain/assessment/scale.ts";
import type { UnitCode } from "#domain/organisation/organisation.ts";
import { askedOf } from "#domain/rounds/asked.ts";
import { answerOf, isOver, lacking, type Lack } from "#domain/rounds/lacking.ts";
import type { AskedDeviation, Question, Round } from "#domain/rounds/round.ts";
import type { Model } from "#domain/workspace.ts";
import { askTogether, type Asked } from "#reports/build/ask.ts";
import type { Scope } from "#reports/build/context.ts";

import { judge, type Evidence } from "./judge.ts";
import type { RoundScope } from "./scope.ts";

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
export function weigh(scope: RoundScope): Weight {
  const asked = askedOf(scope.workspace, scope.round, scope.unit);
  return {
    subjects: asked.subjects.map((one) => judge(scope, one)),
    deviations: deviationsOf(scope, asked.deviations),
    questions: asked.questions,
  };
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
