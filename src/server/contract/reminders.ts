import { createRoute, z } from "@hono/zod-openapi";

import type { ReminderView } from "#app/reminders/list.ts";
import type { MentionView } from "#app/posts/view.ts";
import type { Task } from "#app/reminders/tasks.ts";
import { unitStates } from "#domain/rounds/standing.ts";

import { jsonResponse, languageQuery, workspaceParams } from "./common.ts";

const tags = ["Reminders"];

const taskSchema: z.ZodType<Task> = z
  .object({
    what: z.enum(["report", "approve"]),
    round: z.object({ id: z.string(), name: z.string() }),
    unit: z.object({ code: z.string(), name: z.string() }),
    state: z.enum(unitStates),
    stateText: z.string(),
    deadline: z.string().nullable(),
    isLate: z.boolean(),
  })
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
    "What one has to do oneself: in the open rounds, the earliest deadline first, and mentions to read or answer",
  request: { params: workspaceParams, query: languageQuery },
  responses: jsonResponse(
    z.object({ tasks: z.array(taskSchema).readonly(), mentions: z.array(mentionSchema).readonly() }).openapi("Tasks"),
    "The tasks",
  ),
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
