import { personPrefix } from "#domain/permissions/grant.ts";

import { grantsNaming, type NamedGrant } from "./grant.ts";
import { assignmentsNaming, type NamedAssignment } from "./naming.ts";
import { history } from "./history.ts";
import { importsBy, type StoredImport } from "./import.ts";
import type { Noun } from "./item.ts";
import type { Store } from "./open.ts";
import { mentionsOf, type RecordedMention } from "./post.ts";
import { remindersOf, type RecordedReminder } from "./reminder.ts";

/** All that a workspace has of somebody, as plain data: for the one it is about. */
export interface PersonalExtract {
  /** As it stands in the changes. */
  readonly by: string;
  /** The roles they have and have had; none for a name that is no person of a directory. */
  readonly grants: readonly NamedGrant[];
  /** Assignments that they own or have owned; none for a name that is no person of a directory. */
  readonly assignments: readonly NamedAssignment[];
  /** What they have been reminded of, the newest first; nothing for a name that is no person of a directory. */
  readonly reminders: readonly RecordedReminder[];
  /** Where others have mentioned them, the oldest first; nothing for a name that is no person of a directory. */
  readonly mentions: readonly RecordedMention[];
  /** What they have done, oldest first. */
  readonly changes: readonly PersonalChange[];
  /** Files that they have handed in, or done something with, also those that are in no change; oldest first. */
  readonly imports: readonly PersonalImport[];
}

export interface PersonalImport {
  readonly number: number;
  /** When it was handed in (ISO 8601 in UTC). */
  readonly at: string;
  readonly file: string;
  readonly sha256: string;
  /** As it stands now. */
  readonly state: StoredImport["state"];
}

export interface PersonalChange {
  readonly number: number;
  /** ISO 8601 in UTC. */
  readonly at: string;
  readonly reason: string;
  readonly hash: string;
  /** What was written, and what was removed (no body). What others had written before is theirs, and left out. */
  readonly things: readonly { readonly noun: Noun; readonly id: string; readonly body: object | null }[];
  /** What was read in, and what was undone. The facts themselves are the organisation's figures. */
  readonly batches: readonly {
    readonly number: number;
    readonly file: string | null;
    readonly sha256: string | null;
    readonly rows: number;
    readonly undoes: number | null;
  }[];
}

/** All that there is of somebody, by what stands in the changes: `person:<id>`, or a name as it was written. */
export async function personalExtract(store: Store, by: string): Promise<PersonalExtract> {
  const { entries } = await history(store, { filter: { by }, limit: Number.MAX_SAFE_INTEGER });
  const changes = entries.toReversed().map(({ id: number, at, reason, hash, items, batches }) => ({
    number,
    at,
    reason,
    hash,
    things: items.map(({ noun, id, after }) => ({ noun, id, body: after })),
    batches: batches.map(({ id, file, sha256, rows, undoes }) => ({ number: id, file, sha256, rows, undoes })),
  }));
  const person = by.startsWith(personPrefix) ? by.slice(personPrefix.length) : null;
  const grants = person === null ? [] : await grantsNaming(store, person);
  const assignments = person === null ? [] : await assignmentsNaming(store, person);
  const reminders = person === null ? [] : await remindersOf(store, { person });
  const mentions = person === null ? [] : await mentionsOf(store, person, "all");
  const imports = (await importsBy(store.database, by))
    .toReversed()
    .map(({ id: number, received: { at }, file, sha256, state }) => ({ number, at, file, sha256, state }));
  return { by, grants, assignments, reminders, mentions, changes, imports };
}
