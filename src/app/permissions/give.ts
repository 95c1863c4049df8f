import { randomUUID } from "node:crypto";

import type { Grant } from "#domain/permissions/grant.ts";
import { may, namedUnit } from "#domain/permissions/may.ts";
import { roles, type Role } from "#domain/permissions/role.ts";

import { denied, found, refused, type Judged } from "../result.ts";
import { firstWrong, wrongDays, wrongPerson, wrongTwice, wrongUnit } from "./checks.ts";
import { operatorGrants } from "./grants.ts";
import { settleGrants, type Acting, type Settled, type Standing } from "./settle.ts";

/** A role as it is asked for. */
export interface Giving extends Pick<Grant, "person" | "unit" | "from" | "to"> {
  readonly role: string;
}

/** An administrator gives somebody a role on a unit that they administer. */
export function giveRole(acting: Acting, giving: Giving & { readonly reason: string }): Promise<Judged<Grant>> {
  return settleGrants(acting, giving.reason, (standing) => given(acting, standing, giving));
}

/** What stands when a role has been given, or why it is not. */
export function given(acting: Acting, standing: Standing, giving: Giving): Judged<Settled<Grant>> {
  const { person, unit, from, to } = giving;
  const verdict = may(standing.asker, "administer", namedUnit(standing.asker, unit));
  if (!verdict.allowed) return denied("administer", verdict.because);
  const role = roles.find((one): one is Role => one === giving.role);
  if (role === undefined) return refused("no_such_role", { name: giving.role, roles: roles.join(", ") });
  const grant: Grant = { id: randomUUID(), person, role, unit, from, to, delegatedFrom: null };
  const own = ofFirstGiver(acting, standing);
  const wrong = firstWrong(
    () => wrongUnit(standing, unit),
    () => wrongPerson(acting, person),
    () => wrongDays(grant, acting.today),
    () => wrongTwice([...standing.workspace.grants, ...own], grant),
  );
  if (wrong !== null) return wrong;
  return found({ grants: new Map([...own, grant].map((one) => [one.id, one])), value: grant });
}

/** What an operator holds only as long as nobody has a role is given to them with the first role, so that nobody is locked out. */
function ofFirstGiver({ who, today, names }: Acting, { workspace }: Standing): readonly Grant[] {
  if (workspace.grants.length > 0) return [];
  return operatorGrants(workspace, who, today, names.isActive).map((grant) => {
    return { ...grant, id: randomUUID(), from: today };
  });
}
