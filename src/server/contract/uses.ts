import { createRoute, z } from "@hono/zod-openapi";

import type { FactUsesView, FileUsesView } from "#app/uses/view.ts";

import { readAll, readAny } from "./access.ts";
import { jsonResponse, languageQuery, workspaceParams } from "./common.ts";
import { factSchema, recordedBatchSchema, refSchema, usesFields, usesSchema } from "./explanation.ts";
import { thingsSchema } from "./things.ts";

const unit = z.object({ code: z.string(), name: z.string() }).openapi("UnitName");

const fileFields = {
  file: z.string(),
  facts: z.number().int(),
  period: z.string(),
  units: z.array(unit).readonly(),
  measures: z
    .array(
      z
        .object({ id: z.string(), text: z.string(), address: z.string().nullable(), facts: z.number().int() })
        .openapi("MeasureCount"),
    )
    .readonly(),
  batches: z.array(recordedBatchSchema).readonly(),
};

export const fileUsesSchema: z.ZodType<FileUsesView> = z.object({ ...fileFields, ...usesFields }).openapi("FileUses");

export const factUsesSchema: z.ZodType<FactUsesView> = z
  .object({ measure: z.string(), fact: factSchema, units: z.array(unit).readonly(), ...usesFields })
  .openapi("FactUses");

const batchUsesSchema = z
  .object({ batch: recordedBatchSchema, things: thingsSchema, file: fileUsesSchema.nullable() })
  .openapi("BatchUses");

const tags = ["Where used"];

export const fileParameter = z.string().min(1).max(500).openapi({ example: "facts/people.csv" });
export const batchParameter = z.coerce.number().int().min(1).max(1_000_000_000);

export const measureUsesRoute = createRoute({
  "x-access": readAny,
  method: "get",
  path: "/api/workspaces/{workspace}/measures/{measure}/uses",
  tags,
  summary: "Where a measure is used, all the way: reports, goals, statements, tables, charts, other measures",
  request: { params: workspaceParams.extend({ measure: z.string() }), query: languageQuery },
  responses: jsonResponse(usesSchema, "Where it is used"),
});

export const fileUsesRoute = createRoute({
  "x-access": readAll,
  method: "get",
  path: "/api/workspaces/{workspace}/files/uses",
  tags,
  summary: "What a file gives values to, and which reports print numbers that rest on it",
  request: { params: workspaceParams, query: languageQuery.extend({ file: fileParameter }) },
  responses: jsonResponse(fileUsesSchema, "The file and where it is used"),
});

export const factUsesRoute = createRoute({
  "x-access": { right: "read", of: "ref" },
  method: "get",
  path: "/api/workspaces/{workspace}/facts/uses",
  tags,
  summary: "Which totals, rows and reports one stored value is part of",
  request: { params: workspaceParams, query: languageQuery.extend({ ref: refSchema }) },
  responses: jsonResponse(factUsesSchema, "The value and where it is used"),
});

export const batchUsesRoute = createRoute({
  "x-access": readAll,
  method: "get",
  path: "/api/workspaces/{workspace}/batches/{batch}",
  tags,
  summary: "A batch: who read what, when and why, whether it holds, and where its file is used",
  request: { params: workspaceParams.extend({ batch: batchParameter }), query: languageQuery },
  responses: jsonResponse(batchUsesSchema, "The batch"),
});
