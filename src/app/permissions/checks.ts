import type { IsoDate, UnitCode } from "#domain/organisation/organisation.ts";
import { standingPath } from "#domain/organisation/place.ts";
import { isDay } from "#domain/periods/span.ts";
import type { Grant } from "#domain/permissions/grant.ts";

import { refused, type Refused } from "../result.ts";
import type { Acting, Standing } from "./settle.ts";

/** What is wrong with the first that is. */
export function firstWrong<Wrong>(...checks: readonly (() => Wrong | null)[]): Wrong | null {
  for (const check of checks) {
    const wrong = check();
    if (wrong !== null) return wrong;
  }
  return null;
}

/** Nothing but whether there is such an active person is told. */
export function wrongPerson({ names }: Pick<Acting, "names">, person: string): Refused | null {
  return names.isActive(person) ? null : refused("unknown_person");
}

export function wrongUnit({ asker }: Standing, unit: UnitCode): Refused | null {
  const isThere = standingPath(asker.organisation, unit, asker.today).length > 0;
  return isThere ? null : refused("no_such_unit", { name: unit });
}

export function wrongDays({ from, to }: Pick<Grant, "from" | "to">, today: IsoDate): Refused | null {
  const bad = [from, to].find((day) => day !== null && !isDay(day));
  if (typeof bad === "string") return refused("bad_day", { name: bad });
  if (to === null) return null;
  if (to < from) return refused("days_reversed", { from, to });
  return to < today ? refused("day_passed", { to }) : null;
}

/** One role is held once at a time: two that overlap would have to be ended twice. */
export function wrongTwice(grants: readonly Grant[], grant: Grant): Refused | null {
  const { person, role, unit } = grant;
  const same = grants.find((one) => {
    return one.person === person && one.role === role && one.unit === unit && overlap(one, grant);
  });
  if (same === undefined) return null;
  return refused("role_held", { days: same.to === null ? `${same.from} –` : `${same.from} – ${same.to}` });
}

type Days = Pick<Grant, "from" | "to">;

function overlap(one: Days, other: Days): boolean {
  return (other.to === null || one.from <= other.to) && (one.to === null || other.from <= one.to);
}
