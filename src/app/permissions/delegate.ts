import { randomUUID } from "node:crypto";

import type { Grant } from "#domain/permissions/grant.ts";
import { delegableFrom } from "#domain/permissions/may.ts";

import { denied, found, refused, type Judged } from "../result.ts";
import { firstWrong, wrongDays, wrongPerson, wrongTwice } from "./checks.ts";
import { settleGrants, type Acting, type Standing } from "./settle.ts";

/** A role of one's own that somebody else is to have for a time. */
export interface Delegating {
  /** The grant by which one has it oneself. */
  readonly grant: string;
  readonly person: string;
  /** The grant's own unit, or one below it. */
  readonly unit: string;
  readonly from: string;
  readonly to: string;
  readonly reason: string;
}

/** Somebody hands over a role of their own, on its unit or below, until a day. They have it themselves all the same. */
export function delegateRole(acting: Acting, delegating: Delegating): Promise<Judged<Grant>> {
  return settleGrants(acting, delegating.reason, (standing) => {
    const { person, unit, from, to } = delegating;
    const source = sourceOf(acting, standing, delegating);
    if (source === undefined) return denied(null, { reason: "none", day: null });
    const grant: Grant = { id: randomUUID(), person, role: source.role, unit, from, to, delegatedFrom: source.id };
    const wrong = firstWrong(
      () => wrongPerson(acting, person),
      () => wrongDays(grant, acting.today),
      () => (source.to !== null && to > source.to ? refused("beyond_source", { day: source.to }) : null),
      () => wrongTwice(standing.asker.grants, grant),
    );
    return wrong ?? found({ grants: new Map([[grant.id, grant]]), value: grant });
  });
}

function sourceOf(acting: Acting, standing: Standing, { grant, unit }: Delegating): Grant | undefined {
  const own = standing.asker.grants.find(({ id }) => id === grant);
  if (own === undefined || !isLasting(acting, own, standing.workspace.grants)) return undefined;
  return delegableFrom(standing.asker, own.role, unit).find(({ id }) => id === grant);
}

/** Whether it will still be there when others have been given roles: what operators hold until then will not. */
export function isLasting({ who }: Pick<Acting, "who">, grant: Grant, given: readonly Grant[]): boolean {
  return who.person.source === "demo" || given.includes(grant);
}
