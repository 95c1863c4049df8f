import { createRoute, z } from "@hono/zod-openapi";

import type { BatchView, ExplanationView, FactView, RecordedBatchView, UsesView } from "#app/explanation/view.ts";
import type { SourceLines } from "#app/source/lines.ts";

import { readAll } from "./access.ts";
import { jsonResponse, languageQuery, workspaceParams } from "./common.ts";
import { valueSchema } from "./document.ts";

const place = z.object({ file: z.string(), line: z.number().int() }).openapi("Place");

const batchFields = {
  number: z.number().int(),
  change: z.number().int().openapi({ description: "The change that recorded it, in the history." }),
  at: z.string(),
  by: z.string().openapi({ description: "Who, as it is recorded." }),
  who: z.string().openapi({ description: "Who, by name." }),
  reason: z.string(),
  file: z.string(),
  sha256: z.string().openapi({ description: "Of the file's bytes as they were read." }),
  rows: z.number().int(),
};

const batchSchema: z.ZodType<BatchView> = z.object(batchFields).openapi("Batch");

export const recordedBatchSchema: z.ZodType<RecordedBatchView> = z
  .object({
    ...batchFields,
    undoes: z.number().int().nullable().openapi({ description: "The batch that this one undoes." }),
    undoneBy: z.number().int().nullable().openapi({ description: "The batch that undid it; null where it holds." }),
    period: z.string().nullable(),
  })
  .openapi("RecordedBatch");

export const factSchema: z.ZodType<FactView> = z
  .object({
    ref: z.string().openapi({ description: "The question for just this value." }),
    unit: z.string(),
    period: z.string(),
    scenario: z.string(),
    cut: z.string(),
    value: z.string(),
    note: z.string().nullable(),
    place,
    address: z.string(),
    batch: batchSchema.nullable(),
  })
  .openapi("Fact");

/** Where something is used: fields that several answers have. */
export const usesFields = {
  reports: z
    .array(
      z
        .object({
          id: z.string(),
          text: z.string(),
          address: z.string().nullable(),
          numbers: z.number().int().openapi({ description: "How many different numbers it prints that rest on this." }),
        })
        .openapi("ReportUse"),
    )
    .readonly(),
  places: z
    .array(
      z
        .object({
          kind: z.enum(["indicator", "table", "chart", "statement", "measure"]),
          text: z.string(),
          address: z.string().nullable(),
          via: z.array(z.string()).readonly().openapi({ description: "The measures on the way, the nearest first." }),
        })
        .openapi("Use"),
    )
    .readonly(),
};

export const usesSchema: z.ZodType<UsesView> = z.object(usesFields).openapi("Uses");

export const explanationSchema: z.ZodType<ExplanationView> = z
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
        items: z.array(factSchema).readonly(),
      })
      .openapi("FactList"),
    coverage: z.string().nullable(),
    preliminary: z.boolean(),
    usedIn: usesSchema,
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

export const refSchema = z.string().max(2000).openapi({
  description: "The question behind the number, as it stands beside every value.",
  example: "measure=sick_leave&unit=LT&period=2018-01..2018-04&scenario=outcome",
});

export const explanationRoute = createRoute({
  "x-access": { right: "read", of: "ref" },
  method: "get",
  path: "/api/workspaces/{workspace}/explanation",
  tags: ["Where from"],
  summary: "Where a number comes from: formula, definition, inputs, facts with file and line, where it is used",
  request: {
    params: workspaceParams,
    query: languageQuery.extend({
      ref: refSchema,
      offset: z.coerce
        .number()
        .int()
        .min(0)
        .max(100_000_000)
        .optional()
        .openapi({ description: "First fact to give." }),
      limit: z.coerce
        .number()
        .int()
        .min(1)
        .max(1000)
        .optional()
        .openapi({ description: "At most how many facts; 20 if left out." }),
    }),
  },
  responses: jsonResponse(explanationSchema, "The explanation"),
});

export const sourceRoute = createRoute({
  "x-access": readAll,
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
