import { nameOn, type IsoDate } from "#domain/organisation/organisation.ts";
import { dueIn, usualRules, type Due } from "#domain/reminders/due.ts";
import { holdersOf } from "#domain/reminders/holders.ts";
import type { PersonId } from "#domain/permissions/grant.ts";
import { treeOfRound } from "#domain/rounds/standing.ts";
import type { LocalText } from "#domain/text.ts";
import { remindersOf, submissionChanges } from "#store/reminder.ts";

import type { OpenWorkspace } from "../workspaces/open.ts";

/** Something that one person has not been reminded of yet. */
export interface PersonalDue extends Due {
  readonly person: PersonId;
  /** The same for the same occasion, so that it is told of once. */
  readonly id: string;
  readonly unitName: LocalText;
}

/** What is due on a day in a workspace that is kept in a database, to everybody who can sign in. Throws a StoreError. */
export async function remindersDue(
  { stored, workspace }: Pick<OpenWorkspace, "stored" | "workspace">,
  isActive: (person: PersonId) => boolean,
  today: IsoDate,
): Promise<readonly PersonalDue[]> {
  if (stored === null) return [];
  const { grants, organisation, reminders: rules = usualRules } = workspace;
  const bench = { grants, organisation, today };
  const holders = { report: holdersOf(bench, "report", isActive), approve: holdersOf(bench, "approve", isActive) };
  const found: PersonalDue[] = [];
  for (const round of workspace.rounds.filter(({ stage }) => stage === "open")) {
    const due = dueIn(treeOfRound(organisation, round), round, today, rules);
    const sent = new Set((await remindersOf(stored.store, { round: round.id })).map(({ id }) => id));
    const changes = await submissionChanges(stored.store, round.id);
    for (const one of due)
      for (const person of holders[one.kind === "escalated" ? "approve" : "report"](one.toldAt)) {
        const id = [round.id, one.unit, person, one.kind, occasionOf(one, changes)].join(" ");
        if (!sent.has(id)) found.push({ ...one, person, id, unitName: nameOn(organisation, one.unit, today) });
      }
  }
  return found;
}

/** What makes it another time: a deadline that has been moved, answers that have been returned anew. */
function occasionOf({ kind, deadline, unit }: Due, changes: ReadonlyMap<string, number>): string {
  if (kind === "opened") return "";
  return kind === "returned" ? String(changes.get(unit) ?? "") : (deadline ?? "");
}
