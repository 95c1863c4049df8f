import { createRoute, z } from "@hono/zod-openapi";

import { historyAll } from "./access.ts";
import { jsonResponse, languageQuery, workspaceParams } from "./common.ts";

const count = z.number().int();

export const thingsSchema = z
  .array(z.object({ noun: z.string(), added: count, changed: count, removed: count }).openapi("ChangedThings"))
  .readonly();

const historySchema = z
  .object({
    total: count,
    offset: count,
    items: z
      .array(
        z
          .object({
            number: count,
            at: z.string().openapi({ description: "ISO 8601 in UTC." }),
            by: z.string(),
            reason: z.string(),
            hash: z.string().openapi({ description: "SHA-256 over the change and the one before." }),
            things: thingsSchema,
            batches: z
              .array(
                z
                  .object({
                    number: count,
                    file: z.string().nullable(),
                    sha256: z.string().nullable(),
                    rows: count,
                    undoes: count.nullable(),
                    holds: z.boolean(),
                  })
                  .openapi("ChangedBatch"),
              )
              .readonly(),
          })
          .openapi("Change"),
      )
      .readonly(),
  })
  .openapi("History");

export const historyRoute = createRoute({
  "x-access": historyAll,
  method: "get",
  path: "/api/workspaces/{workspace}/history",
  tags: ["History"],
  summary: "What has been recorded of a workspace that is kept in a database, newest first",
  request: {
    params: workspaceParams,
    query: languageQuery.extend({
      offset: z.coerce
        .number()
        .int()
        .min(0)
        .max(1_000_000_000)
        .optional()
        .openapi({ description: "First change to give." }),
      limit: z.coerce.number().int().min(1).max(200).optional().openapi({ description: "50 if left out." }),
    }),
  },
  responses: jsonResponse(historySchema, "The changes"),
});
