import { randomUUID } from "node:crypto";

import type { Context } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";

import type { Who } from "#app/permissions/who.ts";
import { addEntry } from "#store/directory/entry.ts";
import type { Person } from "#store/directory/person.ts";
import { addSession, endSessions, findSession, touchSession, type Session } from "#store/directory/session.ts";
import { useToken } from "#store/directory/token.ts";

import type { SessionTimes } from "../contract/settings.ts";
import { originOf } from "../origin.ts";
import type { Services } from "../services.ts";
import { sessionsSetting } from "../settings/sessions.ts";
import { settingAs, settingOf } from "../settings/setting.ts";
import { digestOf, newToken } from "./one-time.ts";

const minute = 60_000;
const hour = 60 * minute;
/** A session is noted as seen at most this often. */
const seenEvery = minute;
/** So long after signing in, a person may change how they sign in. */
const freshFor = 15 * minute;

/** Sessions that were last seen before this are over. */
export async function idleSince({ directory }: Pick<Services, "directory">, now: Date): Promise<string> {
  return idleBefore(await settingOf(directory, sessionsSetting), now);
}

const idleBefore = ({ idleMinutes }: SessionTimes, now: Date): string =>
  new Date(now.getTime() - idleMinutes * minute).toISOString();

/** Until when a session is one that somebody has just signed in to. */
export const freshUntil = ({ createdAt }: CurrentSession): string =>
  new Date(Date.parse(createdAt) + freshFor).toISOString();

/** By which a person has signed in. */
export type Way = "demo" | "link" | "passkey" | "password" | "oidc" | "saml";

/** Somebody who asks, and the session where it is a browser. */
export interface Signed {
  readonly who: Who;
  readonly session: CurrentSession | null;
}

/** The session that a request belongs to. */
export type CurrentSession = Pick<Session, "id" | "createdAt">;

/** A cookie of an address with TLS can be set by that address alone, and is never sent without TLS. */
const nameOf = (origin: string): string => (isSecure(origin) ? "__Host-tertial" : "tertial");

export const isSecure = (origin: string): boolean => origin.startsWith("https:");

/**
 * Who makes a request, by its token or, where it says nothing of authorization, its cookie; null where that is not right. A wrong
 * token is never passed over for a cookie: a program is not to be taken for the person in the browser.
 */
export async function whoIs(c: Context, services: Services): Promise<Signed | null> {
  const authorization = c.req.header("Authorization");
  return authorization === undefined ? personIn(c, services) : programOf(authorization, services);
}

async function programOf(authorization: string, services: Services): Promise<Signed | null> {
  const bearer = /^Bearer (.*)$/u.exec(authorization)?.[1];
  const who = bearer === undefined ? null : await bearerOf(bearer, services);
  // What stands in the address of a calendar is no key to anything else.
  return who === null || who.scope?.calendar === true ? null : { who, session: null };
}

/** On whose behalf a token is used, and what it allows; null where it is none that holds. */
export async function bearerOf(token: string, services: Services): Promise<Who | null> {
  if (!/^[\w-]{20,100}$/u.test(token)) return null;
  const used = await useToken(services.directory, digestOf(token), services.now().toISOString());
  return used === null || !isHere(used.person, services) ? null : { person: used.person, scope: used.token.scope };
}

async function personIn(c: Context, services: Services): Promise<Signed | null> {
  const now = services.now();
  const secret = getCookie(c, nameOf(originOf(c, services)));
  if (secret === undefined) return null;
  const hash = digestOf(secret);
  const found = await findSession(services.directory, hash, now.toISOString(), sessionsSetting.name);
  if (found === null || !isHere(found.person, services)) return null;
  if (found.session.seenAt <= idleBefore(settingAs(sessionsSetting, found.setting), now)) return null;
  if (now.getTime() - Date.parse(found.session.seenAt) > seenEvery)
    await touchSession(services.directory, hash, now.toISOString());
  return { who: { person: found.person, scope: null }, session: found.session };
}

/** The demo's people are nobody where the server is no demo, though they may have been added when it was. */
const isHere = ({ source }: Person, { isDemo }: Services): boolean => isDemo || source !== "demo";

/** Signs a person in: always by a new secret, so that one that was planted before is of no use. */
export async function signIn(c: Context, services: Services, person: string, way: Way): Promise<void> {
  const { directory } = services;
  const before = await whoIs(c, services);
  if (before !== null && before.session !== null) await endSessions(directory, before.who.person.id, before.session.id);
  const { token, digest } = newToken();
  const now = services.now();
  const at = now.toISOString();
  const lastsFor = (await settingOf(directory, sessionsSetting)).lastsHours * hour;
  const endsAt = new Date(now.getTime() + lastsFor).toISOString();
  const agent = (c.req.header("User-Agent") ?? "").slice(0, 300);
  await addSession(directory, {
    hash: digest,
    id: randomUUID(),
    person,
    way,
    agent,
    createdAt: at,
    seenAt: at,
    endsAt,
  });
  await addEntry(directory, { at, what: "signed_in", by: person, person, workspace: null, detail: { way } });
  const origin = originOf(c, services);
  setCookie(c, nameOf(origin), token, {
    path: "/",
    httpOnly: true,
    sameSite: "Lax",
    secure: isSecure(origin),
    maxAge: lastsFor / 1000,
  });
}

/** Takes the cookie away from the browser. */
export function forgetSession(c: Context, services: Services): void {
  const origin = originOf(c, services);
  deleteCookie(c, nameOf(origin), { path: "/", secure: isSecure(origin) });
}
