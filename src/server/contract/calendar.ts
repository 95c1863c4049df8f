import { createRoute, z } from "@hono/zod-openapi";

import type { SentEntry } from "#app/calendar/change.ts";
import type { CalendarView, WrittenEntry } from "#app/calendar/view.ts";
import { calendarKinds, repetitions } from "#domain/calendar/entry.ts";
import { roles } from "#domain/permissions/role.ts";

import { readAny } from "./access.ts";
import { errorResponses, jsonResponse, languageQuery, workspaceParams } from "./common.ts";
import { abilitySchema } from "./permissions.ts";
import { jsonBody } from "./sign-in.ts";
import { unitNodeSchema } from "./workspace.ts";

const tags = ["Calendar"];
const day = z.string().max(20).openapi({ description: "A day, ISO 8601.", example: "2026-05-15" });
const id = z.string().min(1).max(200);
const short = z.string().max(200);
const long = z.string().max(5_000);
const reason = z.string().max(500).openapi({ description: "Why; stands in the history." });
const mark = z
  .string()
  .max(100)
  .openapi({ description: "Of the entry as it was last seen: where it says something else by now, nothing is saved." });

const kindSchema = z.enum(calendarKinds).openapi("CalendarKind");
const repetitionSchema = z.enum(repetitions).openapi("Repetition");
const roleSchema = z.enum(roles);
const shortText = z.object({ sv: short, en: short.optional() });

const saidFields = {
  name: shortText,
  kind: kindSchema,
  unit: id,
  date: day.openapi({ description: "The first day; of a duty, the first day that it must be done by." }),
  repeats: repetitionSchema,
  until: day.nullable().openapi({ description: "The last day that it can fall on; null: for ever." }),
  description: z.object({ sv: long, en: long.optional() }).nullable(),
  role: z
    .union([roleSchema, shortText])
    .nullable()
    .openapi({ description: "Who does it: a role on the unit, or in words." }),
};

const writtenSchema: z.ZodType<WrittenEntry> = z
  .object({ id: z.string(), ...saidFields, mark })
  .openapi("CalendarEntry");

const named = <Id extends z.ZodType>(of: Id) => z.array(z.object({ id: of, name: z.string() })).readonly();

const calendarSchema: z.ZodType<CalendarView> = z
  .object({
    year: z.number().int(),
    today: z.string(),
    months: z
      .array(
        z
          .object({
            name: z.string(),
            occurrences: z
              .array(
                z
                  .object({
                    id: z.string(),
                    date: z.string(),
                    name: z.string(),
                    kind: z.enum([...calendarKinds, "deadline"]),
                    kindName: z.string(),
                    unit: z.string().nullable(),
                    role: z.string().nullable(),
                    description: z.string().nullable(),
                    repeats: z.string().nullable(),
                    of: z.string().openapi({ description: "The entry, or the round." }),
                  })
                  .openapi("Occurrence"),
              )
              .readonly(),
          })
          .openapi("CalendarMonth"),
      )
      .readonly(),
    rounds: z
      .array(z.object({ id: z.string(), name: z.string(), from: z.string(), to: z.string() }).openapi("RoundWork"))
      .readonly(),
    entries: z.array(writtenSchema).readonly().openapi({ description: "Those that may be changed, as written." }),
    choices: z.object({
      units: z.array(unitNodeSchema).readonly(),
      kinds: named(kindSchema),
      repetitions: named(repetitionSchema),
      roles: named(roleSchema),
    }),
    may: z.object({ add: abilitySchema }),
  })
  .openapi("Calendar");

const sentSchema = z.strictObject({ ...saidFields, reason }) satisfies z.ZodType<SentEntry>;
const recorded = jsonResponse(z.object({ entry: z.string() }).openapi("RecordedEntry"), "Recorded");

export const calendarRoute = createRoute({
  "x-access": readAny,
  method: "get",
  path: "/api/workspaces/{workspace}/calendar",
  tags,
  summary: "The annual wheel of a year: meetings, duties and the deadlines of rounds, month by month",
  request: {
    params: workspaceParams,
    query: languageQuery.extend({
      year: z.coerce.number().int().min(1).max(9999).optional().openapi({ description: "This year if left out." }),
      unit: z
        .string()
        .optional()
        .openapi({ description: "What concerns it, those above and those below; left out: all." }),
    }),
  },
  responses: jsonResponse(calendarSchema, "The calendar"),
});

export const entryAddRoute = createRoute({
  "x-access": { right: "model", of: "body" },
  method: "post",
  path: "/api/workspaces/{workspace}/calendar",
  tags,
  summary: "Add a meeting, a duty or something else to the annual wheel",
  request: { params: workspaceParams, query: languageQuery, ...jsonBody(sentSchema) },
  responses: recorded,
});

export const entryChangeRoute = createRoute({
  "x-access": { right: "model", of: "body" },
  method: "put",
  path: "/api/workspaces/{workspace}/calendar/{id}",
  tags,
  summary: "Change an entry of the annual wheel",
  request: {
    params: workspaceParams.extend({ id }),
    query: languageQuery,
    ...jsonBody(z.strictObject({ ...saidFields, reason, mark })),
  },
  responses: recorded,
});

export const entryRemoveRoute = createRoute({
  "x-access": { right: "model", of: "body" },
  method: "delete",
  path: "/api/workspaces/{workspace}/calendar/{id}",
  tags,
  summary: "Take an entry out of the annual wheel",
  request: {
    params: workspaceParams.extend({ id }),
    query: languageQuery,
    ...jsonBody(z.strictObject({ reason, mark })),
  },
  responses: recorded,
});

export const calendarAddressRoute = createRoute({
  "x-access": "self",
  method: "post",
  path: "/api/account/calendars",
  tags,
  summary: "Make an address that a calendar program can subscribe to, of what one may see oneself",
  request: { query: languageQuery, ...jsonBody(z.strictObject({ workspace: id })) },
  responses: jsonResponse(
    z
      .object({
        address: z.string().openapi({ description: "Never shown again. Whoever has it can read the calendar." }),
        lastDay: z.string(),
      })
      .openapi("CalendarAddress"),
    "The address",
  ),
});

export const calendarFeedRoute = createRoute({
  "x-access": "anyone",
  method: "get",
  path: "/api/calendars/{token}/calendar.ics",
  tags,
  summary: "The annual wheel of a secret address, as iCalendar",
  request: { params: z.object({ token: z.string().max(200) }) },
  responses: {
    200: { description: "iCalendar (RFC 5545)", content: { "text/calendar": { schema: z.string() } } },
    ...errorResponses,
  },
});
