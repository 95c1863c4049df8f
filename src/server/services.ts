import type { Context } from "hono";
import type { OpenAPIHono } from "@hono/zod-openapi";

import type { Seat } from "#app/permissions/seat.ts";
import type { Who } from "#app/permissions/who.ts";
import type { Workspaces } from "#app/workspaces/open.ts";
import type { IsoDate } from "#domain/organisation/organisation.ts";
import type { Directory } from "#store/directory/open.ts";

import { OwnError } from "./errors.ts";
import type { ServerKeys } from "./sign-in/server-keys.ts";
import { freshUntil, type CurrentSession } from "./sign-in/session.ts";

/** What the routes work with. */
export interface Services {
  readonly workspaces: Workspaces;
  readonly directory: Directory;
  /** The clock comes in here. */
  readonly now: () => Date;
  /** Anybody may sign in as one of the demo's people. */
  readonly isDemo: boolean;
  /** The keys for secret boxes; null where the server has been given none, and so has no passwords. */
  readonly keys: ServerKeys | null;
  /** How many servers stand in front of this one and tell, each, from where it was asked (X-Forwarded-For). */
  readonly proxies: number;
  /** The address that people use, as `https://tertial.region.example`; null: the one that they have asked for. */
  readonly origin: string | null;
}

/** What the gate has found out before a route answers. */
export interface Found {
  /** Null only where a route is for anyone. */
  readonly who: Who | null;
  /** The browser's session; null for a program. */
  readonly session: CurrentSession | null;
  /** Where the address is in a workspace. */
  readonly seat: Seat | null;
}

export type Env = { Variables: { found: Found } };

export type Api = OpenAPIHono<Env>;

/** Who asks; a route that is for anyone has no such question. */
export function whoAsks(c: Context<Env>): Who {
  const { who } = c.get("found");
  if (who === null) throw new Error("a route that is for anyone asks who it is");
  return who;
}

/** The session of who asks, in a browser. Where it must be `fresh`, one who signed in a while ago is asked to do it again. */
export function sessionOf(c: Context<Env>, { now }: Services, age: "any" | "fresh"): CurrentSession {
  const { session } = c.get("found");
  if (session === null) throw new Error("a route that is not for people alone asks for a session");
  if (age === "fresh" && freshUntil(session) <= now().toISOString()) throw new OwnError("sign_in_again");
  return session;
}

/** The place in the workspace that the address names. */
export function seatIn(c: Context<Env>): Seat {
  const { seat } = c.get("found");
  if (seat === null) throw new Error("a route outside of workspaces asks for a seat");
  return seat;
}

/** The day by this machine's clock. */
export function dayOf(now: Date): IsoDate {
  const [month, day] = [now.getMonth() + 1, now.getDate()].map((number) => String(number).padStart(2, "0"));
  return `${now.getFullYear()}-${month}-${day}`;
}
