import { dayBefore } from "../periods/span.ts";
import type { LocalText } from "../text.ts";
import type { Act, Part } from "./act.ts";
import { holdsOn, type IsoDate, type Organisation, type ParentEdge, type UnitCode } from "./organisation.ts";
import { whole } from "./share.ts";
import { successionFaults, type SuccessionFaultKind } from "./successions.ts";
import { changeDays, subtree, treeAt } from "./tree.ts";

/** Why an act can't be carried out. */
export interface ActFault {
  /** Which of the acts, from 0; null where it is what they come to together. */
  readonly act: number | null;
  readonly kind: ActFaultKind;
  /** The unit it is about. */
  readonly unit: UnitCode;
  /** What more must be said of it: the day, the units below, the sum of the shares; else "". */
  readonly about: string;
}

export type ActFaultKind =
  | "no_such_unit"
  | "not_there"
  | "under_itself"
  | "code_taken"
  | "changes_later"
  | "children_left"
  | "no_parent"
  | "same_already"
  | SuccessionFaultKind;

export type Reorganised =
  | { readonly ok: true; readonly organisation: Organisation }
  | { readonly ok: false; readonly faults: readonly ActFault[] };

/**
 * The organisation with acts carried out in order at a date, the first day of the new order. What was before the date is left as it
 * was. The units below one that ends go to the first that follows it, or to the unit above it where nobody does.
 */
export function reorganise(organisation: Organisation, acts: readonly Act[], date: IsoDate): Reorganised {
  let after = organisation;
  for (const [act, one] of acts.entries()) {
    const fault = faultOf(after, one, date);
    if (fault !== null) return { ok: false, faults: [{ act, ...fault }] };
    const next = carriedOut(after, one, date);
    const lost = lostIn(after, next, endedBy(one), date);
    if (lost !== null) return { ok: false, faults: [{ act, ...lost }] };
    after = next;
  }
  const known = new Set(successionFaults(organisation).map((fault) => `${fault.unit} ${fault.date}`));
  const faults = successionFaults(after).filter((fault) => !known.has(`${fault.unit} ${fault.date}`));
  if (faults.length === 0) return { ok: true, organisation: after };
  return { ok: false, faults: faults.map(({ kind, unit, about }) => ({ act: null, kind, unit, about })) };
}

type Fault = Omit<ActFault, "act">;

/** Why an act can't be carried out on the organisation as it stands; null where it can. */
function faultOf(organisation: Organisation, act: Act, date: IsoDate): Fault | null {
  const tree = treeAt(organisation, date);
  const codes = new Set(organisation.units.map(({ code }) => code));
  const [needed, taken] = [unitsNeeded(act), newCode(act)];
  const unknown = needed.find((unit) => !codes.has(unit));
  const gone = needed.find((unit) => !tree.position.has(unit));
  if (unknown !== undefined) return { kind: "no_such_unit", unit: unknown, about: "" };
  if (gone !== undefined) return { kind: "not_there", unit: gone, about: date };
  if (taken !== null && codes.has(taken)) return { kind: "code_taken", unit: taken, about: "" };
  for (const unit of endedBy(act)) {
    const later = organisation.edges.find((edge) => edge.unit === unit && edge.from !== null && edge.from > date);
    if (later !== undefined) return { kind: "changes_later", unit, about: later.from ?? "" };
  }
  const { unit, parent } = edgeOn(organisation, "unit" in act ? act.unit : act.into, date);
  const below = tree.children.get(unit) ?? [];
  if (act.kind === "move" && subtree(tree, unit).includes(act.under))
    return { kind: "under_itself", unit, about: act.under };
  if (act.kind === "split" && endedBy(act).length > 0 && below.length > 0)
    return { kind: "children_left", unit, about: below.join(", ") };
  if (act.kind === "close" && act.into !== null && typeof act.into === "object" && parent === null)
    return { kind: "no_parent", unit, about: "" };
  const changesNothing =
    (act.kind === "move" && act.under === parent) || (act.kind === "merge" && endedBy(act).length === 0);
  return changesNothing ? { kind: "same_already", unit, about: "" } : null;
}

function unitsNeeded(act: Act): readonly UnitCode[] {
  switch (act.kind) {
    case "move":
      return [act.unit, act.under];
    case "merge":
      return [...act.units, act.into];
    case "split":
      return [act.unit, ...act.parts.map(({ unit }) => unit)];
    case "close":
      return typeof act.into === "string" ? [act.unit, act.into] : [act.unit];
    case "rename":
    case "recode":
      return [act.unit];
    case "add":
      return [act.under];
  }
}

function newCode(act: Act): UnitCode | null {
  if (act.kind === "recode") return act.code;
  return act.kind === "add" ? act.unit : null;
}

/** The units that an act takes out of the organisation. */
function endedBy(act: Act): readonly UnitCode[] {
  if (act.kind === "merge") return act.units.filter((unit) => unit !== act.into);
  if (act.kind === "split") return act.parts.some(({ unit }) => unit === act.unit) ? [] : [act.unit];
  return act.kind === "close" || act.kind === "recode" ? [act.unit] : [];
}

/** A unit that would lose its place, then or later, without having been ended. */
function lostIn(before: Organisation, after: Organisation, ended: readonly UnitCode[], date: IsoDate): Fault | null {
  for (const day of [date, ...changeDays(after).filter((one) => one > date)]) {
    const there = treeAt(after, day).position;
    const unit = treeAt(before, day).order.find((one) => !there.has(one) && !ended.includes(one));
    if (unit !== undefined) return { kind: day === date ? "under_itself" : "changes_later", unit, about: day };
  }
  return null;
}

function carriedOut(organisation: Organisation, act: Act, date: IsoDate): Organisation {
  switch (act.kind) {
    case "add":
      return withUnit(organisation, act.unit, act.name, act.under, date);
    case "rename":
      return renamed(organisation, act.unit, act.name, date);
    case "move":
      return changed(organisation, act.unit, { parent: act.under }, date);
    case "recode": {
      const { parent, name } = edgeOn(organisation, act.unit, date);
      return ended(withUnit(organisation, act.code, name, parent, date), act.unit, solely(act.code), date);
    }
    case "merge":
      return endedBy(act).reduce((so, unit) => ended(so, unit, solely(act.into), date), organisation);
    case "split":
      return endedBy(act).length === 0
        ? followed(organisation, act.unit, act.parts, date)
        : ended(organisation, act.unit, act.parts, date);
    case "close": {
      const { parent } = edgeOn(organisation, act.unit, date);
      const into = act.into !== null && typeof act.into === "object" ? parent : act.into;
      return ended(organisation, act.unit, solely(into), date);
    }
  }
}

type Follower = Omit<Part, "unit"> & { readonly unit: UnitCode | null };

const solely = (unit: UnitCode | null): readonly Follower[] => [{ unit, share: whole }];

/** The edge that holds on a day; a unit that has none stands nowhere. */
function edgeOn({ edges }: Organisation, unit: UnitCode, date: IsoDate): ParentEdge {
  const none = { unit, parent: null, from: null, to: null, name: { sv: unit } };
  return edges.find((edge) => edge.unit === unit && holdsOn(edge, date)) ?? none;
}

function withUnit(
  { units, edges, successions }: Organisation,
  code: UnitCode,
  name: LocalText,
  parent: UnitCode | null,
  from: IsoDate,
): Organisation {
  return {
    units: [...units, { code, name }],
    edges: [...edges, { unit: code, parent, from, to: null, name }],
    successions,
  };
}

/** The unit goes on otherwise from a day; null: it ends. An edge that begins that very day is changed itself, since nothing was before. */
function changed(
  organisation: Organisation,
  unit: UnitCode,
  change: Partial<Pick<ParentEdge, "parent" | "name">> | null,
  date: IsoDate,
): Organisation {
  const edge = edgeOn(organisation, unit, date);
  const at = organisation.edges.indexOf(edge);
  const going = change === null ? [] : [{ ...edge, ...change, from: date }];
  const edges =
    edge.from === date
      ? organisation.edges.toSpliced(at, 1, ...going)
      : [...organisation.edges.with(at, { ...edge, to: dayBefore(date) }), ...going];
  return { ...organisation, edges };
}

/** A unit is called in `units` what it is called last. */
function renamed(organisation: Organisation, unit: UnitCode, name: LocalText, date: IsoDate): Organisation {
  const { units, ...after } = changed(organisation, unit, { name }, date);
  const isLast = !after.edges.some((edge) => edge.unit === unit && edge.from !== null && edge.from > date);
  return { ...after, units: units.map((one) => (one.code === unit && isLast ? { code: unit, name } : one)) };
}

function followed(
  organisation: Organisation,
  unit: UnitCode,
  followers: readonly Follower[],
  date: IsoDate,
): Organisation {
  const rows = followers.map(({ unit: successor, share }) => ({ date, unit, successor, share, note: null }));
  return { ...organisation, successions: [...organisation.successions, ...rows] };
}

/** The unit ends, and those below it go to the first that follows it, or to the unit above; that unit itself to the one above. */
function ended(
  organisation: Organisation,
  unit: UnitCode,
  followers: readonly Follower[],
  date: IsoDate,
): Organisation {
  const { parent } = edgeOn(organisation, unit, date);
  const heir = followers[0]?.unit ?? parent;
  const below = treeAt(organisation, date).children.get(unit) ?? [];
  const moved = below.reduce(
    (so, child) => changed(so, child, { parent: child === heir ? parent : heir }, date),
    organisation,
  );
  return followed(changed(moved, unit, null, date), unit, followers, date);
}
