import { grantsOf, standingOn, type Grant } from "#domain/permissions/grant.ts";
import { may, type Asker, type Thing, type Verdict } from "#domain/permissions/may.ts";
import type { Right } from "#domain/permissions/role.ts";
import { standingPath } from "#domain/organisation/place.ts";
import type { IsoDate, UnitCode } from "#domain/organisation/organisation.ts";
import type { Model } from "#domain/workspace.ts";
import { activeAmong } from "#store/directory/name.ts";
import type { Directory } from "#store/directory/open.ts";

import type { OpenWorkspace } from "../workspaces/open.ts";
import { fencedCube, fencedModel, sensitiveMeasures, type Sight } from "./fence.ts";
import { grantsIn, topAdministrators, type IsActive } from "./grants.ts";
import type { Who } from "./who.ts";

/** Where somebody stands in a workspace. */
export interface Seat {
  readonly who: Who;
  readonly asker: Asker;
  /** The workspace as the person sees it: what is kept from them is not in it. */
  readonly open: OpenWorkspace;
  readonly may: (right: Right, thing: Thing) => Verdict;
}

/** Null for whom the workspace is as if it were not: without any role in it. */
export async function seatOf(
  directory: Directory,
  open: OpenWorkspace,
  who: Who,
  today: IsoDate,
): Promise<Seat | null> {
  const { person, scope } = who;
  if (scope?.workspace !== undefined && scope.workspace !== null && scope.workspace !== open.id) return null;
  // Only what operators hold depends on who can sign in.
  const asked = person.isOperator ? topAdministrators(open.workspace, today).map((grant) => grant.person) : [];
  const active = await activeAmong(directory, asked);
  const asker = askerIn(open.workspace, who, today, (id) => active.has(id));
  if (!grantsOf(asker.grants, person.id).some((grant) => standingOn(grant, today) === "holds")) return null;
  return { who, asker, open: seenBy(open, asker), may: (right, thing) => may(asker, right, thing) };
}

/** Those of the workspaces that somebody has a role in. */
export async function seatsOf(
  directory: Directory,
  all: readonly OpenWorkspace[],
  who: Who,
  today: IsoDate,
): Promise<readonly Seat[]> {
  const seats = await Promise.all(all.map((open) => seatOf(directory, open, who, today)));
  return seats.filter((seat) => seat !== null);
}

/** Who asks, by the roles of a workspace as it stands. */
export function askerIn(workspace: Model, who: Who, today: IsoDate, isActive: IsActive): Asker {
  const grants = grantsIn(workspace, who, today, isActive);
  return { person: who.person.id, grants, organisation: workspace.organisation, today, scope: who.scope };
}

/** Kept for as long as the workspace is: those with the same rights see the same. */
const seen = new WeakMap<OpenWorkspace, Map<string, OpenWorkspace>>();

function seenBy(open: OpenWorkspace, asker: Asker): OpenWorkspace {
  const seesAll = may(asker, "read", "everything").allowed;
  const seesSensitive = may(asker, "sensitive", "everything").allowed;
  const key = seesAll
    ? `all ${seesSensitive} ${asker.today}`
    : JSON.stringify([asker.person, asker.scope, asker.today]);
  const kept = seen.get(open) ?? new Map<string, OpenWorkspace>();
  seen.set(open, kept);
  const known = kept.get(key);
  if (known !== undefined) return known;
  const made = fenced(open, sightFor(asker, key, seesAll, seesSensitive), seesAll);
  if (kept.size >= mostKept) kept.delete(kept.keys().next().value ?? "");
  kept.set(key, made);
  return made;
}

const mostKept = 1_000;

interface Sights {
  readonly organisation: Asker["organisation"];
  readonly byKey: Map<string, Sight>;
}

/** Kept for as long as roles and units are: what people report changes neither. */
const sights = new WeakMap<readonly Grant[], Sights>();

function sightFor(asker: Asker, key: string, seesAll: boolean, seesSensitive: boolean): Sight {
  const { grants, organisation } = asker;
  const last = sights.get(grants);
  const kept = last?.organisation === organisation ? last : { organisation, byKey: new Map<string, Sight>() };
  sights.set(grants, kept);
  const known = kept.byKey.get(key);
  if (known !== undefined) return known;
  const made = sightOf(asker, seesAll, seesSensitive);
  if (kept.byKey.size >= mostKept) kept.byKey.clear();
  kept.byKey.set(key, made);
  return made;
}

function fenced(open: OpenWorkspace, sight: Sight, seesAll: boolean): OpenWorkspace {
  const { workspace, cube } = open;
  return {
    ...open,
    workspace: fencedModel(workspace, sight),
    cube: fencedCube(cube, sensitiveMeasures(workspace), sight),
    mayRead: (unit) => (unit === null ? seesAll : sight.mayRead(unit)),
  };
}

function sightOf(asker: Asker, seesAll: boolean, seesSensitive: boolean): Sight {
  const known = new Map<UnitCode, boolean>();
  const mayRead = (unit: UnitCode): boolean => {
    const kept = known.get(unit) ?? may(asker, "read", { unit }).allowed;
    known.set(unit, kept);
    return kept;
  };
  const own = grantsOf(asker.grants, asker.person).filter(({ unit }) => mayRead(unit));
  const above = new Set(own.flatMap(({ unit }) => standingPath(asker.organisation, unit, asker.today)));
  return seesAll
    ? { mayRead: () => true, isAbove: () => true, seesSensitive }
    : { mayRead, isAbove: (unit) => above.has(unit), seesSensitive };
}
