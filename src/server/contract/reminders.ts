import { createRoute, z } from "@hono/zod-openapi";

import type { ReminderView } from "#app/reminders/list.ts";
import type { MentionView } from "#app/posts/view.ts";
import type { Unreached } from "#app/reminders/reach.ts";
import type { Task } from "#app/reminders/tasks.ts";
import { unitStates } from "#domain/rounds/standing.ts";

import { jsonResponse, languageQuery, workspaceParams } from "./common.ts";

const tags = ["Reminders"];

const unitSchema = z.object({ code: z.string(), name: z.string() });
const namedSchema = z.object({ id: z.string(), name: z.string() });

const taskSchema: z.ZodType<Task> = z
  .discriminatedUnion("what", [
    z.object({
      what: z.enum(["report", "approve"]),
      round: namedSchema,
      unit: unitSchema,
      state: z.enum(unitStates),
      stateText: z.string(),
      deadline: z.string().nullable(),
      isLate: z.boolean(),
    }),
    z.object({
      what: z.literal("assignment"),
      assignment: namedSchema,
      milestone: z.string().nullable().openapi({ description: "Null: the assignment's own last day." }),
      unit: unitSchema,
      deadline: z.string(),
      isLate: z.boolean(),
    }),
  ])
  .openapi("Task");

const mentionSchema: z.ZodType<MentionView> = z
  .object({
    post: z.string(),
    on: z.string().openapi({ description: "What is discussed.", example: "objective:g7" }),
    about: z.string(),
    unit: z.object({ code: z.string(), name: z.string() }),
    who: z.string(),
    at: z.string(),
    text: z.string(),
  })
  .openapi("Mention");

const reminderSchema: z.ZodType<ReminderView> = z
  .object({
    id: z.string(),
    person: z.string(),
    unit: z.string(),
    kind: z.string(),
    day: z.string(),
    way: z.enum(["mail", "app"]),
    wayText: z.string(),
  })
  .openapi("Reminder");

export const tasksRoute = createRoute({
  "x-access": "member",
  method: "get",
  path: "/api/workspaces/{workspace}/tasks",
  tags,
  summary:
    "What one has to do oneself: in the open rounds and by a day of an assignment that one owns, the earliest first; and mentions to read or answer",
  request: { params: workspaceParams, query: languageQuery },
  responses: jsonResponse(
    z.object({ tasks: z.array(taskSchema).readonly(), mentions: z.array(mentionSchema).readonly() }).openapi("Tasks"),
    "The tasks",
  ),
});

const unreachedSchema: z.ZodType<Unreached> = z
  .object({
    units: z
      .array(z.object({ code: z.string(), name: z.string() }))
      .readonly()
      .openapi({ description: "Units that nobody reports for." }),
    people: z
      .array(z.object({ name: z.string(), units: z.array(z.string()).readonly() }))
      .readonly()
      .openapi({ description: "People without a mail address, with the units that they report for." }),
    late: z.number().int().openapi({ description: "How many units are late and have somebody to be reminded." }),
  })
  .openapi("Unreached");

const roundParams = workspaceParams.extend({ round: z.string().max(200) });

export const remindersRoute = createRoute({
  "x-access": { right: "model", of: "any_unit" },
  method: "get",
  path: "/api/workspaces/{workspace}/rounds/{round}/reminders",
  tags,
  summary: "Who has been reminded in a round, when and how, and who can't be, of the units whose rounds one leads",
  request: { params: roundParams, query: languageQuery },
  responses: jsonResponse(
    z.object({ reminders: z.array(reminderSchema).readonly(), unreached: unreachedSchema }).openapi("Reminders"),
    "The reminders, the newest first",
  ),
});

const people = z.number().int();

export const remindRoute = createRoute({
  "x-access": { right: "model", of: "any_unit" },
  method: "post",
  path: "/api/workspaces/{workspace}/rounds/{round}/remind",
  tags,
  summary: "Remind those who report for units that are late, of the units whose rounds one leads; once a day at most",
  request: { params: roundParams, query: languageQuery },
  responses: jsonResponse(
    z
      .object({
        mailed: people,
        inApp: people.openapi({ description: "Have no address, or one that is refused: told on their page only." }),
        already: people.openapi({ description: "Had a reminder that day already." }),
        failed: people.openapi({ description: "Could not be sent now." }),
      })
      .openapi("Reminded", { description: "How many people." }),
    "Done",
  ),
});
