import { getConnInfo } from "@hono/node-server/conninfo";
import type { Context } from "hono";

import type { Services } from "./services.ts";

/** The address that people use, without a path: as it is set, else as it is asked for. */
export function originOf(c: Context, { origin }: Pick<Services, "origin">): string {
  return origin ?? new URL(c.req.url).origin;
}

/** The machine that a request comes from: its own address, or as the outermost of the servers in front has told it. */
export function addressOf(c: Context, { proxies }: Pick<Services, "proxies">): string {
  const told = (c.req.header("X-Forwarded-For") ?? "").split(",").map((part) => part.trim());
  const outermost = proxies === 0 ? undefined : told.at(-proxies);
  return outermost || (getConnInfo(c).remote.address ?? "");
}

/** A place on this server to go on to; anything else is its first page. */
export function placeHere(written: string | undefined): string {
  const base = "http://here.invalid";
  if (written === undefined || !/^\/(?![/\\])[^\\\p{Cc}]*$/u.test(written) || !URL.canParse(written, base)) return "/";
  const url = new URL(written, base);
  return url.origin === base ? `${url.pathname}${url.search}${url.hash}` : "/";
}

/**
 * Whether a request that changes something comes from a page of ours. A browser says so by itself, and no page can make it lie;
 * a program with a token sends no cookie that could be misused.
 */
export function isFromHere(c: Context, services: Pick<Services, "origin">): boolean {
  if (c.req.header("Authorization") !== undefined) return true;
  const origin = c.req.header("Origin");
  if (origin !== undefined) return origin === originOf(c, services);
  return c.req.header("Sec-Fetch-Site") === "same-origin";
}
