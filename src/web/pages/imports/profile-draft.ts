import type { Profile, Role } from "#domain/profiles/profile.ts";

const own = ["unit", "measure", "scenario", "version"] as const;
type OwnRole = (typeof own)[number];

const isOwn = (id: string): id is OwnRole => (own as readonly string[]).includes(id);

/** A role of a profile by its id: one of the four, or a dimension's. */
export function roleOf(profile: Profile, id: string): Role | undefined {
  return isOwn(id) ? profile[id] : profile.cuts[id];
}

/** The profile with another role in its place. */
export function withRole(profile: Profile, id: string, role: Role): Profile {
  return isOwn(id) ? { ...profile, [id]: role } : { ...profile, cuts: { ...profile.cuts, [id]: role } };
}

/** The profile where a name of the source means something else from now on; null: its values are passed over. */
export function translated(profile: Profile, id: string, outside: string, inside: string | null): Profile {
  const role = roleOf(profile, id);
  if (role?.kind !== "facet") return profile;
  const others = role.translations.filter((translation) => translation.outside !== outside);
  return withRole(profile, id, {
    ...role,
    translations: [...others, { outside, inside, from: null, to: null }],
  });
}

/** What a name means in the profile, as far as somebody has said: undefined where nobody has. */
export function meaningOf(profile: Profile, id: string, outside: string): string | null | undefined {
  const role = roleOf(profile, id);
  if (role?.kind !== "facet") return undefined;
  return role.translations.findLast((translation) => translation.outside === outside)?.inside;
}

/** The profile where a role is taken from a facet, or (null) is always the same. */
export function takenFrom(profile: Profile, id: string, facet: string | null, value: string): Profile {
  return withRole(
    profile,
    id,
    facet === null
      ? { kind: "fixed", value }
      : { kind: "facet", facet, translations: [], otherwise: id === "version" ? "same" : "refuse", empty: null },
  );
}
