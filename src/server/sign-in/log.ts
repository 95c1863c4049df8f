import type { EntryKind } from "#domain/permissions/entry-kind.ts";
import { addEntry } from "#store/directory/entry.ts";
import type { Person } from "#store/directory/person.ts";

import type { Services } from "../services.ts";

/** What somebody has done with their own account, in the log. */
export async function logOwn(
  { directory, now }: Pick<Services, "directory" | "now">,
  { id }: Person,
  what: EntryKind,
  detail: Readonly<Record<string, string | number | boolean>> = {},
): Promise<void> {
  await addEntry(directory, { at: now().toISOString(), what, by: id, person: id, workspace: null, detail });
}
