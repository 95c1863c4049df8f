import type { IsoDate } from "#domain/organisation/organisation.ts";
import type { PersonId } from "#domain/permissions/grant.ts";
import type { Due } from "#domain/reminders/due.ts";
import type { LocalText } from "#domain/text.ts";

import type { IsActive } from "../permissions/grants.ts";
import type { OpenWorkspace } from "../workspaces/open.ts";
import { dueOfAssignments, type OwnedDue } from "./due-assignments.ts";
import { dueOfMentions, type MentionDue } from "./due-mentions.ts";
import { dueOfRounds } from "./due-rounds.ts";

/** Something that one person has not been reminded of yet. */
export type PersonalDue = (Due | OwnedDue | MentionDue) & {
  readonly person: PersonId;
  /** The same for the same occasion, so that it is told of once. */
  readonly id: string;
  readonly unitName: LocalText;
};

/** What is due on a day in a workspace that is kept in a database, to everybody who can sign in. Throws a StoreError. */
export async function remindersDue(
  { stored, workspace }: Pick<OpenWorkspace, "stored" | "workspace">,
  isActive: IsActive,
  today: IsoDate,
): Promise<readonly PersonalDue[]> {
  if (stored === null) return [];
  const { store } = stored;
  return [
    ...(await dueOfRounds(store, workspace, isActive, today)),
    ...(await dueOfAssignments(store, workspace, isActive, today)),
    ...(await dueOfMentions(store, workspace, isActive, today)),
  ];
}
