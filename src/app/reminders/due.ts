import { nameOn, type IsoDate, type UnitCode } from "#domain/organisation/organisation.ts";
import { ownedDates, type OwnedDate } from "#domain/reminders/dates.ts";
import { dueIn, usualRules, type Due } from "#domain/reminders/due.ts";
import { holdersOf } from "#domain/reminders/holders.ts";
import type { PersonId } from "#domain/permissions/grant.ts";
import { treeOfRound } from "#domain/rounds/standing.ts";
import type { LocalText } from "#domain/text.ts";
import type { Model } from "#domain/workspace.ts";
import type { Store } from "#store/open.ts";
import { remindersOf, submissionChanges } from "#store/reminder.ts";

import { canOwn } from "../plan/owners.ts";
import type { OpenWorkspace } from "../workspaces/open.ts";

/** Something that one person has not been reminded of yet. */
export type PersonalDue = (Due | OwnedDue) & {
  readonly person: PersonId;
  /** The same for the same occasion, so that it is told of once. */
  readonly id: string;
  readonly unitName: LocalText;
};

/** A day that comes of an assignment that somebody owns. */
interface OwnedDue extends OwnedDate {
  readonly kind: "nears";
  readonly unit: UnitCode;
}

/** What is due on a day in a workspace that is kept in a database, to everybody who can sign in. Throws a StoreError. */
export async function remindersDue(
  open: Pick<OpenWorkspace, "stored" | "workspace">,
  isActive: (person: PersonId) => boolean,
  today: IsoDate,
): Promise<readonly PersonalDue[]> {
  if (open.stored === null) return [];
  const { store } = open.stored;
  return [
    ...(await ofRounds(store, open.workspace, isActive, today)),
    ...(await ofAssignments(store, open.workspace, isActive, today)),
  ];
}

async function ofRounds(
  store: Store,
  { grants, organisation, rounds }: Model,
  isActive: (person: PersonId) => boolean,
  today: IsoDate,
): Promise<readonly PersonalDue[]> {
  const bench = { grants, organisation, today };
  const holders = { report: holdersOf(bench, "report", isActive), approve: holdersOf(bench, "approve", isActive) };
  const found: PersonalDue[] = [];
  for (const round of rounds.filter(({ stage }) => stage === "open")) {
    const due = dueIn(treeOfRound(organisation, round), round, today, usualRules);
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

/** A day that is moved is told of anew. Who can't report on the unit any more is not told. */
async function ofAssignments(
  store: Store,
  { grants, organisation, plan }: Model,
  isActive: (person: PersonId) => boolean,
  today: IsoDate,
): Promise<readonly PersonalDue[]> {
  const bench = { grants, organisation, today };
  const nearing = ownedDates(plan, today, usualRules.nears).filter(
    ({ assignment: { unit }, person, date }) => date >= today && isActive(person) && canOwn(bench, person, unit),
  );
  if (nearing.length === 0) return [];
  const sent = new Set((await remindersOf(store, { kind: "nears" })).map(({ id }) => id));
  return nearing
    .map((one): PersonalDue => {
      const { assignment, person, milestone, date } = one;
      const { unit } = assignment;
      const id = [`assignment:${assignment.id}`, milestone?.id ?? "", person, date].join(" ");
      return { ...one, kind: "nears", unit, id, unitName: nameOn(organisation, unit, today) };
    })
    .filter(({ id }) => !sent.has(id));
}

/** What makes it another time: a deadline that has been moved, answers that have been returned anew. */
function occasionOf({ kind, deadline, unit }: Due, changes: ReadonlyMap<string, number>): string {
  if (kind === "opened") return "";
  return kind === "returned" ? String(changes.get(unit) ?? "") : (deadline ?? "");
}
