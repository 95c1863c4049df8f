import type { Assessment, SubjectRef } from "../assessment/assessment.ts";
import type { UnitCode } from "../organisation/organisation.ts";
import type { Assignment, Indicator, Plan } from "../plan/plan.ts";
import { subjectOf, type AskedSubject } from "./asked.ts";
import { answerOf } from "./lacking.ts";
import type { Round } from "./round.ts";

/**
 * What something of a plan has been, the newest first: itself, and what it carries on from plans before. An objective says what it
 * continues; an indicator goes with the one of the same measure, and an assignment with the one of the same name, below the objective
 * that is continued, where there is just one.
 */
export function earlierSubjects(plan: Plan, asked: AskedSubject): readonly SubjectRef[] {
  const own = subjectOf(asked);
  const { id, name } = asked.thing;
  switch (asked.kind) {
    case "objective":
      return [own, ...continuedBy(plan, id).map((before) => `objective:${before}`)];
    case "indicator": {
      const { objective } = asked.thing;
      const isSame = (one: Indicator): boolean => one.id !== id && measuredOf(one) === measuredOf(asked.thing);
      const below = (before: string) => plan.indicators.filter((one) => one.objective === before && isSame(one));
      const before = objective === null ? [] : continuedBy(plan, objective);
      return [own, ...before.flatMap((one) => onlyOne(below(one))).map((one) => `indicator:${one.id}`)];
    }
    case "assignment": {
      const isSame = (one: Assignment): boolean => one.id !== id && one.name.sv === name.sv;
      const below = (before: string) => plan.assignments.filter((one) => one.supports.includes(before) && isSame(one));
      const before = asked.thing.supports.flatMap((objective) => continuedBy(plan, objective));
      return [own, ...before.flatMap((one) => onlyOne(below(one))).map((one) => `assignment:${one.id}`)];
    }
    case "control":
      return [own];
  }
}

/** What a unit said in a round before of something, under whichever id it had then; null: nothing. */
export function earlierAnswer(
  plan: Plan,
  last: Pick<Round, "assessments">,
  unit: UnitCode,
  asked: AskedSubject,
): Assessment | null {
  for (const subject of earlierSubjects(plan, asked)) {
    const answer = answerOf(last, unit, subject);
    if (answer !== null) return answer;
  }
  return null;
}

/** The objectives that one carries on, the newest first. Ends also where they go round. */
function continuedBy({ objectives }: Plan, id: string): readonly string[] {
  const met = new Set([id]);
  for (const one of met) {
    const before = objectives.find((objective) => objective.id === one)?.continues;
    if (before !== undefined) met.add(before);
  }
  return [...met].slice(1);
}

const onlyOne = <One>(found: readonly One[]): readonly One[] => (found.length === 1 ? found : []);

const measuredOf = ({ measure, name }: Indicator): string => measure ?? name.sv;
