import type { Assessment, SubjectRef } from "../assessment/assessment.ts";
import type { Proposal } from "../assessment/propose.ts";
import type { ScaleStep } from "../assessment/scale.ts";
import type { Answer } from "../cube/query.ts";
import type { UnitCode } from "../organisation/organisation.ts";
import { absolute, compare, isZero, parseDecimal, type Rational } from "../quantities/rational.ts";
import type { AskedDeviation, Question, Round } from "./round.ts";
import { assessmentsBySubject, commentsBySubject } from "./said.ts";

/** Something a unit is to assess, and what is known of it. */
export interface Weighed {
  readonly subject: SubjectRef;
  /** What the unit has said; null: nothing. */
  readonly answer: Assessment | null;
  /** The step that the answer has; null where it has none. */
  readonly step: ScaleStep | null;
  /** What the rule says, and the step that it proposes; null where it can't tell. */
  readonly proposal: Proposal | null;
  readonly proposed: ScaleStep | null;
}

/**
 * What a unit must still say. `step`: an assessment, or why there is none. `note`: a comment, as the target is missed or the step is
 * not the proposed one. `deviation`: why it is so large. `question`: a required answer.
 */
export interface Lack {
  readonly kind: "step" | "note" | "deviation" | "question";
  readonly subject: SubjectRef;
}

/** Whether an answer needs a comment: off the target, or with another step than the proposed. */
export function needsNote({ step, proposal, proposed }: Pick<Weighed, "step" | "proposal" | "proposed">): boolean {
  if (step === null) return false;
  return proposal?.verdict === "not_met" || step.tone === "bad" || (proposed !== null && proposed.id !== step.id);
}

/** Whether a deviation is larger than every limit that is given for it. In per cent of nothing, any deviation is. */
export function isOver({ over }: AskedDeviation, deviation: Answer, percent: Answer): boolean {
  if (deviation.state === "absent" || isZero(deviation.value)) return false;
  const isLarger = (value: Rational | null, limit: string | undefined): boolean =>
    limit === undefined || value === null || compare(absolute(value), parseDecimal(limit) ?? value) > 0;
  return (
    isLarger(deviation.value, over.amount) && isLarger(percent.state === "value" ? percent.value : null, over.percent)
  );
}

/** What a unit has written about something in a round; null: nothing. */
export function commentOf(
  { comments }: Pick<Round, "comments">,
  unit: UnitCode,
  on: SubjectRef,
): Round["comments"][number] | null {
  return (
    commentsBySubject(comments)
      .get(on)
      ?.find((one) => one.unit === unit) ?? null
  );
}

/** What a unit has assessed something to be; null where it has not. */
export function answerOf(
  { assessments }: Pick<Round, "assessments">,
  unit: UnitCode,
  subject: SubjectRef,
): Assessment | null {
  const said = assessmentsBySubject(assessments).get(subject);
  return said?.find((one) => one.unit === unit && one.source === "unit") ?? null;
}

interface AskedOfUnit {
  readonly subjects: readonly Weighed[];
  /** The measures whose deviations are to be explained, since they are over their limits. */
  readonly deviations: readonly AskedDeviation[];
  readonly questions: readonly Question[];
}

/** What is lacking before a unit may hand in, in the order it is asked. */
export function lacking(asked: AskedOfUnit, round: Pick<Round, "comments">, unit: UnitCode): readonly Lack[] {
  const unsaid = (on: SubjectRef): boolean => commentOf(round, unit, on) === null;
  const ofSubject = (weighed: Weighed): readonly Lack[] => {
    const { subject, answer } = weighed;
    if (answer === null || (answer.step === null && answer.reason === null)) return [{ kind: "step", subject }];
    return needsNote(weighed) && answer.comment === null ? [{ kind: "note", subject }] : [];
  };
  return [
    ...asked.subjects.flatMap(ofSubject),
    ...asked.deviations
      .map(({ measure }): Lack => ({ kind: "deviation", subject: `row:${measure}` }))
      .filter(({ subject }) => unsaid(subject)),
    ...asked.questions
      .filter(({ required }) => required)
      .map(({ id }): Lack => ({ kind: "question", subject: `question:${id}` }))
      .filter(({ subject }) => unsaid(subject)),
  ];
}
