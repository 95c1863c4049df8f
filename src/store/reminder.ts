import { sql } from "kysely";

import type { PersonId } from "#domain/permissions/grant.ts";
import type { Reminder, ReminderKind } from "#domain/reminders/reminder.ts";

import { storeFault } from "./faults.ts";
import type { Store } from "./open.ts";

/** A reminder under its id, of which there is one. */
export interface RecordedReminder extends Reminder {
  readonly id: string;
}

/** All that have been recorded of a round, of a kind, or of a person; the newest first. They are part of no workspace value: they say nothing of its rounds. */
export async function remindersOf(
  store: Store,
  of: { readonly round: string } | { readonly kind: ReminderKind } | { readonly person: PersonId },
): Promise<readonly RecordedReminder[]> {
  const [[key, wanted] = []] = Object.entries(of);
  try {
    const { rows } = await sql<{ readonly id: string; readonly body: Reminder }>`
      select id, body from item where noun = 'reminder' and body ->> ${key}::text = ${wanted}
      order by change desc, position desc`.execute(store.database);
    return rows.map(({ id, body }) => ({ ...body, id }));
  } catch (error) {
    throw storeFault(error, store.place);
  }
}

/** The change in which each unit's submission in a round was last written, so that a thing that happens again is told of again. */
export async function submissionChanges(store: Store, round: string): Promise<ReadonlyMap<string, number>> {
  try {
    const { rows } = await sql<{ readonly unit: string; readonly change: number }>`
      select body -> 'value' ->> 'unit' as unit, max(change) as change from item
      where noun = 'submission' and body ->> 'round' = ${round} group by 1`.execute(store.database);
    return new Map(rows.map(({ unit, change }) => [unit, change]));
  } catch (error) {
    throw storeFault(error, store.place);
  }
}
