import type { Profile, Role, Translation } from "./profile.ts";

/** The sides that every value has; a dimension's id names the others. */
export const ownRoles = ["unit", "measure", "scenario", "version"] as const;

type OwnRole = (typeof ownRoles)[number];

export function isOwnRole(id: string): id is OwnRole {
  return (ownRoles as readonly string[]).includes(id);
}

/** A role of a profile by its id; undefined where it does not cut by the dimension. */
export function roleOf(profile: Profile, id: string): Role | undefined {
  return isOwnRole(id) ? profile[id] : profile.cuts[id];
}

/** The profile with another role in its place. */
function withRole(profile: Profile, id: string, role: Role): Profile {
  return isOwnRole(id) ? { ...profile, [id]: role } : { ...profile, cuts: { ...profile.cuts, [id]: role } };
}

/** The profile where a name of the source means something else from now on, on all days; null: its values are passed over. */
export function translated(profile: Profile, id: string, outside: string, inside: string | null): Profile {
  const role = roleOf(profile, id);
  if (role?.kind !== "facet") return profile;
  const others = role.translations.filter((translation) => translation.outside !== outside);
  return withRole(profile, id, { ...role, translations: [...others, { outside, inside, from: null, to: null }] });
}

/** The profile where a role is taken from a facet, whose names nobody has said the meaning of yet, or (null) is always the same. */
export function takenFrom(profile: Profile, id: string, facet: string | null, value: string): Profile {
  if (facet === null) return withRole(profile, id, { kind: "fixed", value });
  const otherwise = id === "version" ? "same" : "refuse";
  return withRole(profile, id, { kind: "facet", facet, translations: [], otherwise, empty: null });
}

/** A profile's roles by id: the four that every value has, then the dimensions that it cuts by. */
export function rolesOf({ unit, measure, scenario, version, cuts }: Profile): readonly (readonly [string, Role])[] {
  return Object.entries({ unit, measure, scenario, version, ...cuts });
}

/** What a role says of a name: `set` is an id of the workspace, if it has one of that name. */
export type Meaning =
  | { readonly kind: "set"; readonly inside: string; readonly isTranslated: boolean }
  | { readonly kind: "skipped" }
  | { readonly kind: "unset" }
  | { readonly kind: "empty" };

/** What a name means on a day. The first translation whose days hold counts; the empty name has a meaning of its own. */
export function meaningOf(role: Role, name: string, day: string): Meaning {
  if (role.kind === "fixed") return { kind: "set", inside: role.value, isTranslated: false };
  const translation = role.translations.find((one) => one.outside === name && holds(one, day));
  if (translation !== undefined)
    return translation.inside === null
      ? { kind: "skipped" }
      : { kind: "set", inside: translation.inside, isTranslated: true };
  if (name === "")
    return role.empty === null ? { kind: "empty" } : { kind: "set", inside: role.empty, isTranslated: true };
  if (role.otherwise === "same") return { kind: "set", inside: name, isTranslated: false };
  return { kind: role.otherwise === "skip" ? "skipped" : "unset" };
}

/** What somebody has said that a name means, by the last translation of it, whichever its days; undefined where nobody has. */
export function saidOf(role: Role, name: string): string | null | undefined {
  if (role.kind === "fixed") return undefined;
  return role.translations.findLast(({ outside }) => outside === name)?.inside;
}

function holds({ from, to }: Translation, day: string): boolean {
  return (from === null || from <= day) && (to === null || day <= to);
}
