import { nameOn, type IsoDate, type UnitCode } from "#domain/organisation/organisation.ts";
import type { PersonId } from "#domain/permissions/grant.ts";
import { ownedDates } from "#domain/reminders/dates.ts";
import { usualRules } from "#domain/reminders/due.ts";
import { holdersOf } from "#domain/reminders/holders.ts";
import { approverUnit, isAnswering, standingOf, treeOfRound, unitsAsked } from "#domain/rounds/standing.ts";
import type { UnitState } from "#domain/rounds/standing.ts";
import { inLanguage, type Language } from "#domain/text.ts";

import { canOwn } from "../plan/owners.ts";
import type { Seat } from "../permissions/seat.ts";
import { stateText } from "../rounds/words.ts";

/** What somebody has to do: in a round, or by a day of an assignment that they own. */
export type Task = RoundTask | OwnedTask;

/** To do an assignment that one owns, or a milestone of it, by a day. */
interface OwnedTask {
  readonly what: "assignment";
  readonly assignment: { readonly id: string; readonly name: string };
  readonly milestone: string | null;
  readonly unit: { readonly code: UnitCode; readonly name: string };
  readonly deadline: IsoDate;
  readonly isLate: boolean;
}

/** To report for a unit, or to sign what one has handed in. */
interface RoundTask {
  readonly what: "report" | "approve";
  readonly round: { readonly id: string; readonly name: string };
  readonly unit: { readonly code: UnitCode; readonly name: string };
  readonly state: UnitState;
  readonly stateText: string;
  readonly deadline: IsoDate | null;
  readonly isLate: boolean;
}

/** What whoever asks is to do, the earliest day first. Those are asked who are reminded; it is worked out and never stored. */
export function tasksOf(seat: Seat, isActive: (person: PersonId) => boolean, language: Language): readonly Task[] {
  const tasks = [...roundTasks(seat, isActive, language), ...ownedTasks(seat, language)];
  return tasks.toSorted((one, other) => {
    const [first, second] = [one.deadline ?? "9999", other.deadline ?? "9999"];
    return first < second ? -1 : Number(first > second);
  });
}

function ownedTasks({ open, asker }: Seat, language: Language): readonly OwnedTask[] {
  const { plan, organisation, reminders = usualRules } = open.workspace;
  return ownedDates(plan, asker.today, reminders.nears)
    .filter(({ person, assignment: { unit } }) => person === asker.person && canOwn(asker, person, unit))
    .map(({ assignment: { id, name, unit }, milestone, date }) => ({
      what: "assignment",
      assignment: { id, name: inLanguage(name, language) },
      milestone: milestone === null ? null : inLanguage(milestone.name, language),
      unit: { code: unit, name: inLanguage(nameOn(organisation, unit, asker.today), language) },
      deadline: date,
      isLate: date < asker.today,
    }));
}

function roundTasks(
  { open, asker }: Seat,
  isActive: (person: PersonId) => boolean,
  language: Language,
): readonly RoundTask[] {
  const { rounds, organisation } = open.workspace;
  const [reporters, approvers] = [holdersOf(asker, "report", isActive), holdersOf(asker, "approve", isActive)];
  const isMine = (people: readonly PersonId[]): boolean => people.includes(asker.person);
  return rounds.flatMap((round) => {
    if (round.stage !== "open") return [];
    const tree = treeOfRound(organisation, round);
    return unitsAsked(tree, round).flatMap((unit): readonly RoundTask[] => {
      const { state, deadline, isLate } = standingOf(tree, round, unit, asker.today);
      const told = {
        round: { id: round.id, name: inLanguage(round.name, language) },
        unit: { code: unit, name: inLanguage(nameOn(organisation, unit, asker.today), language) },
        state,
        stateText: stateText(state, language),
        deadline,
        isLate,
      };
      if (isAnswering(state)) return isMine(reporters(unit)) ? [{ what: "report", ...told }] : [];
      const toSign = state === "submitted" && isMine(approvers(approverUnit(tree, round, unit)));
      return toSign ? [{ what: "approve", ...told }] : [];
    });
  });
}
