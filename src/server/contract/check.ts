import { createRoute, z } from "@hono/zod-openapi";

import type {
  CheckTermsView,
  FindingView,
  PassageView,
  PieceView,
  ReportCheckView,
  RuleView,
  StandingView,
} from "#app/check/view.ts";

import { errorResponses, jsonResponse, languageQuery, languageSchema, workspaceParams } from "./common.ts";

const standingSchema: z.ZodType<StandingView> = z
  .object({
    section: z.string().nullable().describe("The nearest heading above, with its number."),
    caption: z.string().nullable().describe("Of the table that it stands in."),
    page: z.number().int().nullable(),
    line: z.number().int().nullable().describe("From 1; null where the format has no lines."),
    text: z.string().describe("All of it in words."),
  })
  .openapi("PlaceInReport");

const piecesSchema: z.ZodType<readonly PieceView[]> = z
  .array(
    z.object({
      text: z.string(),
      mark: z
        .enum(["found", "against"])
        .nullable()
        .describe("found: what the finding is about. against: what it is held against."),
    }),
  )
  .readonly();

const passageSchema: z.ZodType<PassageView> = z
  .discriminatedUnion("kind", [
    z.object({ kind: z.literal("text"), at: standingSchema, pieces: piecesSchema }),
    z.object({
      kind: z.literal("table"),
      at: standingSchema,
      rows: z.array(z.object({ isHead: z.boolean(), cells: z.array(piecesSchema).readonly() })).readonly(),
    }),
  ])
  .openapi("Passage");

const findingSchema: z.ZodType<FindingView> = z
  .object({
    rule: z.string().describe("The rule's id.").openapi({ example: "rows-give-total" }),
    severity: z.enum(["error", "warning", "question"]),
    confidence: z.number().min(0).max(1),
    says: z.string(),
    reasoning: z.array(z.string()).readonly().describe("The calculation, a line a step."),
    correction: z.string().nullable().describe("What to print instead of what is marked as found."),
    passages: z
      .tuple([passageSchema], passageSchema)
      .readonly()
      .describe("What stands around it; the first is where it is shown."),
  })
  .openapi("Finding");

const ruleSchema: z.ZodType<RuleView> = z
  .object({ id: z.string(), name: z.string(), about: z.string(), law: z.string().nullable() })
  .openapi("CheckRule");

/** What came of checking a report, as `./tertial check-report --json` prints it too. */
export const reportCheckSchema: z.ZodType<ReportCheckView> = z
  .object({
    version: z.literal(1).describe("Of this form; it grows when something here means something else."),
    file: z.string(),
    kind: z.enum(["docx", "pdf", "html", "markdown", "text"]),
    hasNotes: z.boolean().describe("A copy can be had with the findings as notes."),
    language: languageSchema.describe("That the report is written in."),
    read: z.object({ sections: z.number().int(), tables: z.number().int(), figures: z.number().int() }),
    findings: z.array(findingSchema).readonly(),
    unjudged: z.array(standingSchema).readonly().describe("Tables that are too uncertain to judge."),
    rules: z.array(ruleSchema).readonly().describe("All that the report was held against."),
  })
  .openapi("ReportCheck");

const termsSchema: z.ZodType<CheckTermsView> = z
  .object({
    largest: z.number().int().describe("No file is larger, in bytes."),
    rules: z.array(ruleSchema).readonly(),
  })
  .openapi("CheckTerms");

const binary = { schema: z.string().openapi({ type: "string", format: "binary" }) };

const fileQuery = languageQuery.extend({
  name: z
    .string()
    .min(1)
    .max(255)
    .describe("The file's name, whose ending tells what it is.")
    .openapi({ example: "delårsrapport.docx" }),
  confidence: z.coerce
    .number()
    .min(0)
    .max(1)
    .optional()
    .describe("Findings of a lower confidence are left out. All are there if it is left out."),
});

const request = {
  params: workspaceParams,
  query: fileQuery,
  body: { content: { "application/octet-stream": binary }, required: true },
};

export const checkTermsRoute = createRoute({
  "x-access": "member",
  method: "get",
  path: "/api/workspaces/{workspace}/check-report",
  tags: ["Number check"],
  summary: "The rules that reports are held against, and how large one may be",
  request: { params: workspaceParams, query: languageQuery },
  responses: jsonResponse(termsSchema, "The rules"),
});

export const checkReportRoute = createRoute({
  "x-access": "member",
  method: "post",
  path: "/api/workspaces/{workspace}/check-report",
  tags: ["Number check"],
  summary: "Hold anyone's report against itself: the file as the raw body. Nothing of it is kept",
  request,
  responses: jsonResponse(reportCheckSchema, "What was found"),
});

export const checkPageRoute = createRoute({
  "x-access": "member",
  method: "post",
  path: "/api/workspaces/{workspace}/check-report/page",
  tags: ["Number check"],
  summary: "What was found, as one HTML page that needs nothing beside it. Nothing of the file is kept",
  request,
  responses: {
    200: { description: "The page, as a file", content: { "text/html": { schema: z.string() } } },
    ...errorResponses,
  },
});

export const markReportRoute = createRoute({
  "x-access": "member",
  method: "post",
  path: "/api/workspaces/{workspace}/check-report/marked",
  tags: ["Number check"],
  summary: "The same file with each finding as a note in it: Word comments, PDF notes. Nothing of it is kept",
  request,
  responses: {
    200: { description: "The file with notes", content: { "application/octet-stream": binary } },
    ...errorResponses,
  },
});
