import type { Grant } from "#domain/permissions/grant.ts";
import type { Role } from "#domain/permissions/role.ts";
import { holdsOn, type IsoDate, type UnitCode } from "#domain/organisation/organisation.ts";
import { pathTo, treeAt, type Tree } from "#domain/organisation/tree.ts";
import type { Model } from "#domain/workspace.ts";

import { newestRound } from "../viewpoint.ts";
import type { Who } from "./who.ts";

const always = { from: "0001-01-01", to: null, delegatedFrom: null } as const;

/** The people of the demo, one a role; their ids are also their user names. */
export const demoRoles = [
  "controller",
  "manager",
  "reporter",
  "reader",
  "publisher",
  "auditor",
  "administrator",
] as const satisfies readonly Role[];

export const demoId = (role: Role): string => `demo-${role}`;

/**
 * The grants that hold in a workspace. Those of the demo's people are nowhere written; and a workspace where nobody has been given
 * a role yet belongs to those who look after the server.
 */
export function grantsIn(workspace: Model, { person }: Who, today: IsoDate): readonly Grant[] {
  if (person.source === "demo") return [...workspace.grants, ...demoGrants(workspace, today)];
  if (workspace.grants.length > 0 || !person.isOperator) return workspace.grants;
  return ownGrants(workspace, person.id, today);
}

/** What the operators of a server hold in a workspace that nobody has a role in yet. */
export function ownGrants(workspace: Model, person: string, today: IsoDate): readonly Grant[] {
  return topsOf(workspace, today).flatMap((unit) =>
    (["administrator", "controller"] as const).map((role) => {
      return { id: `operator ${person} ${role} ${unit}`, person, role, unit, ...always };
    }),
  );
}

export function topsOf({ organisation }: Model, today: IsoDate): readonly UnitCode[] {
  return organisation.edges.filter((edge) => edge.parent === null && holdsOn(edge, today)).map(({ unit }) => unit);
}

/** Everybody at the top, but the manager and the reporter: they have the unit that is asked first, and a part of it where there is one. */
function demoGrants(workspace: Model, today: IsoDate): readonly Grant[] {
  const tree = treeAt(workspace.organisation, today);
  const managed = managedUnit(workspace, tree);
  const reporting = managed === undefined ? undefined : (tree.children.get(managed)?.[0] ?? managed);
  return demoRoles.flatMap((role) => {
    const place = role === "manager" ? managed : role === "reporter" ? reporting : undefined;
    const units = place === undefined ? topsOf(workspace, today) : [place];
    return units.map((unit) => ({ id: `demo ${role} ${unit}`, person: demoId(role), role, unit, ...always }));
  });
}

/** A unit with units below it that is not at the top, where there is one; else what is asked first. */
function managedUnit(workspace: Model, tree: Tree): UnitCode | undefined {
  const asked = newestRound(workspace)?.units.find((unit) => tree.position.has(unit)) ?? tree.order[0];
  if (asked === undefined || pathTo(tree, asked).length > 1) return asked;
  const below = tree.children.get(asked) ?? [];
  return below.find((unit) => tree.children.has(unit)) ?? below[0] ?? asked;
}
