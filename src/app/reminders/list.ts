import { nameOn, type IsoDate } from "#domain/organisation/organisation.ts";
import type { PersonId } from "#domain/permissions/grant.ts";
import type { Reminder } from "#domain/reminders/reminder.ts";
import { reminderWords, wayWords } from "#domain/reminders/words.ts";
import { inLanguage, type Language } from "#domain/text.ts";
import { remindersOf } from "#store/reminder.ts";

import type { Seat } from "../permissions/seat.ts";
import { found, refused, type Result } from "../result.ts";

/** A reminder in words. */
export interface ReminderView {
  readonly id: string;
  readonly person: string;
  readonly unit: string;
  readonly kind: string;
  readonly day: IsoDate;
  readonly way: Reminder["way"];
  readonly wayText: string;
}

/** Who has been reminded in a round, of the units that the asker leads rounds of; the newest first. Throws a StoreError. */
export async function listReminders(
  { open, asker, may }: Seat,
  round: string,
  nameOf: (person: PersonId, language: Language) => string,
  language: Language,
): Promise<Result<readonly ReminderView[]>> {
  const { stored, workspace } = open;
  if (!workspace.rounds.some(({ id }) => id === round)) return refused("unknown_round", { name: round });
  const all = stored === null ? [] : await remindersOf(stored.store, { round });
  const shown = all.filter(({ unit }) => may("model", { unit }).allowed);
  return found(
    shown.map(({ id, person, unit, kind, day, way }) => ({
      id,
      person: nameOf(person, language),
      unit: inLanguage(nameOn(workspace.organisation, unit, asker.today), language),
      kind: reminderWords[kind][language],
      day,
      way,
      wayText: wayWords[way][language],
    })),
  );
}
