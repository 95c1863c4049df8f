import type { Language } from "#domain/text.ts";
import type { Person, PersonChange } from "#store/directory/person.ts";

import { schemas, scimError } from "./message.ts";
import type { Edit } from "./patch.ts";

/** Somebody as RFC 7643 has them. `base`: the address of the server. */
export function userView(person: Person, base: string) {
  const { id, userName, name, mail, language, status, externalId, createdAt } = person;
  return {
    schemas: [schemas.user],
    id,
    ...(externalId === null ? {} : { externalId }),
    userName,
    name: { formatted: name },
    displayName: name,
    ...(mail === null ? {} : { emails: [{ value: mail, type: "work", primary: true }] }),
    preferredLanguage: language,
    active: status === "active",
    meta: { resourceType: "User", created: createdAt, location: `${base}/scim/v2/Users/${encodeURIComponent(id)}` },
  };
}

/**
 * What a whole user, or edits of one, say that we keep; the rest is passed over, and so is whatever would give rights. The name is
 * `displayName`; of its parts only both together are used, and only where they come without it.
 */
export function changeOf(edits: readonly Edit[]): PersonChange {
  const said = new Map(edits.flatMap(flattened));
  const text = (path: string): string | undefined => textAt(said, path);
  const parts = [text("name.givenname"), text("name.familyname")];
  const whole = parts.every((part) => part !== undefined && part !== "") ? parts.join(" ") : undefined;
  const externalId = said.get("externalid");
  return {
    userName: text("username"),
    name: text("displayname") || text("name.formatted") || whole,
    mail: mailIn(said),
    language: languageOf(text("preferredlanguage") ?? text("locale")),
    status: statusOf(said.get("active")),
    externalId: externalId === null ? null : text("externalid"),
  };
}

/** A whole user as edits. */
export function editsOfUser(user: Readonly<Record<string, unknown>>): readonly Edit[] {
  return Object.entries(user).map(([name, value]) => ({ kind: "replace", path: name.toLowerCase(), value }));
}

/** Attributes by their paths: `name` is told by its parts. What is removed is null, where it can be. */
function flattened({ kind, path, value }: Edit): readonly (readonly [string, unknown])[] {
  if (kind === "remove") {
    if (/^(username|displayname|name|active)$/u.test(path)) throw scimError("scim_mutability", path);
    return [[path, null]];
  }
  if (path !== "name" || typeof value !== "object" || value === null) return [[path, value]];
  return Object.entries(value).map(
    ([part, inner]: [string, unknown]) => [`name.${part.toLowerCase()}`, inner] as const,
  );
}

function textAt(said: ReadonlyMap<string, unknown>, path: string): string | undefined {
  const value = said.get(path);
  if (value === undefined || value === null) return undefined;
  if (typeof value !== "string") throw scimError("scim_invalid_value", path);
  return value.trim();
}

/** The primary address, else the one of work, else the first. Undefined where nothing is said of addresses. */
function mailIn(said: ReadonlyMap<string, unknown>): string | null | undefined {
  let mail: string | null | undefined;
  for (const [path, value] of said) {
    if (path === "emails") mail = mailOf(value);
    else if (/^emails\[(type eq "work"|primary eq "?true"?)\](\.value)?$/u.test(path))
      mail = value === null || value === "" ? null : (textAt(said, path) ?? null);
  }
  return mail;
}

function mailOf(value: unknown): string | null {
  if (value === null) return null;
  const all = (Array.isArray(value) ? value : [value]).map(
    (one: unknown) => new Map<string, unknown>(Object.entries(one ?? {})),
  );
  const best = all.find((one) => isTrue(one.get("primary"))) ?? all.find((one) => one.get("type") === "work") ?? all[0];
  const address = best?.get("value");
  if (address === undefined || address === null || address === "") return null;
  if (typeof address !== "string") throw scimError("scim_invalid_value", "emails");
  return address.trim();
}

/** Entra ID sends a boolean as the text `False`. */
function statusOf(active: unknown): PersonChange["status"] {
  if (active === undefined || active === null) return undefined;
  if (isTrue(active)) return "active";
  if (active === false || (typeof active === "string" && active.toLowerCase() === "false")) return "blocked";
  throw scimError("scim_invalid_value", "active");
}

function isTrue(value: unknown): boolean {
  return value === true || (typeof value === "string" && value.toLowerCase() === "true");
}

/** `sv-SE` is Swedish; a language that we don't speak says nothing. */
function languageOf(tag: string | undefined): Language | undefined {
  const language = tag?.slice(0, 2).toLowerCase();
  return language === "sv" || language === "en" ? language : undefined;
}
