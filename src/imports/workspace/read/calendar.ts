import type { CalendarEntry } from "#domain/calendar/entry.ts";
import { unique } from "../items.ts";
import { isKnown, type Problems } from "../problems.ts";
import { calendarEntrySchema } from "../schema/calendar.ts";
import { lists, type Base } from "../stages/base.ts";

/** Reads calendar.yaml. A unit that is not there, and an end before the beginning, are told. */
export function readCalendar(base: Base, problems: Problems): readonly CalendarEntry[] {
  const { items } = unique("calendar_entry", lists(base, "calendar", calendarEntrySchema, problems), problems);
  return items.map(({ value, at }) => {
    const { until = null, description = null, role = null, ...said } = value;
    isKnown(problems, "unknown-unit", base.units, said.unit, at("unit"));
    if (until !== null && until < said.date)
      problems.add("reversed-range", at("until"), { from: said.date, to: until });
    const { file, line } = at();
    return { ...said, until, description, role, place: { file, line } };
  });
}
