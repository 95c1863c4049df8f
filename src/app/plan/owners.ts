import { nameOn, type UnitCode } from "#domain/organisation/organisation.ts";
import { standingPath } from "#domain/organisation/place.ts";
import { may, stateOf, type Asker } from "#domain/permissions/may.ts";
import type { PersonId } from "#domain/permissions/grant.ts";
import { rightsOf } from "#domain/permissions/role.ts";
import { inLanguage, type Language } from "#domain/text.ts";

import type { Seat } from "../permissions/seat.ts";
import { maySee } from "../permissions/view.ts";
import { roleText } from "../permissions/words.ts";
import type { Names } from "../people/names.ts";
import { denied, found, refused, type Judged, type Refused } from "../result.ts";
import { mayPlanOwn } from "./may.ts";
import type { PlanThing } from "./thing.ts";

/** Somebody who can own an assignment. */
export interface OwnerChoice {
  readonly id: PersonId;
  readonly name: string;
  /** By which role, on which unit. */
  readonly detail: string;
}

/** By what it is judged who can own an assignment of a unit. */
type Bench = Pick<Asker, "grants" | "organisation" | "today">;

/** An owner has a role that lets them report on the unit. */
export function canOwn({ grants, organisation, today }: Bench, person: PersonId, unit: UnitCode): boolean {
  return may({ person, grants, organisation, today, scope: null }, "report", { unit }).allowed;
}

/** Those who can own an assignment of a unit, for who writes its plan: of the people whose roles there they may see. */
export function ownerChoices(
  { open, asker }: Seat,
  unit: UnitCode,
  { ofPerson, isActive }: Names,
  language: Language,
): Judged<readonly OwnerChoice[]> {
  const verdict = mayPlanOwn(asker, unit);
  if (!verdict.allowed) return denied("model", verdict.because);
  const { organisation } = open.workspace;
  const seesAll = maySee(asker, { unit }).allowed;
  const path = standingPath(organisation, unit, asker.today);
  const giving = asker.grants.filter(
    (grant) =>
      path.includes(grant.unit) &&
      rightsOf[grant.role].includes("report") &&
      stateOf(grant, asker).allowed &&
      isActive(grant.person) &&
      (seesAll || grant.person === asker.person),
  );
  // The role nearest the unit says who somebody is there.
  const nearest = giving.toSorted((one, other) => path.indexOf(one.unit) - path.indexOf(other.unit));
  const people = [...new Map(nearest.toReversed().map((grant) => [grant.person, grant])).values()];
  const choices = people.map(({ person, role, unit: at }): OwnerChoice => {
    const where = inLanguage(nameOn(organisation, at, asker.today), language);
    return { id: person, name: ofPerson(person, language), detail: `${roleText(role, language)}, ${where}` };
  });
  return found(choices.toSorted((one, other) => one.name.localeCompare(other.name, language)));
}

/** Refused where somebody comes to own what is not theirs to report on; who owned it already on that unit is left. */
export function wrongOwner(bench: Bench, thing: PlanThing, before: PlanThing | undefined): Refused | null {
  const [now, then] = [ownerOf(thing), before === undefined ? null : ownerOf(before)];
  const isSame = now?.person === then?.person && now?.unit === then?.unit;
  if (now === null || isSame || canOwn(bench, now.person, now.unit)) return null;
  return refused("owner_without_role", {}, "person");
}

function ownerOf({ noun, body }: PlanThing): { readonly person: PersonId; readonly unit: UnitCode } | null {
  if (noun !== "assignment" || body.person === undefined) return null;
  return { person: body.person, unit: body.unit };
}
