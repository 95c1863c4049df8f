import type { Profile, Role } from "#domain/profiles/profile.ts";
import { isOwnRole } from "#domain/profiles/role.ts";

import type { Extract } from "../sources/extract.ts";

/** How values that were written by hand are read: they are in the workspace's own ids. */
export function handProfile({ facets }: Extract): Profile {
  const same = (facet: string, empty: string | null): Role => {
    return { kind: "facet", facet, translations: [], otherwise: "same", empty };
  };
  const dimensions = facets.filter(({ id }) => !isOwnRole(id));
  return {
    id: "hand",
    name: { sv: "Inskrivna värden", en: "Values written by hand" },
    source: "hand",
    recognisedBy: [],
    reading: {},
    unit: same("unit", null),
    measure: same("measure", null),
    scenario: same("scenario", null),
    version: same("version", ""),
    cuts: Object.fromEntries(dimensions.map(({ id }) => [id, same(id, "")])),
    negated: [],
    completeFor: null,
    automatic: false,
  };
}
