import { standingPath } from "../organisation/place.ts";
import { treeAt } from "../organisation/tree.ts";
import type { IsoDate, Organisation, UnitCode } from "../organisation/organisation.ts";
import { delegable, rightsOf, type Right } from "./role.ts";
import { grantsOf, standingOn, type Grant, type PersonId } from "./grant.ts";

/** Who asks in a workspace, and by what it is judged. */
export interface Asker {
  readonly person: PersonId;
  /** Of everybody: one that was handed over holds only as long as the one that it was handed over from. */
  readonly grants: readonly Grant[];
  readonly organisation: Pick<Organisation, "edges">;
  readonly today: IsoDate;
  /** What a program's token allows at most; null for a person who has signed in. */
  readonly scope: Scope | null;
}

/** A program may do no more than its token says, and no more than the person whose token it is. */
export interface Scope {
  readonly rights: readonly Right[];
  /** This unit and all below it; null: wherever the person may. */
  readonly unit: UnitCode | null;
}

/** A unit; the whole workspace, which takes the right on every unit at the top; or any unit at all. */
export type Thing = { readonly unit: UnitCode } | "everything" | "anything";

/** The unit that a request names. Who may see all is told that there is no such; nobody else learns which there are. */
export function namedUnit(
  { organisation, today }: Pick<Asker, "organisation" | "today">,
  unit: UnitCode,
): Exclude<Thing, "anything"> {
  return standingPath(organisation, unit, today).length > 0 ? { unit } : "everything";
}

export type Verdict =
  | {
      readonly allowed: true;
      /** By which; null where there is nothing to have a right to. */ readonly by: Grant | null;
    }
  | { readonly allowed: false; readonly because: Denial };

/**
 * `none`: no role gives it, anywhere. `elsewhere`: only on other units. `ended` and `ahead`: the role's days are over, or have not come.
 * `withdrawn`: whoever handed it over does not have it any more. `scope`: the token does not allow it.
 */
export interface Denial {
  readonly reason: "none" | "elsewhere" | "ended" | "ahead" | "withdrawn" | "scope";
  /** The day that it ended or begins; null for the other reasons. */
  readonly day: IsoDate | null;
}

/** May this person do this to this thing, and why? The one place where it is settled. */
export function may(asker: Asker, right: Right, thing: Thing): Verdict {
  if (thing === "anything")
    return best(grantsWith(asker, right), asker, () => asker.scope?.rights.includes(right) !== false);
  if (thing !== "everything") return mayOn(asker, right, thing.unit);
  const tops = treeAt(asker.organisation, asker.today).children.get(null) ?? [];
  const verdicts = tops.map((unit) => mayOn(asker, right, unit));
  const [first = { allowed: false, because: { reason: "none", day: null } } as const] = verdicts;
  return verdicts.find(({ allowed }) => !allowed) ?? first;
}

function mayOn(asker: Asker, right: Right, unit: UnitCode): Verdict {
  const path = new Set(standingPath(asker.organisation, unit, asker.today));
  const { scope } = asker;
  const isInScope = scope === null || (scope.rights.includes(right) && (scope.unit === null || path.has(scope.unit)));
  const giving = grantsWith(asker, right);
  const here = giving.filter((grant) => path.has(grant.unit));
  if (here.length === 0 && giving.some((grant) => stateOf(grant, asker).allowed)) return denied("elsewhere");
  return best(here, asker, () => isInScope);
}

function grantsWith({ person, grants }: Asker, right: Right): readonly Grant[] {
  return grantsOf(grants, person).filter(({ role }) => rightsOf[role].includes(right));
}

/** The first that holds; else why the last of them does not. */
function best(grants: readonly Grant[], asker: Asker, isInScope: () => boolean): Verdict {
  const states = grants.map((grant) => stateOf(grant, asker));
  const held = states.find(({ allowed }) => allowed);
  if (held !== undefined) return isInScope() ? held : denied("scope");
  return states.at(-1) ?? denied("none");
}

function denied(reason: Denial["reason"], day: IsoDate | null = null): Verdict {
  return { allowed: false, because: { reason, day } };
}

/** By what it is judged whether a grant holds. */
type Bench = Pick<Asker, "grants" | "organisation" | "today">;

/** Whether a grant holds: by its own days, and those of all that it was handed over from. */
export function stateOf(grant: Grant, asker: Bench): Verdict {
  const standing = standingOn(grant, asker.today);
  if (standing === "ended") return denied("ended", grant.to);
  if (standing === "ahead") return denied("ahead", grant.from);
  return isBacked(grant, asker, new Set()) ? { allowed: true, by: grant } : denied("withdrawn");
}

function isBacked(grant: Grant, asker: Bench, met: Set<string>): boolean {
  if (grant.delegatedFrom === null) return true;
  if (met.has(grant.id)) return false;
  met.add(grant.id);
  const source = asker.grants.find(({ id }) => id === grant.delegatedFrom);
  if (source === undefined || !covers(source, grant, asker)) return false;
  return standingOn(source, asker.today) === "holds" && isBacked(source, asker, met);
}

/** Whether one could be handed over from another: the same role, on its unit or below. */
function covers(source: Grant, grant: Grant, { organisation, today }: Bench): boolean {
  const isBelow = standingPath(organisation, grant.unit, today).includes(source.unit);
  return source.role === grant.role && delegable.has(grant.role) && isBelow;
}

/** The grants by which a person may hand over a role on a unit: their own, and holding. */
export function delegableFrom(asker: Asker, role: Grant["role"], unit: UnitCode): readonly Grant[] {
  if (asker.scope !== null || !delegable.has(role)) return [];
  const path = standingPath(asker.organisation, unit, asker.today);
  return grantsOf(asker.grants, asker.person).filter(
    (grant) => grant.role === role && path.includes(grant.unit) && stateOf(grant, asker).allowed,
  );
}
