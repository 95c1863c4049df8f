import { createRoute, z } from "@hono/zod-openapi";

import type { Page } from "#app/page.ts";

import { readAll, readAny, readUnit, type Access } from "./access.ts";
import { choiceQuery, jsonResponse, workspaceParams } from "./common.ts";
import { refSchema } from "./explanation.ts";
import { batchParameter, fileParameter } from "./uses.ts";
import { blocksSchema, inlinesSchema } from "./document.ts";

const crumb = z.object({ text: z.string(), address: z.string().nullable() }).openapi("Crumb");

export const pageSchema: z.ZodType<Page> = z
  .object({
    title: z.string(),
    breadcrumb: z.array(crumb).readonly(),
    lede: inlinesSchema,
    sections: z
      .array(
        z
          .object({
            id: z.string(),
            title: z.string(),
            width: z.enum(["full", "half"]),
            more: crumb.nullable(),
            blocks: blocksSchema,
            empty: z.string().nullable(),
          })
          .openapi("PageSection"),
      )
      .readonly(),
  })
  .openapi("Page");

const responses = jsonResponse(pageSchema, "The page");
const tags = ["Pages"];

function pageRoute<Path extends string>(name: Path, summary: string, access: Access = readUnit) {
  return createRoute({
    "x-access": access,
    method: "get",
    path: `/api/workspaces/{workspace}/pages/${name}`,
    tags,
    summary,
    request: { params: workspaceParams, query: choiceQuery },
    responses,
  });
}

export const overviewRoute = pageRoute("overview", "A unit at a glance: goals, economy, staff, assignments");
export const scorecardRoute = pageRoute("scorecard", "The goal tree with indicators, targets and assessments");
export const economyRoute = pageRoute("economy", "Statements, tables and charts of economy and investments");
export const staffRoute = pageRoute("staff", "Tables and charts of staff");
export const assignmentsRoute = pageRoute("assignments", "What is to be done, and how far it has come");
export const controlRoute = pageRoute("control", "Internal control: risks, controls and what came of them");
export const registersRoute = pageRoute("registers", "The registers");
export const dataRoute = pageRoute("data", "Measures, files, and what is wrong with them", readAny);

export const organisationRoute = createRoute({
  "x-access": readAll,
  method: "get",
  path: "/api/workspaces/{workspace}/pages/organisation",
  tags,
  summary: "The units of the period, what has changed, and what a reorganisation would change",
  request: {
    params: workspaceParams,
    query: choiceQuery.extend({
      date: z
        .string()
        .max(10)
        .optional()
        .openapi({ description: "The first day of the new order.", example: "2026-01-01" }),
      acts: z
        .string()
        .max(20_000)
        .optional()
        .openapi({ description: "What is to be done, one act a line. Nothing is changed.", example: "move A under B" }),
    }),
  },
  responses,
});

export const objectiveRoute = createRoute({
  "x-access": { right: "read", of: "objective" },
  method: "get",
  path: "/api/workspaces/{workspace}/pages/objectives/{objective}",
  tags,
  summary: "One objective: what it supports, its indicators, and what each source says of it",
  request: { params: workspaceParams.extend({ objective: z.string() }), query: choiceQuery },
  responses,
});

export const filePageRoute = createRoute({
  "x-access": readAll,
  method: "get",
  path: "/api/workspaces/{workspace}/pages/file",
  tags,
  summary: "A file that values come from: what it gives values to, and what is printed of them",
  request: { params: workspaceParams, query: choiceQuery.extend({ file: fileParameter }) },
  responses,
});

export const factPageRoute = createRoute({
  "x-access": { right: "read", of: "ref" },
  method: "get",
  path: "/api/workspaces/{workspace}/pages/fact",
  tags,
  summary: "One stored value: the totals, rows and reports that it is part of",
  request: { params: workspaceParams, query: choiceQuery.extend({ ref: refSchema }) },
  responses,
});

export const batchPageRoute = createRoute({
  "x-access": readAll,
  method: "get",
  path: "/api/workspaces/{workspace}/pages/batches/{batch}",
  tags,
  summary: "One batch: who read what, when and why, and what is printed of it",
  request: { params: workspaceParams.extend({ batch: batchParameter }), query: choiceQuery },
  responses,
});

export const statementRowRoute = createRoute({
  "x-access": readUnit,
  method: "get",
  path: "/api/workspaces/{workspace}/pages/statements/{statement}/{row}",
  tags,
  summary: "One row of a statement: its formula, its accounts, its months",
  request: { params: workspaceParams.extend({ statement: z.string(), row: z.string() }), query: choiceQuery },
  responses,
});

export const assignmentRoute = createRoute({
  "x-access": { right: "read", of: "assignment" },
  method: "get",
  path: "/api/workspaces/{workspace}/pages/assignments/{assignment}",
  tags,
  summary: "One assignment: its description, what each source says of it, the goals it supports",
  request: { params: workspaceParams.extend({ assignment: z.string() }), query: choiceQuery },
  responses,
});

export const registerRoute = createRoute({
  "x-access": readUnit,
  method: "get",
  path: "/api/workspaces/{workspace}/pages/registers/{register}",
  tags,
  summary: "One register with its records",
  request: { params: workspaceParams.extend({ register: z.string() }), query: choiceQuery },
  responses,
});

export const measureRoute = createRoute({
  "x-access": readUnit,
  method: "get",
  path: "/api/workspaces/{workspace}/pages/measures/{measure}",
  tags,
  summary: "One measure: its definitions over time, its values, where it is used",
  request: { params: workspaceParams.extend({ measure: z.string() }), query: choiceQuery },
  responses,
});
