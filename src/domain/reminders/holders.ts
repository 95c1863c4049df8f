import type { IsoDate, Organisation, UnitCode } from "../organisation/organisation.ts";
import { standingPath } from "../organisation/place.ts";
import type { Grant, PersonId } from "../permissions/grant.ts";
import { stateOf } from "../permissions/may.ts";
import { rightsOf, type Right, type Role } from "../permissions/role.ts";

interface Bench {
  readonly grants: readonly Grant[];
  readonly organisation: Pick<Organisation, "edges">;
  readonly today: IsoDate;
}

/** Whose own matter it is to report, the nearest first: others have the right among others. */
export const reportingRoles: readonly Role[] = ["reporter", "manager"];

const nearest: { readonly [R in Right]?: readonly Role[] } = { report: reportingRoles };

/**
 * Who is to do something on a unit: those nearest it, on the unit itself or the next above it where anybody is, who have the right; of
 * several there, those whose role it is. Otherwise whoever leads a region would be reminded of all its units.
 */
export function holdersOf(
  bench: Bench,
  right: Right,
  isActive: (person: PersonId) => boolean,
): (unit: UnitCode) => readonly PersonId[] {
  const holding = bench.grants.filter(({ role, person }) => rightsOf[role].includes(right) && isActive(person));
  const byUnit = Map.groupBy(
    holding.filter((grant) => stateOf(grant, bench).allowed),
    ({ unit }) => unit,
  );
  return (unit) => {
    const at = standingPath(bench.organisation, unit, bench.today).find((one) => byUnit.has(one));
    const held = at === undefined ? [] : (byUnit.get(at) ?? []);
    const role = nearest[right]?.find((one) => held.some((grant) => grant.role === one));
    const own = held.filter((grant) => role === undefined || grant.role === role);
    return [...new Set(own.map(({ person }) => person))];
  };
}
