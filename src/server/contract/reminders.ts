import { createRoute, z } from "@hono/zod-openapi";

import type { ReminderView } from "#app/reminders/list.ts";
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
    "What one has to do oneself, in the open rounds and by a day of an assignment that one owns, the earliest first",
  request: { params: workspaceParams, query: languageQuery },
  responses: jsonResponse(z.object({ tasks: z.array(taskSchema).readonly() }).openapi("Tasks"), "The tasks"),
});

export const remindersRoute = createRoute({
  "x-access": { right: "model", of: "any_unit" },
  method: "get",
  path: "/api/workspaces/{workspace}/rounds/{round}/reminders",
  tags,
  summary: "Who has been reminded in a round, when and how, of the units whose rounds one leads",
  request: { params: workspaceParams.extend({ round: z.string().max(200) }), query: languageQuery },
  responses: jsonResponse(
    z.object({ reminders: z.array(reminderSchema).readonly() }).openapi("Reminders"),
    "The reminders, the newest first",
  ),
});
