import { nameOn } from "#domain/organisation/organisation.ts";
import { treeAt } from "#domain/organisation/tree.ts";
import type { Grant } from "#domain/permissions/grant.ts";
import { may, stateOf } from "#domain/permissions/may.ts";
import { delegable, roles, type Role } from "#domain/permissions/role.ts";
import { inLanguage, type Language } from "#domain/text.ts";

import { denied, found, type Judged } from "../result.ts";
import { unitNodesOf, type UnitNode } from "../workspaces/view.ts";
import type { Seat } from "./seat.ts";
import { maySee, rightsText } from "./view.ts";
import { roleText } from "./words.ts";

/** What can be chosen where roles are looked at and given. */
export interface GrantChoices {
  /** Those whose roles the asker may see, or has a role on that can be handed over. */
  readonly units: readonly UnitNode[];
  readonly roles: readonly RoleChoice[];
}

export interface RoleChoice {
  readonly id: Role;
  readonly name: string;
  /** What the role gives the right to, in words. */
  readonly rights: string;
}

export function grantChoices({ open, asker }: Seat, language: Language): GrantChoices {
  const { organisation } = open.workspace;
  const { today } = asker;
  const nameOf = (code: string): string => inLanguage(nameOn(organisation, code, today), language);
  const isShown = (unit: string): boolean => maySee(asker, { unit }).allowed || open.mayRead(unit);
  return {
    units: unitNodesOf(treeAt(organisation, today), isShown, nameOf),
    roles: roles.map((id) => ({ id, name: roleText(id, language), rights: rightsText(id, language) })),
  };
}

/** Whether people may be looked for: to give somebody a role, or hand over one's own. */
export function mayFindPeople({ asker }: Seat): Judged<null> {
  const verdict = may(asker, "administer", "anything");
  if (verdict.allowed) return found(null);
  const isOwn = (grant: Grant): boolean => grant.person === asker.person && delegable.has(grant.role);
  const hasOwn = asker.scope === null && asker.grants.some((grant) => isOwn(grant) && stateOf(grant, asker).allowed);
  return hasOwn ? found(null) : denied("administer", verdict.because);
}
