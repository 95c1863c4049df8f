import { nameOn, type IsoDate } from "#domain/organisation/organisation.ts";
import { pathTo, treeAt } from "#domain/organisation/tree.ts";
import type { Verdict } from "#domain/permissions/may.ts";
import type { Right } from "#domain/permissions/role.ts";
import { inLanguage, type Language } from "#domain/text.ts";

import type { Seat } from "../permissions/seat.ts";
import { rightText } from "../permissions/words.ts";

/** What somebody may let a program do in a workspace. */
export interface TokenChoice<R extends Right> {
  readonly workspace: string;
  readonly name: string;
  readonly rights: readonly { readonly id: R; readonly name: string }[];
  readonly units: readonly { readonly code: string; readonly name: string; readonly depth: number }[];
}

/** `rights`: those that a program can have at all. */
export function tokenChoice<R extends Right>(
  seat: Seat,
  rights: readonly R[],
  today: IsoDate,
  language: Language,
): TokenChoice<R> {
  const { open } = seat;
  const { organisation, name } = open.workspace;
  const tree = treeAt(organisation, today);
  const units = tree.order.filter((unit) => open.mayRead(unit));
  return {
    workspace: open.id,
    name: inLanguage(name, language),
    rights: rights.flatMap((id) => (seat.may(id, "anything").allowed ? [{ id, name: rightText(id, language) }] : [])),
    units: units.map((code) => ({
      code,
      name: inLanguage(nameOn(organisation, code, today), language),
      depth: pathTo(tree, code).length - 1,
    })),
  };
}

/** The first of the rights that somebody may not give to a program on a unit (null: anywhere), since they don't have it themselves. */
export function lackedRight(
  seat: Seat,
  rights: readonly Right[],
  unit: string | null,
): { readonly right: Right; readonly verdict: Exclude<Verdict, { readonly allowed: true }> } | null {
  for (const right of rights) {
    const verdict = seat.may(right, unit === null ? "anything" : { unit });
    if (!verdict.allowed) return { right, verdict };
  }
  return null;
}
