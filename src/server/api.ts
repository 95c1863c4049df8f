import { OpenAPIHono } from "@hono/zod-openapi";
import { compress } from "hono/compress";
import { etag } from "hono/etag";

import { withoutDirectory, type Names } from "#app/history/names.ts";
import type { Workspaces } from "#app/workspaces/open.ts";

import { answerError, answerOwn, BadRequestError } from "./errors.ts";
import { addExplanationRoutes } from "./routes/explanation.ts";
import { addHistoryRoutes } from "./routes/history.ts";
import { addPageRoutes } from "./routes/pages.ts";
import { addReportRoutes } from "./routes/reports.ts";
import { addUsesRoutes } from "./routes/uses.ts";
import { addWorkspaceRoutes } from "./routes/workspaces.ts";
import { hostCheck, readOnly, secured } from "./security.ts";

/**
 * The whole HTTP API over some open workspaces. `hosts`: names that it answers to beside localhost and numbers. `names`: what is told
 * of who did something.
 */
export function createApi(
  workspaces: Workspaces,
  hosts: readonly string[] = [],
  names: Names = withoutDirectory,
): OpenAPIHono {
  const api = new OpenAPIHono({
    defaultHook: (result) => {
      if (!result.success) throw new BadRequestError(result.error.issues.map(describeIssue).join("; "));
    },
  });
  api.onError(answerError);
  api.notFound((c) => answerOwn(c, "not_found"));
  api.use(secured, hostCheck(hosts), readOnly, compress());
  api.use("/api/*", etag({ weak: true }), async (c, next) => {
    await next();
    c.header("Cache-Control", "no-cache");
  });
  addWorkspaceRoutes(api, workspaces);
  addPageRoutes(api, workspaces, names);
  addExplanationRoutes(api, workspaces, names);
  addReportRoutes(api, workspaces);
  addUsesRoutes(api, workspaces, names);
  addHistoryRoutes(api, workspaces, names);
  api.doc31("/api/openapi.json", {
    openapi: "3.1.0",
    info: {
      title: "Tertial",
      version: "1",
      description: "Planning and follow-up: pages, reports, and where every number comes from. Read-only.",
    },
  });
  return api;
}

function describeIssue(issue: { readonly path: readonly PropertyKey[]; readonly message: string }): string {
  return `${issue.path.map(String).join(".")}: ${issue.message}`;
}
