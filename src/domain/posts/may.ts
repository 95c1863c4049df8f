import type { UnitCode } from "../organisation/organisation.ts";
import { standingPath } from "../organisation/place.ts";
import { grantsOf, type PersonId } from "../permissions/grant.ts";
import { may, namedUnit, stateOf, type Asker, type Verdict } from "../permissions/may.ts";
import { rightsOf } from "../permissions/role.ts";

/** Where a discussion is held. */
export interface Discussed {
  readonly unit: UnitCode;
  /** What is wanted of a unit is read by those below it too; what it answers in a round is not. */
  readonly isToldBelow: boolean;
}

/** May this person read a discussion, and write in it? Whoever may read what it is about. */
export function mayDiscuss(asker: Asker, { unit, isToldBelow }: Discussed): Verdict {
  const verdict = may(asker, "read", namedUnit(asker, unit));
  if (verdict.allowed || !isToldBelow) return verdict;
  const below = grantsOf(asker.grants, asker.person)
    .filter((grant) => standingPath(asker.organisation, grant.unit, asker.today).includes(unit))
    .map((grant) => may(asker, "read", { unit: grant.unit }));
  return below.find(({ allowed }) => allowed) ?? verdict;
}

/**
 * May somebody be mentioned in a discussion by who asks? Those who may read it: by a role on its unit or above it, or, of what is
 * told below, on a unit below that the asker may read. Nobody learns so of people on units that are not theirs to see.
 */
export function mayMention(asker: Asker, { unit, isToldBelow }: Discussed, person: PersonId): boolean {
  const { organisation, today } = asker;
  const path = standingPath(organisation, unit, today);
  return grantsOf(asker.grants, person).some((grant) => {
    if (!rightsOf[grant.role].includes("read") || !stateOf(grant, asker).allowed) return false;
    if (path.includes(grant.unit)) return true;
    const isBelow = standingPath(organisation, grant.unit, today).includes(unit);
    return isToldBelow && isBelow && may(asker, "read", { unit: grant.unit }).allowed;
  });
}
