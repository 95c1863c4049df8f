import type { Context, MiddlewareHandler } from "hono";

import { ToldError } from "../errors.ts";

export const scimType = "application/scim+json";
export const schemas = {
  user: "urn:ietf:params:scim:schemas:core:2.0:User",
  group: "urn:ietf:params:scim:schemas:core:2.0:Group",
  list: "urn:ietf:params:scim:api:messages:2.0:ListResponse",
  patch: "urn:ietf:params:scim:api:messages:2.0:PatchOp",
  error: "urn:ietf:params:scim:api:messages:2.0:Error",
} as const;

/** Our codes as RFC 7644, table 9 has them; a code that is not here has none. */
const types: ReadonlyMap<string, string> = new Map([
  ["bad_request", "invalidSyntax"],
  ["bad_user_name", "invalidValue"],
  ["bad_name", "invalidValue"],
  ["bad_mail", "invalidValue"],
  ["user_name_taken", "uniqueness"],
  ["external_id_taken", "uniqueness"],
  ["scim_invalid_filter", "invalidFilter"],
  ["scim_invalid_path", "invalidPath"],
  ["scim_invalid_value", "invalidValue"],
  ["scim_no_target", "noTarget"],
  ["scim_mutability", "mutability"],
]);

/** Answers as RFC 7644 wants: its media type, and its form of errors. */
export const asScim: MiddlewareHandler = async (c, next) => {
  await next();
  if (c.res.status >= 400) c.res = await errorOf(c);
  if (c.res.status !== 204) c.res.headers.set("Content-Type", scimType);
  c.res.headers.set("Cache-Control", "no-store");
};

async function errorOf({ res }: Context): Promise<Response> {
  const body: unknown = await res.json().catch(() => null);
  const told = new Map(Object.entries(body ?? {}));
  const say = (key: string): string => String(told.get(key) ?? "");
  const type = types.get(say("code"));
  const detail = [say("message"), say("advice")].filter((text) => text !== "").join(" ");
  // The RFC knows no 422.
  const status = res.status === 422 ? 400 : res.status;
  const error = {
    schemas: [schemas.error],
    status: String(status),
    ...(type === undefined ? {} : { scimType: type }),
  };
  const headers = res.status === 401 ? { "WWW-Authenticate": 'Bearer realm="Tertial"' } : {};
  return new Response(JSON.stringify({ ...error, detail }), { status, headers });
}

type ScimCode =
  | "scim_invalid_filter"
  | "scim_invalid_path"
  | "scim_invalid_value"
  | "scim_no_target"
  | "scim_mutability"
  | "scim_unknown_group";

const sentences: Readonly<Record<ScimCode, string>> = {
  scim_invalid_filter:
    'The filter cannot be used: {detail}. What can be asked is attribute eq "value", with and between.',
  scim_invalid_path: "The path cannot be used: {detail}.",
  scim_invalid_value: "The value cannot be used: {detail}.",
  scim_no_target: "A removal must say what is to be removed, with a path.",
  scim_mutability: "{detail} cannot be changed.",
  scim_unknown_group: "There is no such group: {detail}. A group is called workspace:unit:role.",
};

/** What is refused of a SCIM request. It is read by programs and those who set them up: in English only. */
export function scimError(code: ScimCode, detail = ""): ToldError {
  const message = sentences[code].replace("{detail}", detail);
  return new ToldError(code, code === "scim_unknown_group" ? 404 : 400, null, () => ({ message, advice: "" }));
}

interface Page {
  /** From 1. */
  readonly startIndex: number;
  readonly count: number;
}

/** One page of what fits, as RFC 7644 §3.4.2 has it. */
export function listOf<T>(all: readonly T[], { startIndex, count }: Page) {
  const Resources = all.slice(startIndex - 1, startIndex - 1 + count);
  return { schemas: [schemas.list], totalResults: all.length, startIndex, itemsPerPage: Resources.length, Resources };
}

const mostInPage = 500;

/** What is out of bounds is brought within them, as the RFC says. */
export function pageOf(startIndex: number | undefined, count: number | undefined): Page {
  return { startIndex: Math.max(1, startIndex ?? 1), count: Math.min(mostInPage, Math.max(0, count ?? mostInPage)) };
}
