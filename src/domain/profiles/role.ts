import type { Profile, Role, Translation } from "./profile.ts";

/** The sides that every value has; a dimension's id names the others. */
export const ownRoles = ["unit", "measure", "scenario", "version"] as const;

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

function holds({ from, to }: Translation, day: string): boolean {
  return (from === null || from <= day) && (to === null || day <= to);
}
