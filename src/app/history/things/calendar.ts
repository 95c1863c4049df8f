import type { CalendarEntry } from "#domain/calendar/entry.ts";
import { calendarKindWords, repetitionWords } from "#domain/calendar/words.ts";

import { roleText } from "../../permissions/words.ts";
import { group, text, untold, value, type Field } from "../field.ts";
import { day, local, oneOf, type Print } from "../reader.ts";
import { nameOfThing } from "../titles.ts";
import { words } from "./words.ts";

const role: Print<NonNullable<CalendarEntry["role"]>> = (told, reader) =>
  typeof told === "string" ? roleText(told, reader.language) : local(told, reader);

export const calendar: Field<CalendarEntry> = group<CalendarEntry>({
  id: untold,
  name: text(words.name),
  kind: value(words.kind, oneOf(calendarKindWords)),
  unit: value(words.unit, nameOfThing("unit")),
  date: value({ sv: "Den första dagen", en: "The first day" }, day),
  repeats: value({ sv: "Upprepningen", en: "The repetition" }, oneOf(repetitionWords)),
  until: value({ sv: "Den sista dagen", en: "The last day" }, day),
  description: text(words.description),
  role: value({ sv: "Vem som gör det", en: "Who does it" }, role),
  place: untold,
});
