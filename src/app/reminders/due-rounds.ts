import { nameOn, type IsoDate, type UnitCode } from "#domain/organisation/organisation.ts";
import { dueIn, usualRules, type Due } from "#domain/reminders/due.ts";
import { holdersOf } from "#domain/reminders/holders.ts";
import type { Round } from "#domain/rounds/round.ts";
import { treeOfRound } from "#domain/rounds/standing.ts";
import type { Model } from "#domain/workspace.ts";
import type { Store } from "#store/open.ts";
import { remindersOf, submissionChanges } from "#store/reminder.ts";

import type { IsActive } from "../permissions/grants.ts";
import type { PersonalDue } from "./due.ts";

/** What the open rounds ask people for. Throws a StoreError. */
export async function dueOfRounds(
  store: Store,
  { grants, organisation, rounds, reminders = usualRules }: Model,
  isActive: IsActive,
  today: IsoDate,
): Promise<readonly PersonalDue[]> {
  const bench = { grants, organisation, today };
  const holders = { report: holdersOf(bench, "report", isActive), approve: holdersOf(bench, "approve", isActive) };
  const found: PersonalDue[] = [];
  for (const round of rounds.filter(({ stage }) => stage === "open")) {
    const due = dueIn(treeOfRound(organisation, round), round, today, reminders);
    const sent = new Set((await remindersOf(store, { round: round.id })).map(({ id }) => id));
    const changes = await submissionChanges(store, round.id);
    for (const one of due)
      for (const person of holders[one.kind === "escalated" ? "approve" : "report"](one.toldAt)) {
        const id = [round.id, one.unit, person, one.kind, occasionOf(one, changes)].join(" ");
        if (!sent.has(id)) found.push({ ...one, person, id, unitName: nameOn(organisation, one.unit, today) });
      }
  }
  return found;
}

/**
 * That some units of an open round are late, to everybody who reports for them and can sign in, whether they have been told before or
 * not: once a day, when somebody asks for it.
 */
export function lateNow(
  { grants, organisation, reminders = usualRules }: Model,
  round: Round,
  isAsked: (unit: UnitCode) => boolean,
  isActive: IsActive,
  today: IsoDate,
): readonly PersonalDue[] {
  const reporters = holdersOf({ grants, organisation, today }, "report", isActive);
  return dueIn(treeOfRound(organisation, round), round, today, reminders)
    .filter(({ kind, unit }) => kind === "late" && isAsked(unit))
    .flatMap((one) =>
      reporters(one.toldAt).map((person) => {
        const id = [round.id, one.unit, person, one.kind, `asked for ${today}`].join(" ");
        return { ...one, person, id, unitName: nameOn(organisation, one.unit, today) };
      }),
    );
}

/** What makes it another time: a deadline that has been moved, answers that have been returned anew. */
function occasionOf({ kind, deadline, unit }: Due, changes: ReadonlyMap<string, number>): string {
  if (kind === "opened") return "";
  return kind === "returned" ? String(changes.get(unit) ?? "") : (deadline ?? "");
}
