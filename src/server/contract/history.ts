import { createRoute, z } from "@hono/zod-openapi";

import type { HistoryPageView } from "#app/pages/history.ts";

import { historyAll } from "./access.ts";
import { choiceQuery, errorResponses, jsonResponse, languageQuery, workspaceParams } from "./common.ts";
import { pageSchema } from "./page.ts";
import { thingsSchema } from "./things.ts";

const count = z.number().int();
const most = 1_000_000_000;

/** Which changes: those that fit all that is said. */
const filterFields = {
  change: z.coerce.number().int().min(1).max(most).optional().openapi({ description: "One change, by its number." }),
  noun: z
    .string()
    .max(50)
    .optional()
    .openapi({ description: "A sort of things, or `batch` for facts.", example: "objective" }),
  id: z
    .string()
    .max(500)
    .optional()
    .openapi({ description: "With `noun`: one thing and what belongs to it.", example: "g7" }),
  by: z.string().max(500).optional().openapi({ description: "Who, as it is recorded." }),
  from: z.string().max(20).optional().openapi({ description: "The first day, in UTC.", example: "2026-01-01" }),
  to: z.string().max(20).optional().openapi({ description: "The last day, in UTC.", example: "2026-03-31" }),
  text: z.string().max(500).optional().openapi({ description: "A part of the reason, in large or small letters." }),
};

const sliceFields = {
  offset: z.coerce.number().int().min(0).max(most).optional().openapi({ description: "First change to give." }),
  limit: z.coerce.number().int().min(1).max(200).optional().openapi({ description: "50 if left out." }),
  steps: z.coerce
    .number()
    .int()
    .min(0)
    .max(1000)
    .optional()
    .openapi({ description: "How many things of each change are told in words. 20 if left out." }),
};

const sentence = z
  .object({
    text: z.string(),
    lines: z
      .array(z.object({ kind: z.enum(["removed", "added"]), text: z.string() }).openapi("ChangedLine"))
      .readonly()
      .openapi({ description: "Of a long text: the lines that were taken away and put in." }),
  })
  .openapi("Sentence");

const step = z
  .object({
    noun: z.string(),
    id: z.string(),
    kind: z.enum(["added", "changed", "removed"]),
    title: z.string().openapi({ description: "What the thing is called; of one that is new or gone that too." }),
    sentences: z.array(sentence).readonly(),
  })
  .openapi("ChangedThing");

const batch = z
  .object({
    number: count,
    file: z.string().nullable(),
    sha256: z.string().nullable(),
    rows: count,
    undoes: count.nullable(),
    holds: z.boolean(),
  })
  .openapi("ChangedBatch");

const change = z
  .object({
    number: count,
    at: z.string().openapi({ description: "ISO 8601 in UTC." }),
    by: z.string().openapi({ description: "Who, as it is recorded." }),
    who: z.string().openapi({ description: "Who, by name." }),
    reason: z.string(),
    hash: z.string().openapi({ description: "SHA-256 over the change and the one before." }),
    things: thingsSchema,
    steps: z.array(step).readonly(),
    batches: z.array(batch).readonly(),
  })
  .openapi("Change");

export const historySchema = z
  .object({ total: count, offset: count, items: z.array(change).readonly() })
  .openapi("History");

const tags = ["History"];

export const historyRoute = createRoute({
  "x-access": historyAll,
  method: "get",
  path: "/api/workspaces/{workspace}/history",
  tags,
  summary: "What has been recorded of a workspace that is kept in a database, newest first",
  request: { params: workspaceParams, query: languageQuery.extend({ ...filterFields, ...sliceFields }) },
  responses: jsonResponse(historySchema, "The changes that fit"),
});

const { noun: _noun, id: _id, ...otherFilters } = filterFields;

export const thingHistoryRoute = createRoute({
  "x-access": historyAll,
  method: "get",
  path: "/api/workspaces/{workspace}/history/{noun}/{id}",
  tags,
  summary: "What has become of one thing and what belongs to it, newest first",
  request: {
    params: workspaceParams.extend({ noun: z.string(), id: z.string() }),
    query: languageQuery.extend({ ...otherFilters, ...sliceFields }),
  },
  responses: jsonResponse(historySchema, "The changes of the thing"),
});

export const historyFileRoute = createRoute({
  "x-access": historyAll,
  method: "get",
  path: "/api/workspaces/{workspace}/history.csv",
  tags,
  summary: "The same as a file for a spreadsheet: a line for each thing and batch, all changes that fit",
  request: { params: workspaceParams, query: languageQuery.extend(filterFields) },
  responses: {
    200: {
      description: "CSV in UTF-8 with semicolons",
      content: { "text/csv": { schema: z.string() } },
    },
    ...errorResponses,
  },
});

const historyPageSchema: z.ZodType<HistoryPageView> = z
  .object({
    page: pageSchema,
    choices: z.object({
      nouns: z.array(z.object({ noun: z.string(), name: z.string() })).readonly(),
      people: z.array(z.object({ by: z.string(), who: z.string() })).readonly(),
    }),
  })
  .openapi("HistoryPage");

export const historyPageRoute = createRoute({
  "x-access": historyAll,
  method: "get",
  path: "/api/workspaces/{workspace}/pages/history",
  tags: ["Pages"],
  summary: "What has been recorded, of what is asked for, newest first, and what can be chosen",
  request: {
    params: workspaceParams,
    query: choiceQuery.extend({
      ...filterFields,
      page: z.coerce.number().int().min(1).max(1_000_000).optional().openapi({ description: "1 if left out." }),
    }),
  },
  responses: jsonResponse(historyPageSchema, "The page"),
});
