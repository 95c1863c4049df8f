import type { IsoDate } from "#domain/organisation/organisation.ts";
import { dayAfter, dayBefore } from "#domain/periods/span.ts";
import { standingOn, type Grant } from "#domain/permissions/grant.ts";
import { may, namedUnit, type Asker, type Verdict } from "#domain/permissions/may.ts";

import { denied, found, refused, type Judged, type Refused } from "../result.ts";
import { firstWrong, wrongDays } from "./checks.ts";
import { topsOf } from "./grants.ts";
import { settleGrants, type Acting, type Settled, type Standing } from "./settle.ts";

export interface Ending {
  readonly grant: string;
  /** The last day that it holds; null: it holds no longer. */
  readonly to: string | null;
}

/** Ends a role at a day, or withdraws it now. Gives the grant as it stands then; null for one that never came to hold for a whole day. */
export function endRole(acting: Acting, ending: Ending & { readonly reason: string }): Promise<Judged<Grant | null>> {
  return settleGrants(acting, ending.reason, (standing) => ended(acting, standing, ending));
}

/** What stands when a role has been ended, or why it is not. */
export function ended(acting: Acting, standing: Standing, ending: Ending): Judged<Settled<Grant | null>> {
  const grant = standing.workspace.grants.find(({ id }) => id === ending.grant);
  if (grant === undefined) {
    const verdict = may(standing.asker, "administer", "anything");
    return verdict.allowed ? refused("unknown_grant") : denied("administer", verdict.because);
  }
  const verdict = mayEnd(standing.asker, grant);
  if (!verdict.allowed) return denied("administer", verdict.because);
  const to = ending.to ?? dayBefore(acting.today);
  const wrong = firstWrong(
    () => (ending.to === null ? null : wrongDays({ from: grant.from, to }, acting.today)),
    () => (grant.to !== null && to >= grant.to ? refused("role_ended", { day: grant.to }) : null),
    () => wrongLast(acting, standing, grant, to),
  );
  if (wrong !== null) return wrong;
  const left = to < grant.from ? null : { ...grant, to };
  return found({ grants: new Map([[grant.id, left]]), value: left });
}

/** An administrator may; and who has handed it over. */
export function mayEnd(asker: Asker, grant: Grant): Verdict {
  const source = asker.grants.find(({ id }) => id === grant.delegatedFrom);
  if (source?.person === asker.person && asker.scope === null) return { allowed: true, by: source };
  return may(asker, "administer", namedUnit(asker, grant.unit));
}

/** At the top there is always somebody who can give roles: on the day after, too. */
function wrongLast({ names }: Acting, { workspace, asker }: Standing, grant: Grant, to: IsoDate): Refused | null {
  if (grant.role !== "administrator" || !topsOf(workspace, asker.today).includes(grant.unit)) return null;
  const day = dayAfter(to);
  const others = asker.grants.filter(({ id, role, unit, person }) => {
    return id !== grant.id && role === "administrator" && unit === grant.unit && names.isActive(person);
  });
  if (others.some((other) => standingOn(other, day) === "holds")) return null;
  return refused("last_administrator");
}
