import { heirsOf, lineageOf, onlyHeirOf, type Heirs, type Lineage } from "../organisation/lineage.ts";
import type { IsoDate, Organisation, UnitCode } from "../organisation/organisation.ts";
import { changeDays, type Tree } from "../organisation/tree.ts";
import { firstDay, lastDay, monthOfDay, type Span } from "../periods/span.ts";
import { rational, type Rational } from "../quantities/rational.ts";
import { sliceKey } from "./series.ts";

/** A unit whose values of a span do not stand where the unit itself does, or nowhere. */
export interface CarriedUnit {
  readonly unit: UnitCode;
  readonly parts: readonly { readonly position: number; readonly share: Rational }[];
  /** Positions that lack what nobody took over. */
  readonly missedAt: readonly number[];
  /** The first day of the order that it was carried over to; null for a unit that is just not there. */
  readonly since: IsoDate | null;
}

/** Where the values of one span stand in a tree. */
export interface Placement {
  /** Unit number -> its position; from the number of positions on, its number among `carried`. */
  readonly positions: Int32Array;
  readonly carried: readonly CarriedUnit[];
}

/** A tree with where each numbered unit's values stand in it, by the span that they are of. */
export interface PlacedTree {
  readonly number: number;
  readonly tree: Tree;
  readonly placement: (span: Span) => Placement;
  /** As `placement`, for what can be neither added nor divided. */
  readonly unmixed: (span: Span) => Placement;
}

/** The trees of an organisation, made when they are first asked for; one for each stretch of time without a change. */
export interface Trees {
  readonly units: ReadonlyMap<UnitCode, number>;
  readonly at: (period: Span) => PlacedTree;
}

export function createTrees(organisation: Organisation): Trees {
  const lineage = lineageOf(organisation);
  const units = new Map(organisation.units.map((unit, number) => [unit.code, number]));
  const days = changeDays(organisation);
  const starts = new Set([...organisation.edges.map((edge) => edge.from), ...lineage.dates]);
  const placed = new Map<number, PlacedTree>();
  const at = (period: Span): PlacedTree => {
    const date = lastDay(period);
    const number = stretchOf(days, starts, date);
    const found = placed.get(number) ?? placedTree(number, lineage, lineage.treeOn(date), units);
    placed.set(number, found);
    return found;
  };
  return { units, at };
}

/** Which stretch a day falls in. The organisation changes on the day something begins and on the day after an edge ends. */
function stretchOf(days: readonly IsoDate[], starts: ReadonlySet<IsoDate | null>, date: IsoDate): number {
  return days.reduce((count, day) => count + (day < date ? 2 : day === date && starts.has(day) ? 1 : 0), 0);
}

type Units = ReadonlyMap<UnitCode, number>;

function placedTree(number: number, lineage: Lineage, tree: Tree, units: Units): PlacedTree {
  return {
    number,
    tree,
    placement: byEra(lineage, tree, (span) =>
      placementOf(tree, units, movable(lineage, tree, units), (unit) => heirsOf(lineage, tree, unit, daysOf(span))),
    ),
    unmixed: byEra(lineage, tree, (span) =>
      placementOf(tree, units, units.keys(), (unit) => {
        const { heir, since } = onlyHeirOf(lineage, tree, unit, daysOf(span));
        return { shares: new Map(heir === null ? [] : [[heir, rational(1)]]), missedBy: [], since };
      }),
    ),
  };
}

const daysOf = (span: Span) => ({ first: firstDay(span), last: lastDay(span) });

/** Those that some succession carries over, or that the tree does not have; all others stand where they stood. */
function movable({ organisation }: Lineage, tree: Tree, units: Units): readonly UnitCode[] {
  const followed = new Set(organisation.successions.flatMap(({ date, unit }) => (date <= tree.date ? [unit] : [])));
  return [...units.keys()].filter((unit) => followed.has(unit) || !tree.position.has(unit));
}

/** One placement for all spans that the same successions carry over: those that end before their date, and those across it. */
function byEra({ dates }: Lineage, tree: Tree, make: (span: Span) => Placement): PlacedTree["placement"] {
  const months = dates.flatMap((date) => {
    const month = monthOfDay(date);
    return date <= tree.date ? [{ month, whole: date.endsWith("-01") ? month : month + 1 }] : [];
  });
  const [eras, spans] = [new Map<number, Placement>(), new Map<number, Placement>()];
  return (span) => {
    const known = spans.get(sliceKey(span));
    if (known !== undefined) return known;
    const after = months.filter(({ whole }) => whole <= span.from).length;
    const reached = months.filter(({ month }) => month <= span.to).length;
    const era = after * (months.length + 1) + reached;
    const placement = eras.get(era) ?? make(span);
    eras.set(era, placement);
    spans.set(sliceKey(span), placement);
    return placement;
  };
}

function placementOf(
  tree: Tree,
  units: Units,
  moving: Iterable<UnitCode>,
  heirs: (unit: UnitCode) => Heirs,
): Placement {
  const positions = Int32Array.from(units.keys(), (unit) => tree.position.get(unit) ?? -1);
  const carried: CarriedUnit[] = [];
  const positionOf = (unit: UnitCode): number => tree.position.get(unit) ?? -1;
  for (const unit of moving) {
    const { shares, missedBy, since } = heirs(unit);
    if (shares.size === 1 && shares.has(unit) && missedBy.length === 0) continue;
    positions[units.get(unit) ?? -1] = tree.order.length + carried.length;
    carried.push({
      unit,
      parts: [...shares].map(([heir, share]) => ({ position: positionOf(heir), share })),
      missedAt: missedBy.map(positionOf),
      since,
    });
  }
  return { positions, carried };
}
