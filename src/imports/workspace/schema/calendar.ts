import { calendarKinds, repetitions } from "#domain/calendar/entry.ts";
import { roles } from "#domain/permissions/role.ts";
import { z } from "zod";
import { date, id, mapping, reference, text } from "./common.ts";

/** An entry of calendar.yaml. */
export const calendarEntrySchema = mapping({
  id,
  name: text,
  kind: z.enum(calendarKinds).default("other"),
  unit: reference,
  date: date.meta({ description: "The first day; of a duty, the first day that it must be done by." }),
  repeats: z.enum(repetitions).default("never"),
  until: date.optional().meta({ description: "The last day that it can fall on. Left out: for ever." }),
  description: text.optional(),
  role: z
    .union([z.enum(roles), text])
    .optional()
    .meta({ description: "Who has to do it: a role on the unit, or in words." }),
});
