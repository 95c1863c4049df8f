import { OpenAPIHono } from "@hono/zod-openapi";
import { compress } from "hono/compress";
import { etag } from "hono/etag";

import type { Names } from "#app/history/names.ts";
import { namesOf } from "#app/people/names.ts";

import { answerError, answerOwn, BadRequestError } from "./errors.ts";
import { addAccountRoutes } from "./routes/account.ts";
import { addAccountWayRoutes } from "./routes/account-ways.ts";
import { addCalendarRoutes } from "./routes/calendar.ts";
import { addCheckRoutes } from "./routes/check.ts";
import { addExplanationRoutes } from "./routes/explanation.ts";
import { addFederationRoutes } from "./routes/federation.ts";
import { addGrantRoutes } from "./routes/grants.ts";
import { addHistoryRoutes } from "./routes/history.ts";
import { addImportRoutes } from "./routes/imports.ts";
import { addPageRoutes } from "./routes/pages.ts";
import { addPeopleRoutes } from "./routes/people.ts";
import { addPeopleTokenRoutes } from "./routes/people-tokens.ts";
import { addPlanRoutes } from "./routes/plan.ts";
import { addPostRoutes } from "./routes/posts.ts";
import { addReminderRoutes } from "./routes/reminders.ts";
import { addReportCheckRoutes } from "./routes/report-check.ts";
import { addReportRoutes } from "./routes/reports.ts";
import { addRoundRoutes } from "./routes/rounds.ts";
import { addScimRoutes } from "./routes/scim.ts";
import { addSettingsRoutes } from "./routes/settings.ts";
import { addSignInRoutes } from "./routes/sign-in.ts";
import { addTokenRoutes } from "./routes/tokens.ts";
import { addUsesRoutes } from "./routes/uses.ts";
import { addWorkspaceRoutes } from "./routes/workspaces.ts";
import { gate } from "./gate.ts";
import { asScim } from "./scim/message.ts";
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
  const guarded = gate(api, services);
  api.use("/scim/*", asScim, guarded);
  api.use("/api/*", guarded);
  addSignInRoutes(api, services);
  addFederationRoutes(api, services);
  addPeopleRoutes(api, services);
  addPeopleTokenRoutes(api, services);
  addScimRoutes(api, services);
  addSettingsRoutes(api, services);
  addAccountRoutes(api, services);
  addAccountWayRoutes(api, services);
  addTokenRoutes(api, services);
  addWorkspaceRoutes(api, services);
  const names: Names = async (language, by) => {
    const people = await namesOf(services.directory, by);
    return (by) => people.ofAuthor(by, language);
  };
  addPageRoutes(api, names);
  addExplanationRoutes(api, names);
  addPlanRoutes(api, services);
  addReportRoutes(api);
  addReportCheckRoutes(api, services, names);
  addCheckRoutes(api);
  addUsesRoutes(api, names);
  addHistoryRoutes(api, names);
  addGrantRoutes(api, services);
  addImportRoutes(api, services, names);
  addCalendarRoutes(api, services);
  addReminderRoutes(api, services);
  addPostRoutes(api, services);
  addRoundRoutes(api, services, names);
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
