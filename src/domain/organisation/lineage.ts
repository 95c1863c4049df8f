import { multiply, add, rational, type Rational } from "../quantities/rational.ts";
import type { IsoDate, Organisation, Succession, UnitCode } from "./organisation.ts";
import { shareValue } from "./share.ts";
import { pathTo, treeAt, type Tree } from "./tree.ts";

/** Who followed whom, in the order of the dates: what is needed to carry a unit's values over to those that follow it. */
export interface Lineage {
  readonly organisation: Organisation;
  readonly dates: readonly IsoDate[];
  /** The successions at a date, by the unit that is followed. */
  readonly at: ReadonlyMap<IsoDate, ReadonlyMap<UnitCode, readonly Succession[]>>;
  readonly treeOn: (date: IsoDate) => Tree;
}

export function lineageOf(organisation: Organisation): Lineage {
  const byDate = Map.groupBy(organisation.successions, ({ date }) => date);
  const trees = new Map<IsoDate, Tree>();
  const treeOn = (date: IsoDate): Tree => {
    const tree = trees.get(date) ?? treeAt(organisation, date);
    trees.set(date, tree);
    return tree;
  };
  const at = new Map([...byDate].map(([date, rows]) => [date, Map.groupBy(rows, ({ unit }) => unit)]));
  return { organisation, dates: [...byDate.keys()].toSorted(), at, treeOn };
}

/** The days that a value is of, both included. */
export interface Days {
  readonly first: IsoDate;
  readonly last: IsoDate;
}

/** Where what a unit had in some days stands in a tree. The shares add up to 1, but for what is missed. */
export interface Heirs {
  readonly shares: ReadonlyMap<UnitCode, Rational>;
  /** Units of the tree that it would have been below, had somebody followed the unit that ended. Empty where nothing is lost. */
  readonly missedBy: readonly UnitCode[];
  /** The first day of the order that it was first carried over to; null where it was not. */
  readonly since: IsoDate | null;
}

/**
 * Who in the tree answers for what a unit had. A succession carries over what ended before its date; what began before it and
 * went on after it stays where it is, as long as the unit does.
 */
export function heirsOf(lineage: Lineage, tree: Tree, unit: UnitCode, days: Days): Heirs {
  const { shares, ended, since } = carriedOver(lineage, tree, unit, days);
  return { shares, missedBy: [...new Set(ended.flatMap((one) => missedBy(lineage, tree, one, days)))], since };
}

/** Carried over date by date. `ended`: those that had a share when they ended, or gave one up, and that nobody followed. */
function carriedOver({ dates, at, treeOn }: Lineage, tree: Tree, unit: UnitCode, days: Days) {
  let shares: ReadonlyMap<UnitCode, Rational> = new Map([[unit, rational(1)]]);
  let since: IsoDate | null = null;
  const ended: UnitCode[] = [];
  for (const date of dates.filter((one) => one <= tree.date)) {
    const next = new Map<UnitCode, Rational>();
    for (const [holder, share] of shares) {
      const rows = at.get(date)?.get(holder);
      if (rows === undefined || !isCarried(treeOn(date), holder, days)) {
        next.set(holder, add(next.get(holder) ?? rational(0), share));
        continue;
      }
      since ??= date;
      for (const { successor: heir, share: part } of rows) {
        if (heir === null) ended.push(holder);
        else next.set(heir, add(next.get(heir) ?? rational(0), multiply(share, shareValue(part))));
      }
    }
    shares = next;
  }
  ended.push(...[...shares.keys()].filter((holder) => !tree.position.has(holder)));
  return { shares: new Map([...shares].filter(([holder]) => tree.position.has(holder))), ended, since };
}

function isCarried(newOrder: Tree, unit: UnitCode, { first, last }: Days): boolean {
  return last < newOrder.date || (first < newOrder.date && !newOrder.position.has(unit));
}

/** The nearest unit above the one that ended, in its last days, that has anybody in the tree; else the first unit of the tree. */
function missedBy(lineage: Lineage, tree: Tree, unit: UnitCode, days: Days): readonly UnitCode[] {
  if (tree.position.has(unit)) return [unit];
  for (const above of pathAbove(lineage, tree, unit).toReversed()) {
    const { shares } = carriedOver(lineage, tree, above, days);
    if (shares.size > 0) return [...shares.keys()];
  }
  return tree.order.slice(0, 1);
}

/** Those above a unit that is not in the tree: on its last day before the tree's, or on its first after it. */
function pathAbove({ organisation, treeOn }: Lineage, tree: Tree, unit: UnitCode): readonly UnitCode[] {
  const own = organisation.edges
    .filter((edge) => edge.unit === unit)
    .toSorted((one, other) => ((one.from ?? "") < (other.from ?? "") ? -1 : 1));
  const before = own.findLast((edge) => edge.from === null || edge.from <= tree.date);
  const edge = before ?? own[0];
  if (edge === undefined || edge.parent === null) return [];
  const last = edge.to === null || edge.to > tree.date ? tree.date : edge.to;
  return pathTo(treeOn(before === undefined ? (edge.from ?? tree.date) : last), edge.parent);
}

/**
 * As `heirsOf`, for what can be neither added nor divided: the one unit that took over all of it and nothing else, or the unit
 * itself where it has not taken over anything either; null where there is none. `since` as in `Heirs`.
 */
export function onlyHeirOf(
  lineage: Lineage,
  tree: Tree,
  unit: UnitCode,
  days: Days,
): { readonly heir: UnitCode | null; readonly since: IsoDate | null } {
  const none = { heir: null, since: null };
  let holder = unit;
  let since: IsoDate | null = null;
  for (const date of lineage.dates.filter((one) => one <= tree.date)) {
    const rows = lineage.at.get(date)?.get(holder) ?? [];
    const moves = rows.length > 0 && isCarried(lineage.treeOn(date), holder, days);
    const heir = moves ? rows[0]?.successor : holder;
    if (heir === undefined || heir === null || (moves && rows.length > 1)) return none;
    if ((moves || days.last < date) && hasOther(lineage, date, heir, holder)) return none;
    if (moves) since ??= date;
    holder = heir;
  }
  return tree.position.has(holder) ? { heir: holder, since } : none;
}

/** Whether a unit holds, from a date, something else than what one unit had: another's, or its own of before. */
function hasOther({ organisation, at }: Lineage, date: IsoDate, heir: UnitCode, unit: UnitCode): boolean {
  const others = [...(at.get(date) ?? [])].some(
    ([other, rows]) => other !== unit && rows.some(({ successor }) => successor === heir),
  );
  const isOld = organisation.edges.some((edge) => edge.unit === heir && (edge.from === null || edge.from < date));
  return others || (heir !== unit && isOld);
}
