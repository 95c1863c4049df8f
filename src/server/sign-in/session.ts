import { randomUUID } from "node:crypto";

import type { Context } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";

import type { Who } from "#app/permissions/who.ts";
import { addEntry } from "#store/directory/entry.ts";
import { addSession, endSessions, findSession, touchSession } from "#store/directory/session.ts";
import { useToken } from "#store/directory/token.ts";

import { originOf } from "../origin.ts";
import type { Services } from "../services.ts";
import { digestOf, newToken } from "./one-time.ts";

const minute = 60_000;
const hour = 60 * minute;
/** Who has done nothing for so long must sign in again. */
const idleFor = 2 * hour;
/** So long a session lasts, whatever is done in it. */
const lastsFor = 12 * hour;
/** A session is noted as seen at most this often. */
const seenEvery = minute;

/** By which a person has signed in. */
export type Way = "demo" | "link" | "passkey" | "password" | "oidc" | "saml";

/** Somebody who asks, and the session's id where it is a browser. */
export interface Signed {
  readonly who: Who;
  readonly session: string | null;
}

/** A cookie of an address with TLS can be set by that address alone, and is never sent without TLS. */
const nameOf = (origin: string): string => (isSecure(origin) ? "__Host-tertial" : "tertial");

export const isSecure = (origin: string): boolean => origin.startsWith("https:");

/** Who makes a request, by its bearer token or its cookie; null where neither is right. */
export async function whoIs(c: Context, services: Services): Promise<Signed | null> {
  const now = services.now();
  const bearer = /^Bearer ([\w-]{20,100})$/u.exec(c.req.header("Authorization") ?? "")?.[1];
  if (bearer !== undefined) {
    const used = await useToken(services.directory, digestOf(bearer), now.toISOString());
    return used === null ? null : { who: { person: used.person, scope: used.token.scope }, session: null };
  }
  const secret = getCookie(c, nameOf(originOf(c, services)));
  if (secret === undefined) return null;
  const hash = digestOf(secret);
  const idleSince = new Date(now.getTime() - idleFor).toISOString();
  const found = await findSession(services.directory, hash, now.toISOString(), idleSince);
  if (found === null) return null;
  if (now.getTime() - Date.parse(found.session.seenAt) > seenEvery)
    await touchSession(services.directory, hash, now.toISOString());
  return { who: { person: found.person, scope: null }, session: found.session.id };
}

/** Signs a person in: always by a new secret, so that one that was planted before is of no use. */
export async function signIn(c: Context, services: Services, person: string, way: Way): Promise<void> {
  const { directory } = services;
  const before = await whoIs(c, services);
  if (before?.session !== undefined && before.session !== null)
    await endSessions(directory, before.who.person.id, before.session);
  const { token, digest } = newToken();
  const now = services.now();
  const at = now.toISOString();
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

export async function signOut(c: Context, services: Services, person: string, session: string | null): Promise<void> {
  if (session !== null) await endSessions(services.directory, person, session);
  const origin = originOf(c, services);
  deleteCookie(c, nameOf(origin), { path: "/", secure: isSecure(origin) });
}
