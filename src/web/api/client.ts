import type { z } from "@hono/zod-openapi";

import { showableIn } from "#domain/text.ts";
import type { accountRoute } from "#server/contract/account.ts";
import type { calendarRoute } from "#server/contract/calendar.ts";
import type { checkTermsRoute } from "#server/contract/check.ts";
import type { ErrorBody } from "#server/contract/common.ts";
import type { explanationRoute, sourceRoute } from "#server/contract/explanation.ts";
import type { peopleRoute, personEntriesRoute, personRoute } from "#server/contract/people.ts";
import type { findPeopleRoute, grantChoicesRoute, grantsRoute } from "#server/contract/grants.ts";
import type {
  importChoicesRoute,
  importOriginalRoute,
  importRoute,
  importsRoute,
  importReportsRoute,
  importValuesRoute,
  standingValuesRoute,
} from "#server/contract/imports.ts";
import type { historyFileRoute, historyPageRoute } from "#server/contract/history.ts";
import type * as pages from "#server/contract/page.ts";
import type {
  carryOverRoute,
  planComparisonRoute,
  planOwnersRoute,
  planRoute,
  unusedRoute,
} from "#server/contract/plan.ts";
import type { mentionableRoute, postsRoute } from "#server/contract/posts.ts";
import type { remindersRoute, tasksRoute } from "#server/contract/reminders.ts";
import type { reportCheckRoute } from "#server/contract/report-check.ts";
import type { reportFileRoute, reportRoute, reportsRoute } from "#server/contract/report.ts";
import type { roundChoicesRoute, roundFormRoute } from "#server/contract/rounds/form.ts";
import type { overridesRoute, progressRoute, roundsRoute } from "#server/contract/rounds/list.ts";
import type { besideRoute, childrenRoute, summaryRoute, unitRoundRoute } from "#server/contract/rounds/unit.ts";
import type {
  appearanceSettingRoute,
  mailSettingRoute,
  sessionsSettingRoute,
  signInSettingRoute,
} from "#server/contract/settings.ts";
import type { sessionRoute, waysRoute } from "#server/contract/sign-in.ts";
import type { peopleTokensRoute, tokenChoicesRoute } from "#server/contract/token.ts";
import type { workspaceRoute, workspacesRoute } from "#server/contract/workspace.ts";

type PageRoute = Extract<(typeof pages)[keyof typeof pages], { readonly path: string }>;

type Route =
  | PageRoute
  | typeof accountRoute
  | typeof calendarRoute
  | typeof checkTermsRoute
  | typeof tasksRoute
  | typeof remindersRoute
  | typeof peopleRoute
  | typeof personRoute
  | typeof personEntriesRoute
  | typeof appearanceSettingRoute
  | typeof mailSettingRoute
  | typeof sessionsSettingRoute
  | typeof signInSettingRoute
  | typeof tokenChoicesRoute
  | typeof peopleTokensRoute
  | typeof sessionRoute
  | typeof waysRoute
  | typeof workspacesRoute
  | typeof workspaceRoute
  | typeof explanationRoute
  | typeof sourceRoute
  | typeof grantsRoute
  | typeof grantChoicesRoute
  | typeof findPeopleRoute
  | typeof reportsRoute
  | typeof reportRoute
  | typeof reportCheckRoute
  | typeof historyPageRoute
  | typeof planRoute
  | typeof carryOverRoute
  | typeof planOwnersRoute
  | typeof postsRoute
  | typeof mentionableRoute
  | typeof planComparisonRoute
  | typeof unusedRoute
  | typeof importsRoute
  | typeof importChoicesRoute
  | typeof importRoute
  | typeof importReportsRoute
  | typeof importValuesRoute
  | typeof roundsRoute
  | typeof roundChoicesRoute
  | typeof roundFormRoute
  | typeof standingValuesRoute
  | typeof besideRoute
  | typeof overridesRoute
  | typeof progressRoute
  | typeof childrenRoute
  | typeof unitRoundRoute;

/** Every address of the API that answers with JSON. */
export type Path = Route["path"];
type RouteAt<P extends Path> = Extract<Route, { readonly path: P }>;

export type Query<P extends Path> = z.input<RouteAt<P>["request"]["query"]>;
export type Params<P extends Path> = RouteAt<P>["request"] extends { readonly params: infer Schema extends z.ZodType }
  ? z.input<Schema>
  : Readonly<Record<string, never>>;
export type Body<P extends Path> = z.output<RouteAt<P>["responses"][200]["content"]["application/json"]["schema"]>;

/** What went wrong, as the server says it; `offline` where there was no answer. */
export class ApiError extends Error {
  readonly code: string;
  readonly advice: string;
  readonly status: number;
  /** The field of what was sent that it is about; null where it is none. */
  readonly field: string | null;
  /** All that the server said: some refusals tell more than what is wrong. */
  readonly body: ErrorBody;

  constructor(body: ErrorBody, status: number) {
    super(body.message);
    this.code = body.code;
    this.advice = body.advice;
    this.status = status;
    this.field = body.field ?? null;
    this.body = body;
  }
}

/**
 * Asks the API. Path, parameters, query and answer are those of the contract, checked when this is compiled. What comes back is
 * for showing: no text in it can turn another around.
 */
export async function ask<P extends Path>(
  path: P,
  params: Params<P>,
  query: Query<P>,
  signal?: AbortSignal,
): Promise<Body<P>> {
  // The server answers by the same contract.
  return (await answerTo(addressOf(path, params, query), signal === undefined ? {} : { signal })) as Body<P>;
}

/** What the server answers with, as JSON; throws an ApiError for what it refuses, and where it doesn't answer. */
export async function answerTo(address: string, init: RequestInit): Promise<unknown> {
  return bodyOf(await fetch(address, init).catch(offline));
}

/** The JSON of an answer; throws an ApiError for what the server refuses. */
export async function bodyOf(response: Response): Promise<unknown> {
  const body: unknown = showableIn(await response.json().catch(() => null));
  if (!response.ok)
    throw new ApiError(isErrorBody(body) ? body : { code: "fault", message: "", advice: "" }, response.status);
  return body;
}

/** Where a workspace's history is fetched as a file for a spreadsheet. */
export function historyFileAddress(
  params: z.input<(typeof historyFileRoute)["request"]["params"]>,
  query: z.input<(typeof historyFileRoute)["request"]["query"]>,
): string {
  return addressOf(
    "/api/workspaces/{workspace}/history.csv" satisfies (typeof historyFileRoute)["path"],
    params,
    query,
  );
}

/** Where the original of an import is fetched. */
export function originalAddress(params: z.input<(typeof importOriginalRoute)["request"]["params"]>): string {
  const path = "/api/workspaces/{workspace}/imports/{import}/original" satisfies (typeof importOriginalRoute)["path"];
  return addressOf(path, params, {});
}

type FilePath = (typeof reportFileRoute)["path"];

/** Where a report's file is fetched. */
export function reportFileAddress(
  params: z.input<(typeof reportFileRoute)["request"]["params"]>,
  query: z.input<(typeof reportFileRoute)["request"]["query"]>,
): string {
  return addressOf("/api/workspaces/{workspace}/reports/{report}/file" satisfies FilePath, params, query);
}

/** Where what a unit says in a round is fetched as a document. */
export function summaryAddress(
  params: z.input<(typeof summaryRoute)["request"]["params"]>,
  query: z.input<(typeof summaryRoute)["request"]["query"]>,
): string {
  const path =
    "/api/workspaces/{workspace}/rounds/{round}/units/{unit}/summary" satisfies (typeof summaryRoute)["path"];
  return addressOf(path, params, query);
}

/** The address of a path of the contract, with its parts and its query filled in. */
export function addressOf(path: string, params: unknown, query: unknown): string {
  const given = new Map(Object.entries(params ?? {}));
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(given.get(name) ?? "")));
  const pairs = Object.entries(query ?? {}).filter(([, value]) => value !== undefined && value !== "");
  const text = new URLSearchParams(pairs.map(([name, value]) => [name, String(value)])).toString();
  return text === "" ? filled : `${filled}?${text}`;
}

function offline(error: unknown): never {
  if (error instanceof DOMException && error.name === "AbortError") throw error;
  throw new ApiError({ code: "offline", message: "", advice: "" }, 0);
}

function isErrorBody(body: unknown): body is ErrorBody {
  return typeof body === "object" && body !== null && "code" in body && "message" in body && "advice" in body;
}
