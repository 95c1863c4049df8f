import { standingOn, type Grant } from "#domain/permissions/grant.ts";
import type { Model } from "#domain/workspace.ts";

import { found, type Judged } from "../result.ts";
import { ended } from "./end.ts";
import { given, type Giving } from "./give.ts";
import { settleGrants, standingIn, wouldSettle, type Acting, type NewGrants, type Standing } from "./settle.ts";

/** A role that somebody has on a unit, from whenever to whenever. */
export type HeldRole = Pick<Grant, "person" | "role" | "unit">;

/** Roles of one workspace to be given and withdrawn together, as a list or another register of people says. */
export interface RoleChanges {
  readonly give: readonly Giving[];
  /** With all that is to begin later; what others have handed over is their own matter. */
  readonly withdraw: readonly HeldRole[];
}

/** Whether what was asked for alters anything (it may be so already), or why it can't be done. */
export type RoleOutcome = Judged<{ readonly isNew: boolean }>;

/**
 * Gives and withdraws several roles as one change, each by the rules of giving and ending a single one: all of them, or none where any
 * is refused. Each is judged by what those before it have left. Gives what comes of each: first those given, then those withdrawn.
 */
export async function changeRoles(
  acting: Acting,
  changes: RoleChanges,
  reason: string,
): Promise<readonly RoleOutcome[]> {
  return ofEach(changes, await settleGrants(acting, reason, (standing) => settled(acting, standing, changes)));
}

/** What would come of each, by the workspace as it was last read. Records nothing. */
export function tryRoles(acting: Acting, changes: RoleChanges): readonly RoleOutcome[] {
  return ofEach(
    changes,
    wouldSettle(acting, (standing) => settled(acting, standing, changes)),
  );
}

/** What is refused of the whole is refused of each. */
function ofEach({ give, withdraw }: RoleChanges, outcome: Judged<readonly RoleOutcome[]>): readonly RoleOutcome[] {
  return outcome.ok ? outcome.value : [...give, ...withdraw].map(() => outcome);
}

type Step = (standing: Standing) => Judged<NewGrants>;

function settled(acting: Acting, standing: Standing, { give, withdraw }: RoleChanges) {
  const { outcomes, grants } = inOrder(acting, standing, [
    ...give.map(
      (giving): Step =>
        (now) =>
          unlessHeld(now, giving, onlyGrants(given(acting, now, giving))),
    ),
    ...withdraw.map(
      (held): Step =>
        (now) =>
          withdrawn(acting, now, held),
    ),
  ]);
  const value = outcomes.map((outcome) => (outcome.ok ? found({ isNew: outcome.value.size > 0 }) : outcome));
  return found({ grants: value.every(({ ok }) => ok) ? grants : nothing, value });
}

const nothing: NewGrants = new Map();

function onlyGrants(outcome: ReturnType<typeof given> | ReturnType<typeof ended>): Judged<NewGrants> {
  return outcome.ok ? found(outcome.value.grants) : outcome;
}

/** A role that is held on all the days that it is asked for is there already. */
function unlessHeld({ workspace }: Standing, giving: Giving, outcome: Judged<NewGrants>): Judged<NewGrants> {
  if (!("refusal" in outcome) || outcome.refusal.code !== "role_held") return outcome;
  const { person, role, unit, from, to } = giving;
  const isHeld = workspace.grants.some((grant) => {
    const isSame =
      grant.person === person && grant.role === role && grant.unit === unit && grant.delegatedFrom === null;
    return isSame && grant.from <= from && (grant.to === null || (to !== null && to <= grant.to));
  });
  return isHeld ? found(nothing) : outcome;
}

function withdrawn(acting: Acting, standing: Standing, { person, role, unit }: HeldRole): Judged<NewGrants> {
  const held = standing.workspace.grants.filter((grant) => {
    const isSame =
      grant.person === person && grant.role === role && grant.unit === unit && grant.delegatedFrom === null;
    return isSame && standingOn(grant, acting.today) !== "ended";
  });
  const steps = held.map(
    ({ id }): Step =>
      (now) =>
        onlyGrants(ended(acting, now, { grant: id, to: null })),
  );
  const { outcomes, grants } = inOrder(acting, standing, steps);
  return outcomes.find(({ ok }) => !ok) ?? found(grants);
}

/** Takes steps one after another, each from where those before it have come; one that is refused is passed over. */
function inOrder(acting: Acting, from: Standing, steps: readonly Step[]) {
  const grants = new Map<string, Grant | null>();
  const outcomes: Judged<NewGrants>[] = [];
  let standing = from;
  for (const step of steps) {
    const outcome = step(standing);
    outcomes.push(outcome);
    if (!outcome.ok || outcome.value.size === 0) continue;
    for (const [id, grant] of outcome.value) grants.set(id, grant);
    standing = standingIn(acting, withGrants(standing.workspace, outcome.value));
  }
  return { outcomes, grants };
}

function withGrants(workspace: Model, changed: NewGrants): Model {
  const before = workspace.grants.filter(({ id }) => !changed.has(id));
  return { ...workspace, grants: [...before, ...[...changed.values()].filter((grant) => grant !== null)] };
}
