import { createRoute, z } from "@hono/zod-openapi";

import type { BatchView, ExplanationView } from "#app/explanation/view.ts";
import type { SourceLines } from "#app/source/lines.ts";

import { jsonResponse, languageQuery, workspaceParams } from "./common.ts";
import { valueSchema } from "./document.ts";

const place = z.object({ file: z.string(), line: z.number().int() }).openapi("Place");

const batchSchema: z.ZodType<BatchView> = z
  .object({
    number: z.number().int(),
    change: z.number().int().openapi({ description: "The change that recorded it, in the history." }),
    at: z.string(),
    by: z.string(),
    reason: z.string(),
    file: z.string(),
    sha256: z.string().openapi({ description: "Of the file's bytes as they were read." }),
    rows: z.number().int(),
  })
  .openapi("Batch");

const explanationSchema: z.ZodType<ExplanationView> = z
  .object({
    ref: z.string(),
    measure: z.string(),
    question: z.string(),
    value: valueSchema.nullable(),
    absent: z.string().nullable(),
    kind: z.string().nullable(),
    formula: z.string().nullable(),
    rules: z.array(z.string()).readonly(),
    definition: z
      .object({
        text: z.string(),
        version: z.number().int(),
        of: z.number().int(),
        from: z.string().nullable(),
        authority: z.string().nullable(),
        place,
        address: z.string(),
      })
      .openapi("Definition"),
    inputs: z
      .array(
        z
          .object({
            ref: z.string(),
            name: z.string(),
            detail: z.string(),
            value: valueSchema.nullable(),
            absent: z.string().nullable(),
          })
          .openapi("Input"),
      )
      .readonly(),
    facts: z
      .object({
        total: z.number().int(),
        offset: z.number().int(),
        items: z
          .array(
            z
              .object({
                unit: z.string(),
                period: z.string(),
                scenario: z.string(),
                cut: z.string(),
                value: z.string(),
                note: z.string().nullable(),
                place,
                batch: batchSchema.nullable(),
              })
              .openapi("Fact"),
          )
          .readonly(),
      })
      .openapi("FactList"),
    coverage: z.string().nullable(),
    preliminary: z.boolean(),
    usedIn: z
      .array(
        z
          .object({
            kind: z.enum(["indicator", "table", "chart", "statement", "measure", "report"]),
            text: z.string(),
            address: z.string().nullable(),
          })
          .openapi("Use"),
      )
      .readonly(),
  })
  .openapi("Explanation");

const sourceSchema: z.ZodType<SourceLines> = z
  .object({
    file: z.string(),
    length: z.number().int(),
    head: z.string().nullable(),
    lines: z.array(z.object({ number: z.number().int(), text: z.string() })).readonly(),
  })
  .openapi("SourceLines");

export const explanationRoute = createRoute({
  method: "get",
  path: "/api/workspaces/{workspace}/explanation",
  tags: ["Where from"],
  summary: "Where a number comes from: formula, definition, inputs, facts with file and line, where it is used",
  request: {
    params: workspaceParams,
    query: languageQuery.extend({
      ref: z.string().max(2000).openapi({
        description: "The question behind the number, as it stands beside every value.",
        example: "measure=sick_leave&unit=LT&period=2018-01..2018-04&scenario=outcome",
      }),
      offset: z.coerce
        .number()
        .int()
        .min(0)
        .max(100_000_000)
        .optional()
        .openapi({ description: "First fact to give." }),
    }),
  },
  responses: jsonResponse(explanationSchema, "The explanation"),
});

export const sourceRoute = createRoute({
  method: "get",
  path: "/api/workspaces/{workspace}/source",
  tags: ["Where from"],
  summary: "The lines of the workspace's files that a fact or a definition stands on",
  request: {
    params: workspaceParams,
    query: languageQuery.extend({
      file: z.string().max(500).openapi({ example: "facts/people.csv" }),
      line: z.coerce.number().int().min(1).max(1_000_000_000).openapi({ example: 14 }),
      sha256: z
        .string()
        .max(64)
        .optional()
        .openapi({ description: "The file must still be the one with this SHA-256, in hexadecimal." }),
    }),
  },
  responses: jsonResponse(sourceSchema, "The lines"),
});
