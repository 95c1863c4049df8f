import { OpenAPIHono } from "@hono/zod-openapi";
import { compress } from "hono/compress";
import { etag } from "hono/etag";

import { answerError, answerOwn, BadRequestError } from "./errors.ts";
import { addExplanationRoutes } from "./routes/explanation.ts";
import { addGrantRoutes } from "./routes/grants.ts";
import { addHistoryRoutes } from "./routes/history.ts";
import { addPageRoutes } from "./routes/pages.ts";
import { addReportRoutes } from "./routes/reports.ts";
import { addSignInRoutes } from "./routes/sign-in.ts";
import { addUsesRoutes } from "./routes/uses.ts";
import { addWorkspaceRoutes } from "./routes/workspaces.ts";
import { gate } from "./gate.ts";
import { hostCheck, secured } from "./security.ts";
import type { Api, Env, Services } from "./services.ts";

/** The whole HTTP API. `hosts`: names that it answers to beside localhost and numbers. */
export function createApi(services: Services, hosts: readonly string[] = []): Api {
  const api = new OpenAPIHono<Env>({
    defaultHook: (result) => {
      if (!result.success) throw new BadRequestError(result.error.issues.map(describeIssue).join("; "));
    },
  });
  api.onError(answerError);
  api.notFound((c) => answerOwn(c, "not_found"));
  api.use(secured, hostCheck(hosts), compress());
  api.use("/api/*", etag({ weak: true }), async (c, next) => {
    await next();
    c.header("Cache-Control", "private, no-cache");
  });
  api.use("/api/*", gate(api, services));
  addSignInRoutes(api, services);
  addWorkspaceRoutes(api, services);
  addPageRoutes(api);
  addExplanationRoutes(api);
  addReportRoutes(api);
  addUsesRoutes(api);
  addHistoryRoutes(api);
  addGrantRoutes(api, services);
  api.doc31("/api/openapi.json", {
    openapi: "3.1.0",
    info: {
      title: "Tertial",
      version: "1",
      description: "Planning and follow-up: pages, reports, and where every number comes from.",
    },
  });
  return api;
}

function describeIssue(issue: { readonly path: readonly PropertyKey[]; readonly message: string }): string {
  return `${issue.path.map(String).join(".")}: ${issue.message}`;
}
