import { createRoute, z } from "@hono/zod-openapi";

import type { ReportDocument } from "#app/document.ts";
import type { ReportSummary, ReportView } from "#app/reports/view.ts";

import { readAny } from "./access.ts";
import { choiceQuery, errorResponses, jsonResponse, languageQuery, languageSchema, workspaceParams } from "./common.ts";
import { blocksSchema } from "./document.ts";
import { problemsSchema } from "./workspace.ts";

const summarySchema: z.ZodType<ReportSummary> = z
  .object({
    id: z.string(),
    name: z.string(),
    subtitle: z.string().nullable(),
    unit: z.string(),
    period: z.string(),
    language: languageSchema,
    status: z.string().nullable(),
  })
  .openapi("ReportSummary");

const documentSchema: z.ZodType<ReportDocument> = z
  .object({
    language: languageSchema,
    title: z.string(),
    subtitle: z.string().nullable(),
    organisation: z.string(),
    unit: z.string(),
    period: z.string(),
    identity: z.object({
      number: z.string().nullable(),
      version: z.string().nullable(),
      date: z.string().nullable(),
      responsible: z.string().nullable(),
      author: z.string().nullable(),
      status: z.string().nullable(),
    }),
    openErrors: z.number().int(),
    blocks: blocksSchema,
  })
  .openapi("ReportDocument");

const reportSchema: z.ZodType<ReportView> = z
  .object({ id: z.string(), document: documentSchema, problems: problemsSchema, history: z.string().nullable() })
  .openapi("Report");

export const reportParams = workspaceParams.extend({ report: z.string().openapi({ example: "interim" }) });

export const reportsRoute = createRoute({
  "x-access": readAny,
  method: "get",
  path: "/api/workspaces/{workspace}/reports",
  tags: ["Reports"],
  summary: "All reports of a workspace",
  request: { params: workspaceParams, query: languageQuery },
  responses: jsonResponse(z.object({ reports: z.array(summarySchema).readonly() }).openapi("Reports"), "The reports"),
});

export const reportRoute = createRoute({
  "x-access": { right: "read", of: "report" },
  method: "get",
  path: "/api/workspaces/{workspace}/reports/{report}",
  tags: ["Reports"],
  summary: "One report to read. Unit, round and period are the report's own unless others are asked for",
  request: { params: reportParams, query: choiceQuery },
  responses: jsonResponse(reportSchema, "The report"),
});

/** A report in one of its formats. */
export const formatField = z.string().openapi({ description: "pdf, docx, html or json", example: "pdf" });

const binary = { schema: z.string().openapi({ type: "string", format: "binary" }) };

export const fileResponses = {
  200: {
    description: "The file",
    content: {
      "application/pdf": binary,
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document": binary,
      "text/html": binary,
      "application/json": binary,
    },
  },
  ...errorResponses,
} as const;

export const reportFileRoute = createRoute({
  "x-access": { right: "read", of: "report" },
  method: "get",
  path: "/api/workspaces/{workspace}/reports/{report}/file",
  tags: ["Reports"],
  summary: "One report as a file: PDF (PDF/UA-1), Word, HTML or JSON",
  request: {
    params: reportParams,
    query: choiceQuery.extend({ format: formatField }),
  },
  responses: fileResponses,
});
