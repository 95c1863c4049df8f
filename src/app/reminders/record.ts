import type { IsoDate } from "#domain/organisation/organisation.ts";
import type { Reminder } from "#domain/reminders/reminder.ts";
import { inLanguage, type LocalText } from "#domain/text.ts";
import { write, type Author } from "#store/change.ts";

import type { OpenWorkspace } from "../workspaces/open.ts";
import type { PersonalDue } from "./due.ts";

const reason: LocalText = { sv: "Påminnelse", en: "Reminder" };

/** Notes that somebody has been reminded, as one change. Throws a StoreError. */
export async function recordReminders(
  { stored, workspace }: Pick<OpenWorkspace, "stored" | "workspace">,
  author: Omit<Author, "reason">,
  due: readonly PersonalDue[],
  { day, way }: { readonly day: IsoDate; readonly way: Reminder["way"] },
): Promise<void> {
  if (stored === null || due.length === 0) return;
  const items = due.map((one) => {
    const { id, unit, person, kind } = one;
    const of = one.kind === "nears" ? { round: null, assignment: one.assignment.id } : { round: one.round?.id ?? null };
    const body: Reminder = { ...of, unit, person, kind, day, way };
    return { noun: "reminder", id, body } as const;
  });
  await write(stored.store, { ...author, reason: inLanguage(reason, workspace.languages[0] ?? "sv"), items });
}
