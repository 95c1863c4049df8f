import type { Reminder } from "#domain/reminders/reminder.ts";
import { reminderWords, wayWords } from "#domain/reminders/words.ts";

import { group, untold, value, type Field } from "../field.ts";
import { day, oneOf } from "../reader.ts";
import { nameOfThing } from "../titles.ts";
import { words } from "./words.ts";

export const reminder: Field<Reminder> = group<Reminder>({
  round: value({ sv: "Uppföljningen", en: "The round" }, nameOfThing("round")),
  assignment: value({ sv: "Uppdraget", en: "The assignment" }, nameOfThing("assignment")),
  unit: value(words.unit, nameOfThing("unit")),
  person: untold,
  kind: value({ sv: "Anledningen", en: "The occasion" }, oneOf(reminderWords)),
  day: value({ sv: "Dagen", en: "The day" }, day),
  way: value({ sv: "Sättet", en: "The way" }, oneOf(wayWords)),
});
