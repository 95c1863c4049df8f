import { createRoute, z } from "@hono/zod-openapi";

import type { WorkspaceSummary } from "#app/workspaces/summary.ts";
import type { WorkspaceView } from "#app/workspaces/view.ts";

import { choiceQuery, jsonResponse, languageQuery, languageSchema, workspaceParams } from "./common.ts";
import { inlinesSchema } from "./document.ts";
import { abilitiesSchema } from "./permissions.ts";

const summarySchema: z.ZodType<WorkspaceSummary> = z
  .object({
    id: z.string(),
    name: z.string(),
    unit: z.string(),
    round: z.string().nullable(),
    period: z.string(),
    lede: inlinesSchema,
    languages: z.array(languageSchema).readonly(),
    errors: z.number().int(),
    warnings: z.number().int(),
  })
  .openapi("WorkspaceSummary");

export const unitNodeSchema = z
  .object({ code: z.string(), name: z.string(), depth: z.number().int(), parent: z.string().nullable() })
  .openapi("Unit");

const problemSchema = z
  .object({
    code: z.string(),
    severity: z.enum(["error", "warning"]),
    file: z.string(),
    line: z.number().int().nullable(),
    excerpt: z.string().nullable(),
    message: z.string(),
    advice: z.string(),
  })
  .openapi("Problem");

export const problemsSchema = z.array(problemSchema).readonly();

const workspaceSchema: z.ZodType<WorkspaceView> = z
  .object({
    id: z.string(),
    name: z.string(),
    languages: z.array(languageSchema).readonly(),
    unit: z.object({ code: z.string(), name: z.string() }),
    round: z.object({ id: z.string(), name: z.string() }).nullable(),
    period: z.object({ key: z.string(), text: z.string() }),
    units: z.array(unitNodeSchema).readonly(),
    rounds: z
      .array(
        z
          .object({ id: z.string(), name: z.string(), period: z.string(), deadline: z.string().nullable() })
          .openapi("Round"),
      )
      .readonly(),
    areas: z
      .array(
        z
          .object({
            id: z.enum([
              "scorecard",
              "plan",
              "economy",
              "staff",
              "assignments",
              "control",
              "registers",
              "reports",
              "data",
            ]),
            hasContent: z.boolean(),
          })
          .openapi("Area"),
      )
      .readonly(),
    problems: problemsSchema,
    may: z.object({ unit: abilitiesSchema, everything: abilitiesSchema, anything: abilitiesSchema }),
  })
  .openapi("Workspace");

export const workspacesRoute = createRoute({
  "x-access": "signed_in",
  method: "get",
  path: "/api/workspaces",
  tags: ["Workspaces"],
  summary: "All workspaces",
  request: { query: languageQuery },
  responses: jsonResponse(
    z.object({ workspaces: z.array(summarySchema).readonly() }).openapi("Workspaces"),
    "The workspaces",
  ),
});

export const workspaceRoute = createRoute({
  "x-access": "member",
  method: "get",
  path: "/api/workspaces/{workspace}",
  tags: ["Workspaces"],
  summary: "Where one is in a workspace, and where one can go: units, rounds, areas, problems",
  request: { params: workspaceParams, query: choiceQuery },
  responses: jsonResponse(workspaceSchema, "The workspace"),
});
