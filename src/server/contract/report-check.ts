import { createRoute, z } from "@hono/zod-openapi";

import type { FixView } from "#app/reports/check/fix.ts";
import type { CheckView, ExceptionView, FindingView, FoundPlace } from "#app/reports/check/view.ts";
import { longestReason } from "#domain/exceptions/exception.ts";

import { choiceQuery, jsonResponse, languageQuery } from "./common.ts";
import { abilitySchema } from "./permissions.ts";
import { reportParams } from "./report.ts";
import { jsonBody } from "./sign-in.ts";

const tags = ["Number check"];

const placeSchema: z.ZodType<FoundPlace> = z
  .object({
    path: z.string().openapi({ description: "The block: `5`, `5.i2.0` in a list, `5.0` in a quote.", example: "5" }),
    row: z.number().int().nullable().openapi({ description: "Of a table, below its head, which is -1." }),
    column: z.number().int().nullable(),
    note: z.number().int().nullable().openapi({
      description:
        "Of the notes below a table, from 0. A place in a table with neither row nor note is in its caption.",
    }),
    start: z.number().int(),
    end: z.number().int(),
    printed: z.string(),
  })
  .openapi("FoundPlace");

const fixSchema: z.ZodType<FixView> = z
  .union([
    z.object({ kind: z.literal("value"), ref: z.string() }),
    z.object({ kind: z.literal("template"), file: z.string(), line: z.number().int() }),
    z.object({ kind: z.literal("answer"), round: z.string(), unit: z.string() }),
    z.object({ kind: z.literal("data") }),
  ])
  .openapi("WayToFix");

const exceptionSchema: z.ZodType<ExceptionView> = z
  .object({ reason: z.string(), who: z.string(), at: z.string() })
  .openapi("Exception");

const findingSchema: z.ZodType<FindingView> = z
  .object({
    fingerprint: z.string(),
    rule: z.string(),
    name: z.string(),
    severity: z.enum(["error", "warning", "question"]),
    confidence: z.number(),
    places: z.tuple([placeSchema], placeSchema).readonly(),
    says: z.string(),
    reasoning: z.array(z.string()).readonly(),
    correction: z.string().nullable(),
    law: z.string().nullable(),
    fix: fixSchema,
    exception: exceptionSchema.nullable(),
  })
  .openapi("ReportFinding");

const checkSchema: z.ZodType<CheckView> = z
  .object({
    rules: z.number().int(),
    findings: z.array(findingSchema).readonly(),
    unjudged: z.array(z.string()).readonly(),
    openErrors: z.number().int(),
    discussed: z.string(),
    may: z.object({ setAside: abilitySchema }),
  })
  .openapi("ReportFindings");

/** A finding in a report as it was shown: of which unit, round and period, where they were chosen. */
const findingIn = z.strictObject({
  unit: z.string().max(200).optional(),
  round: z.string().max(200).optional(),
  period: z.string().max(50).optional(),
  fingerprint: z.string().max(64).openapi({ description: "What the finding is known again by." }),
});
/** Longer than may be: what is too long is refused beside its field. */
const reason = z.string().max(10 * longestReason);
const recorded = jsonResponse(z.object({ fingerprint: z.string() }).openapi("RecordedException"), "Recorded");

export const reportCheckRoute = createRoute({
  "x-access": { right: "read", of: "report" },
  method: "get",
  path: "/api/workspaces/{workspace}/reports/{report}/check",
  tags,
  summary: "What the number check finds in a report, with its arithmetic",
  request: { params: reportParams, query: choiceQuery },
  responses: jsonResponse(checkSchema, "The findings"),
});

export const setAsideRoute = createRoute({
  "x-access": { right: "read", of: "body" },
  method: "post",
  path: "/api/workspaces/{workspace}/reports/{report}/check/set-aside",
  tags,
  summary: "Sets a finding aside with a reason; it comes back when the figures change",
  request: { params: reportParams, query: languageQuery, ...jsonBody(findingIn.extend({ reason })) },
  responses: recorded,
});

export const takeBackRoute = createRoute({
  "x-access": { right: "read", of: "body" },
  method: "post",
  path: "/api/workspaces/{workspace}/reports/{report}/check/take-back",
  tags,
  summary: "Takes back that a finding was set aside",
  request: { params: reportParams, query: languageQuery, ...jsonBody(findingIn) },
  responses: recorded,
});
