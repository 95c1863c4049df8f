import type { Context, MiddlewareHandler } from "hono";
import { matchedRoutes } from "hono/route";

import { refused, type Denied, type Judged } from "#app/result.ts";
import { logRefused } from "#app/permissions/log.ts";
import { denialText } from "#app/permissions/words.ts";
import { seatOf, type Seat } from "#app/permissions/seat.ts";
import { parseRef } from "#domain/cube/query.ts";
import { standingPath } from "#domain/organisation/place.ts";
import type { UnitCode } from "#domain/organisation/organisation.ts";
import { namedUnit, type Thing } from "#domain/permissions/may.ts";
import { grantsOf } from "#domain/permissions/grant.ts";

import type { Access, AccessOf } from "./contract/access.ts";
import { answerOwn, languageOf, OwnError, valueOf } from "./errors.ts";
import { isFromHere } from "./origin.ts";
import { dayOf, type Api, type Env, type Found, type Services } from "./services.ts";
import { whoIs, type Signed } from "./sign-in/session.ts";

/** A route as the contract says it, and who it is for. */
export interface GuardedRoute {
  readonly method: string;
  /** With the names of its parts in braces, as in the contract. */
  readonly path: string;
  readonly access: Access | null;
}

/** Every route of the contract. */
export function routesOf(api: Api): readonly GuardedRoute[] {
  return api.openAPIRegistry.definitions.flatMap((definition) => {
    if (definition.type !== "route") return [];
    const {
      method,
      path,
      "x-access": access = null,
    } = definition.route as typeof definition.route & { "x-access"?: Access };
    return [{ method: method.toUpperCase(), path, access }];
  });
}

const safe: ReadonlySet<string> = new Set(["GET", "HEAD"]);

/** Lets nobody through to a route but those whom its contract says it is for. A route that says nothing is for nobody. */
export function gate(api: Api, services: Services): MiddlewareHandler<Env> {
  let table: ReadonlyMap<string, Access | null> | null = null;
  const find = (method: string, patterns: readonly string[]) => {
    table ??= new Map(routesOf(api).map(({ method: of, path, access }) => [`${of} ${patternOf(path)}`, access]));
    const asked = method === "HEAD" ? "GET" : method;
    for (const pattern of patterns) {
      const access = table.get(`${asked} ${pattern}`);
      if (access !== undefined) return { access, pattern };
    }
    return null;
  };
  return async (c, next) => {
    const patterns = matchedRoutes(c).map(({ path }) => path);
    const found = find(c.req.method, patterns);
    if (found === null) return next();
    const { access, pattern } = found;
    if (access === null) throw new Error(`${c.req.method} ${c.req.path} says nobody that it is for`);
    if (!safe.has(c.req.method) && access !== "provider" && !isFromHere(c, services))
      return answerOwn(c, "from_elsewhere");
    const signed = await whoIs(c, services);
    if (signed === null) {
      if (!isOpen(access)) return answerOwn(c, "sign_in_needed");
      c.set("found", { who: null, session: null, seat: null });
      return next();
    }
    const names = namesIn(pattern, c.req.path);
    const workspace = names.get("workspace");
    const seat = workspace === undefined ? null : await seatAt(services, signed, workspace);
    const asked = { query: (name: string) => c.req.query(name), param: (name: string) => names.get(name) };
    const verdict = verdictOn(access, signed, seat, asked);
    if (!verdict.allowed) {
      const { right, because } = verdict;
      const language = languageOf(c);
      await refuse(services, signed, seat?.open.id ?? null, pattern, verdict);
      return answerOwn(c, "not_allowed", right === null ? "" : denialText(right, because, language));
    }
    c.set("found", { ...signed, seat } satisfies Found);
    return next();
  };
}

/** As the router writes it. */
const patternOf = (path: string): string => path.replaceAll(/\{(\w+)\}/gu, ":$1");

/** What the parts of an address are called. The router tells it to the route itself, which comes later. */
function namesIn(pattern: string, path: string): ReadonlyMap<string, string> {
  const parts = path.split("/");
  const named = pattern.split("/").flatMap((name, index) => {
    return name.startsWith(":") ? [[name.slice(1), decoded(parts[index] ?? "")] as const] : [];
  });
  return new Map(named);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

type Outcome = { readonly allowed: true } | ({ readonly allowed: false } & Denied);

const never: Outcome = { allowed: false, right: null, because: { reason: "none", day: null } };

interface Asked {
  readonly query: (name: string) => string | undefined;
  readonly param: (name: string) => string | undefined;
}

const isOpen = (access: Access): access is "anyone" | "provider" => access === "anyone" || access === "provider";

function verdictOn(access: Access, { who }: Signed, seat: Seat | null, asked: Asked): Outcome {
  if (isOpen(access)) return { allowed: true };
  if (access === "people") return who.scope?.people === true && who.person.isOperator ? { allowed: true } : never;
  if (access === "member") return seat === null ? never : { allowed: true };
  if (access === "signed_in") return { allowed: true };
  // What is a person's own, or the server's, is not for programs.
  if (access === "self") return who.scope === null ? { allowed: true } : never;
  if (access === "operator") return who.scope === null && who.person.isOperator ? { allowed: true } : never;
  if (seat === null) return never;
  for (const thing of thingsOf(access.of, seat, asked)) {
    const verdict = seat.may(access.right, thing);
    if (!verdict.allowed) return { ...verdict, right: access.right };
  }
  return { allowed: true };
}

/** What the right is needed on, all of it. What is not there is refused afterwards, as not there. */
function thingsOf(of: AccessOf, seat: Seat, { query, param }: Asked): readonly Thing[] {
  const { open, asker } = seat;
  const { reports, plan } = open.workspace;
  const named = (unit: string | undefined): readonly Thing[] =>
    unit === undefined || unit === "" ? [] : [namedUnit(asker, unit)];
  switch (of) {
    case "any_unit":
    case "body":
      return ["anything"];
    case "every_unit":
      return ["everything"];
    case "unit":
      return orAny(named(param("unit") ?? query("unit")));
    case "report":
      return orAny(named(query("unit") || reports.find(({ id }) => id === param("report"))?.unit));
    case "ref":
      return orAny(named(parseRef(query("ref") ?? "")?.unit));
    case "objective":
      return orAny([...named(query("unit")), ...ownUnit(seat, plan.objectives, param("objective"))]);
    case "assignment":
      return orAny([...named(query("unit")), ...ownUnit(seat, plan.assignments, param("assignment"))]);
  }
}

const orAny = (things: readonly Thing[]): readonly Thing[] => (things.length === 0 ? ["anything"] : things);

/** What is wanted of units above is everybody's below. */
function ownUnit(
  { asker }: Seat,
  all: readonly { readonly id: string; readonly unit: UnitCode }[],
  id: string | undefined,
): readonly Thing[] {
  const unit = all.find((one) => one.id === id)?.unit;
  if (unit === undefined) return [];
  const isAbove = grantsOf(asker.grants, asker.person).some((grant) =>
    standingPath(asker.organisation, grant.unit, asker.today).includes(unit),
  );
  return isAbove ? [] : [{ unit }];
}

async function seatAt({ workspaces, directory, now }: Services, { who }: Signed, id: string): Promise<Seat | null> {
  const open = await workspaces.find(id);
  const seat = open === null ? null : await seatOf(directory, open, who, dayOf(now()));
  // One that somebody has nothing to do with is to them as if it were not.
  return seat ?? valueOf(refused("unknown_workspace", { name: id }));
}

/** The value of an operation that itself asks who may do it. What is refused is logged and answered as here. */
export async function judged<T>(
  c: Context<Env>,
  services: Services,
  outcome: Judged<T>,
  workspace = c.get("found").seat?.open.id ?? null,
): Promise<T> {
  if (!("denied" in outcome)) return valueOf(outcome);
  const { right, because } = outcome.denied;
  const { who, session } = c.get("found");
  if (who !== null) await refuse(services, { who, session }, workspace, c.req.routePath, outcome.denied);
  throw new OwnError("not_allowed", right === null ? "" : denialText(right, because, languageOf(c)));
}

function refuse(
  { directory, now }: Services,
  { who }: Signed,
  workspace: string | null,
  route: string,
  denied: Denied,
): Promise<void> {
  return logRefused(directory, { at: now().toISOString(), by: who.person.id, workspace, route }, denied);
}
