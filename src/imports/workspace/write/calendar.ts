import type { CalendarEntry } from "#domain/calendar/entry.ts";
import { roles } from "#domain/permissions/role.ts";
import type { Writable } from "#formats/yaml/write.ts";
import { textIfAny, textOf, unless, wordOf, type Written } from "./values.ts";

/** An entry of calendar.yaml. */
export function calendarEntryOf(entry: CalendarEntry): Written {
  const { id, name, kind, unit, date, repeats, until, description, role } = entry;
  return {
    id,
    name: textOf(name),
    kind: unless(kind, "other"),
    unit: wordOf(unit),
    date,
    repeats: unless(repeats, "never"),
    until: until ?? undefined,
    description: textIfAny(description),
    role: role === null ? undefined : roleOf(role),
  };
}

/** Words that are the name of a role too are written so that they are read as words. */
function roleOf(role: NonNullable<CalendarEntry["role"]>): Writable {
  if (typeof role === "string") return role;
  return role.en === undefined && roles.some((one) => one === role.sv) ? { sv: role.sv } : textOf(role);
}
