import { isDeepStrictEqual } from "node:util";

import type { Assessment } from "#domain/assessment/assessment.ts";
import { askedKinds, plainRound, type Asks, type Comment, type Round } from "#domain/rounds/round.ts";
import {
  listIfAny,
  periodOf,
  textIfAny,
  textOf,
  unless,
  wordIfAny,
  wordOf,
  wordsIfAny,
  type Written,
} from "./values.ts";

/** What can be spoken of, with its unit where it has one. */
type Subjects = ReadonlyMap<string, string | null>;

/** rounds/<id>.yaml */
export function roundOf(round: Round, subjects: Subjects): Written {
  const { name, period, stage, deadline, deadlines, previous, units, asks, report, submissions } = round;
  const { assessments, comments } = round;
  const usual = (subject: string): string | undefined => subjects.get(subject) ?? units[0];
  return {
    name: textOf(name),
    period: periodOf(period),
    stage: unless(stage, plainRound.stage),
    deadline: deadline ?? undefined,
    deadlines: listIfAny(deadlines.map(({ level, date }) => ({ level, date }))),
    previous: wordIfAny(previous),
    units: wordsIfAny(units),
    asks: asks === null ? undefined : asksOf(asks),
    report: wordIfAny(report),
    submissions: listIfAny(
      submissions.map(({ unit, state, comment }) => ({ unit: wordOf(unit), state, comment: textIfAny(comment) })),
    ),
    assessments: listIfAny(assessments.map((assessment) => assessmentOf(assessment, usual(assessment.subject)))),
    comments: listIfAny(comments.map((comment) => commentOf(comment, usual(comment.on)))),
  };
}

function asksOf({ subjects, deviations, questions, instructions }: Asks): Written {
  return {
    subjects: isDeepStrictEqual(subjects, askedKinds) ? undefined : [...subjects],
    deviations: listIfAny(
      deviations.map(({ measure, over: { amount, percent } }) => ({
        measure,
        over: { amount: wordIfAny(amount), percent: wordIfAny(percent) },
      })),
    ),
    questions: listIfAny(
      questions.map(({ id, name, help, required }) => ({
        id,
        name: textOf(name),
        help: textIfAny(help),
        required: unless(required, false),
      })),
    ),
    instructions: textIfAny(instructions),
  };
}

/** The unit is left out where the reader takes it: from the subject, or else the first that was asked. */
function assessmentOf(assessment: Assessment, usual: string | undefined): Written {
  const { subject, unit, source, scale, step, trend, outcome, reason, comment, carriedOver, date } = assessment;
  return {
    subject,
    unit: unit === usual ? undefined : wordOf(unit),
    source: unless(source, "unit"),
    scale: wordOf(scale),
    step: wordIfAny(step),
    trend: trend === null ? undefined : { direction: trend.direction, meaning: trend.meaning },
    outcome: textIfAny(outcome),
    reason: textIfAny(reason),
    comment: textIfAny(comment),
    carriedOver: unless(carriedOver, false),
    date: date ?? undefined,
  };
}

function commentOf({ on, unit, text }: Comment, usual: string | undefined): Written {
  return { on, unit: unit === usual ? undefined : wordOf(unit), text: textOf(text) };
}
