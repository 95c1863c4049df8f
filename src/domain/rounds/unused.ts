import type { InternalControl } from "../control/control.ts";
import type { Indicator, Plan } from "../plan/plan.ts";
import { askedOf, subjectOf } from "./asked.ts";
import { answerOf } from "./lacking.ts";
import type { Round } from "./round.ts";

/** So many rounds without an assessment make an indicator one that nobody assesses. */
const roundsLooked = 2;

/**
 * The last two closed rounds that asked an indicator's unit about it and that the unit answered, the latest first, where none of them has
 * an assessment of it: nothing, or only why there is none. Null where one has, or where there are fewer rounds: too early to tell.
 */
export function roundsUnassessed(
  planned: { readonly plan: Plan; readonly control: InternalControl },
  rounds: readonly Round[],
  { id, unit, ended }: Indicator,
): readonly Round[] | null {
  if (ended !== undefined) return null;
  const subject = `indicator:${id}`;
  const looked = rounds
    .filter((round) => round.stage === "closed" && round.assessments.some((one) => one.unit === unit))
    .filter((round) => askedOf(planned, round, unit).subjects.some((one) => subjectOf(one) === subject))
    .toSorted((one, other) => other.period.to - one.period.to)
    .slice(0, roundsLooked);
  const isAssessed = looked.some((round) => (answerOf(round, unit, subject)?.step ?? null) !== null);
  return looked.length < roundsLooked || isAssessed ? null : looked;
}
