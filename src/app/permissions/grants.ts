import { standingOn, type Grant, type PersonId } from "#domain/permissions/grant.ts";
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

/** Whether somebody can sign in. */
export type IsActive = (person: PersonId) => boolean;

/**
 * The grants that hold in a workspace. Those of the demo's people are nowhere written, and neither are those of who looks after the
 * server, where nobody else can give roles.
 */
export function grantsIn(workspace: Model, who: Who, today: IsoDate, isActive: IsActive): readonly Grant[] {
  const more =
    who.person.source === "demo" ? demoGrants(workspace, today) : operatorGrants(workspace, who, today, isActive);
  return [...workspace.grants, ...more];
}

/**
 * What an operator of the server holds in a workspace without having been given it. Where nobody has a role yet, it belongs to them.
 * From then on they may give roles at a top that has no administrator who can sign in: else nobody could, ever again.
 */
export function operatorGrants(
  workspace: Model,
  { person }: Who,
  today: IsoDate,
  isActive: IsActive,
): readonly Grant[] {
  if (!person.isOperator || person.source === "demo") return [];
  const held = topAdministrators(workspace, today).filter((grant) => isActive(grant.person));
  const tops = topsOf(workspace, today).filter((top) => held.every(({ unit }) => unit !== top));
  const roles =
    workspace.grants.length === 0 ? (["administrator", "controller"] as const) : (["administrator"] as const);
  return tops.flatMap((unit) =>
    roles.map((role) => ({ id: `operator ${person.id} ${role} ${unit}`, person: person.id, role, unit, ...always })),
  );
}

/** Who may give roles in a whole tree today, whether they can sign in or not. */
export function topAdministrators(workspace: Model, today: IsoDate): readonly Grant[] {
  const tops = topsOf(workspace, today);
  return workspace.grants.filter((grant) => {
    return grant.role === "administrator" && tops.includes(grant.unit) && standingOn(grant, today) === "holds";
  });
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
