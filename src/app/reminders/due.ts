import { nameOn, type IsoDate, type UnitCode } from "#domain/organisation/organisation.ts";
import { dueIn, usualRules, type Due } from "#domain/reminders/due.ts";
import { holdersOf } from "#domain/reminders/holders.ts";
import type { PersonId } from "#domain/permissions/grant.ts";
import { roundIn } from "#domain/posts/post.ts";
import type { Round } from "#domain/rounds/round.ts";
import { treeOfRound } from "#domain/rounds/standing.ts";
import type { Both, LocalText } from "#domain/text.ts";
import type { Model } from "#domain/workspace.ts";
import { itemKey, newestItems } from "#store/item.ts";
import type { Store } from "#store/open.ts";
import { mentionsOf } from "#store/post.ts";
import { remindersOf, submissionChanges } from "#store/reminder.ts";

import { discussedBy } from "../posts/discussed.ts";
import { aboutText } from "../posts/view.ts";
import type { OpenWorkspace } from "../workspaces/open.ts";

/** Something that one person has not been reminded of yet. */
export type PersonalDue = Personal & (Due | MentionDue);

interface Personal {
  readonly person: PersonId;
  /** The same for the same occasion, so that it is told of once. */
  readonly id: string;
  readonly unitName: LocalText;
}

/** That somebody has mentioned them in a discussion. */
interface MentionDue {
  readonly kind: "mentioned";
  /** The round that it is in; null where it is in none. */
  readonly round: Round | null;
  readonly unit: UnitCode;
  readonly about: Both;
}

/** What is due on a day in a workspace that is kept in a database, to everybody who can sign in. Throws a StoreError. */
export async function remindersDue(
  { stored, workspace }: Pick<OpenWorkspace, "stored" | "workspace">,
  isActive: (person: PersonId) => boolean,
  today: IsoDate,
): Promise<readonly PersonalDue[]> {
  if (stored === null) return [];
  const { grants, organisation } = workspace;
  const bench = { grants, organisation, today };
  const holders = { report: holdersOf(bench, "report", isActive), approve: holdersOf(bench, "approve", isActive) };
  const found: PersonalDue[] = [];
  for (const round of workspace.rounds.filter(({ stage }) => stage === "open")) {
    const due = dueIn(treeOfRound(organisation, round), round, today, usualRules);
    const sent = new Set((await remindersOf(stored.store, { round: round.id })).map(({ id }) => id));
    const changes = await submissionChanges(stored.store, round.id);
    for (const one of due)
      for (const person of holders[one.kind === "escalated" ? "approve" : "report"](one.toldAt)) {
        const id = [round.id, one.unit, person, one.kind, occasionOf(one, changes)].join(" ");
        if (!sent.has(id)) found.push({ ...one, person, id, unitName: nameOn(organisation, one.unit, today) });
      }
  }
  return [...found, ...(await mentionsDue(stored.store, workspace, isActive, today))];
}

/** Mentions in discussions that those who are mentioned may read, and have neither read nor answered. */
async function mentionsDue(
  store: Store,
  workspace: Model,
  isActive: (person: PersonId) => boolean,
  today: IsoDate,
): Promise<readonly PersonalDue[]> {
  const { grants, organisation } = workspace;
  const due = (await mentionsOf(store, null, "unread")).flatMap(({ id, person, in: { on, unit } }) => {
    const asker = { person, grants, organisation, today, scope: null };
    if (!isActive(person) || !discussedBy(asker, workspace, on).ok) return [];
    const round = workspace.rounds.find((one) => one.id === roundIn(on)?.round) ?? null;
    const about = { sv: aboutText(workspace, on, "sv"), en: aboutText(workspace, on, "en") };
    return [
      { kind: "mentioned", person, id, round, unit, unitName: nameOn(organisation, unit, today), about } as const,
    ];
  });
  const sent = await newestItems(
    store.database,
    due.map(({ id }) => ({ noun: "reminder", id })),
  );
  return due.filter(({ id }) => !sent.has(itemKey({ noun: "reminder", id })));
}

/** What makes it another time: a deadline that has been moved, answers that have been returned anew. */
function occasionOf({ kind, deadline, unit }: Due, changes: ReadonlyMap<string, number>): string {
  if (kind === "opened") return "";
  return kind === "returned" ? String(changes.get(unit) ?? "") : (deadline ?? "");
}
