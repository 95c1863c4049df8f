import { afterAll, beforeAll, expect, test } from "vitest";

import { roles, type Right, type Role } from "#domain/permissions/role.ts";
import type { Access } from "#server/contract/access.ts";
import { routesOf, type GuardedRoute } from "#server/gate.ts";

import { cookieOf, personIn, requestAs, signedInApi, type SignedInApi } from "../factories/server.ts";
import { personAt, places, secretOf, sensitiveText, twoWorkspaces, unitOf, type Place } from "./place.ts";

/*
 * Every route of the contract x every role x its own unit, one below, one above, one beside, and another workspace. What is expected is
 * worked out here once more, by the tables below, and not by the product's own rule.
 */

const may: Readonly<Record<Role, readonly Right[]>> = {
  reader: ["read"],
  reporter: ["read", "report"],
  manager: ["read", "report", "approve", "history"],
  controller: ["read", "report", "model", "history"],
  publisher: ["read", "publish"],
  administrator: ["administer"],
  auditor: ["read", "history"],
  confidant: ["read", "sensitive"],
};

/** An example of each part of an address. A new one must be given here, or the test fails. */
const partOf: Readonly<Record<string, (place: Place) => string>> = {
  workspace: (place) => (place === "other workspace" ? "elsewhere" : "here"),
  objective: (place) => `goal-${unitOf[place]}`,
  assignment: (place) => `work-${unitOf[place]}`,
  report: (place) => `report-${unitOf[place]}`,
  statement: () => "income",
  row: () => "sales",
  register: () => "events",
  measure: () => "hours",
  page: () => "1",
  batch: () => "1",
  import: () => "1",
  round: () => "2018t1",
  indicator: (place) => `indicator-${unitOf[place]}`,
  unit: (place) => unitOf[place],
  noun: () => "objective",
  grant: (place) => `grant-${personAt("reader", unitOf[place] === "OWN" ? "OWN" : "TOP")}`,
  // Nobody's: who is let through is told that there is no such.
  provider: () => "none",
  person: () => "none",
  session: () => "none",
  passkey: () => "none",
  token: () => "none",
  id: (place) => `goal-${unitOf[place]}`,
};

/** What addresses ask for after their question mark; each route takes what it knows. */
function questionOf(unit: string): string {
  const ref = `measure=hours&unit=${unit}&period=2018-01..2018-04`;
  const on = `objective:goal-${unit}`;
  return new URLSearchParams({ unit, ref, on, file: "facts/hours.csv", line: "1", format: "json" }).toString();
}

let signedIn: SignedInApi;
let routes: readonly GuardedRoute[];
const cookies = new Map<string, string>();

beforeAll(async () => {
  signedIn = await signedInApi(twoWorkspaces());
  routes = routesOf(signedIn.api);
  const { directory } = signedIn.services;
  for (const role of roles)
    for (const unit of ["OWN", "TOP"]) {
      const id = personAt(role, unit);
      await personIn(directory, id);
      cookies.set(id, await cookieOf(directory, id));
    }
}, 120_000);

afterAll(() => signedIn.close());

const isWorkspaceRoute = ({ path }: GuardedRoute): boolean => path.includes("{workspace}");

function addressOf({ path }: GuardedRoute, place: Place): string {
  const filled = path.replaceAll(/\{(\w+)\}/gu, (_, name: string) => {
    const part = partOf[name];
    if (part === undefined) throw new Error(`no example of {${name}}: give one in partOf`);
    return part(place);
  });
  return `${filled}?${questionOf(unitOf[place])}`;
}

/** A body that no route can use: who is let through is told so, and nothing is changed. */
const bodyOf = ({ method }: GuardedRoute): RequestInit =>
  method === "GET" ? { method } : { method, body: JSON.stringify({ nothing: true }) };

/** Where having any role in the workspace, or a right on any unit, is not enough, and the operation asks further. */
const furtherOf: Readonly<Record<string, (role: Role, isReached: boolean, place: Place) => boolean>> = {
  "GET /api/workspaces/{workspace}/grants": (role, isReached) =>
    isReached && (may[role].includes("administer") || may[role].includes("history")),
  "GET /api/workspaces/{workspace}/plan/owners": (role, isReached) =>
    isReached && (may[role].includes("model") || (may[role].includes("report") && may[role].includes("approve"))),
  // Who gives roles, or has one to hand over, must be able to choose somebody.
  "GET /api/workspaces/{workspace}/people/find": (role) => role !== "auditor" && role !== "confidant",
  // What is wanted of a unit is discussed by those below it too.
  "GET /api/workspaces/{workspace}/posts": (_, isReached, place) => isReached || place === "parent",
  "GET /api/workspaces/{workspace}/posts/people": (_, isReached, place) => isReached || place === "parent",
};

type Expected = "let through" | "refused" | "as if it were not";

/** Where a role on OWN, or at the top, reaches. */
function reaches(level: "OWN" | "TOP", place: Place): boolean {
  return level === "TOP" ? place !== "other workspace" : place === "own" || place === "child";
}

function expectedOf(
  access: Access | null,
  route: GuardedRoute,
  role: Role,
  level: "OWN" | "TOP",
  place: Place,
): Expected {
  if (access === "anyone" || access === "provider" || access === "signed_in" || access === "self") return "let through";
  if (isWorkspaceRoute(route) && place === "other workspace") return "as if it were not";
  const further = furtherOf[`${route.method} ${route.path}`];
  const isFurther = further === undefined || further(role, reaches(level, place), place);
  if (access === "member") return isFurther ? "let through" : "refused";
  if (access === null || access === "operator" || access === "people" || !may[role].includes(access.right))
    return "refused";
  if (access.of === "any_unit" || access.of === "body") return isFurther ? "let through" : "refused";
  if (access.of === "every_unit") return level === "TOP" ? "let through" : "refused";
  return reaches(level, place) ? "let through" : "refused";
}

function outcomeOf(status: number, code: string): Expected {
  if (code === "unknown_workspace") return "as if it were not";
  return status === 401 || status === 403 ? "refused" : "let through";
}

const cases = roles.flatMap((role) => (["OWN", "TOP"] as const).map((level) => ({ role, level })));

test.each(cases)("$role on $level", { timeout: 120_000 }, async ({ role, level }) => {
  const ask = requestAs(signedIn.api, cookies.get(personAt(role, level)) ?? "");
  const wrong: string[] = [];
  for (const route of routes)
    for (const place of isWorkspaceRoute(route) ? places : (["own"] as const)) {
      // It ends the session that is asked by.
      if (route.path === "/api/sign-out") continue;
      const response = await ask(addressOf(route, place), bodyOf(route));
      const text = await response.text();
      const code = /"code":\s*"(\w+)"/u.exec(text)?.[1] ?? "";
      const expected = expectedOf(route.access, route, role, level, place);
      const came = outcomeOf(response.status, code);
      const about = `${route.method} ${route.path}, ${place}`;
      if (came !== expected || response.status >= 500)
        wrong.push(`${about}: ${came} (${response.status} ${code}), not ${expected}`);
      const leaks = leaksIn(text, role, level);
      if (leaks.length > 0) wrong.push(`${about}: tells ${leaks.join(", ")}`);
    }
  expect(wrong).toEqual([]);
});

/** What somebody is told that is not theirs to know. */
function leaksIn(text: string, role: Role, level: "OWN" | "TOP"): readonly string[] {
  const kept = [
    ...(level === "OWN" || !may[role].includes("read") ? [secretOf("SIBLING"), "7654321", "7 654 321"] : []),
    ...(may[role].includes("read") ? [] : [secretOf("OWN"), secretOf("CHILD")]),
    ...(may[role].includes("sensitive") && level === "TOP" ? [] : [sensitiveText]),
  ];
  return kept.filter((secret) => text.includes(secret));
}

test("the matrix has every route that there is, and every one says who it is for", () => {
  expect(routes.length).toBeGreaterThan(25);
  expect(routes.filter(({ access }) => access === null)).toEqual([]);
  const known = new Set(routes.map(({ method, path }) => `${method} ${path.replaceAll(/\{(\w+)\}/gu, ":$1")}`));
  // The API's own description says nothing of any workspace.
  const open = new Set(["GET /api/openapi.json"]);
  const unguarded = signedIn.api.routes
    .map(({ method, path }) => `${method} ${path}`)
    .filter((route) => !route.startsWith("ALL ") && !known.has(route) && !open.has(route));
  expect(unguarded).toEqual([]);
});

test("who has not signed in gets nothing but the ways to sign in", async () => {
  for (const route of routes.filter(({ access }) => access !== "anyone" && access !== "provider")) {
    const headers = { "Sec-Fetch-Site": "same-origin" };
    const response = await signedIn.api.request(`http://localhost${addressOf(route, "own")}`, {
      ...bodyOf(route),
      headers,
    });
    expect([route.path, response.status]).toEqual([route.path, 401]);
  }
});

test("nothing can be changed from a page elsewhere, whoever has signed in", async () => {
  const cookie = cookies.get(personAt("controller", "TOP")) ?? "";
  const elsewhere = [{ Origin: "https://evil.example" }, { Origin: "null" }, { "Sec-Fetch-Site": "cross-site" }, {}];
  for (const route of routes.filter(
    ({ method, access }) => method !== "GET" && access !== "people" && access !== "provider",
  ))
    for (const headers of elsewhere) {
      const request = { ...bodyOf(route), headers: { Cookie: cookie, ...headers } };
      const response = await signedIn.api.request(`http://localhost${addressOf(route, "own")}`, request);
      expect([route.path, response.status, (await response.json()) as unknown]).toMatchObject([
        route.path,
        403,
        { code: "from_elsewhere" },
      ]);
    }
});

test("what is sensitive is seen by whom it is for", async () => {
  const path = "/api/workspaces/here/pages/registers/events";
  const seen = async (role: Role): Promise<string> =>
    (await requestAs(signedIn.api, cookies.get(personAt(role, "TOP")) ?? "")(path)).text();
  expect(await seen("confidant")).toContain(sensitiveText);
  expect(await seen("controller")).toContain("Skyddad uppgift");
});

test("a refusal is logged with who, what and why, and tells the person why", async () => {
  const id = personAt("reader", "OWN");
  const response = await requestAs(
    signedIn.api,
    cookies.get(id) ?? "",
  )("/api/workspaces/here/pages/overview?unit=SIBLING");
  expect(await response.json()).toMatchObject({
    code: "not_allowed",
    message: expect.stringContaining("andra enheter") as unknown,
  });
  const rows = await signedIn.services.directory.database
    .selectFrom("entry")
    .selectAll()
    .where("by", "=", id)
    .execute();
  expect(rows.at(-1)).toMatchObject({
    what: "refused",
    workspace: "here",
    detail: { right: "read", reason: "elsewhere", route: "/api/workspaces/:workspace/pages/overview" },
  });
});
