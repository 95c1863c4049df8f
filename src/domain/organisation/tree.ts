import { holdsOn, type IsoDate, type Organisation, type UnitCode } from "./organisation.ts";

/**
 * The organisation on one day, its units numbered in depth-first order, so that a subtree is the range
 * from a unit's own position to its `end`.
 */
export interface Tree {
  readonly date: IsoDate;
  /** Depth first; children in the order the organisation lists them. */
  readonly order: readonly UnitCode[];
  readonly position: ReadonlyMap<UnitCode, number>;
  /** By position: the position after the last unit of the subtree. */
  readonly end: readonly number[];
  readonly parent: ReadonlyMap<UnitCode, UnitCode | null>;
  readonly children: ReadonlyMap<UnitCode | null, readonly UnitCode[]>;
}

/** Kept by list of edges and day: every page and every report asks for a few of them again and again. */
const made = new WeakMap<Organisation["edges"], Map<IsoDate, Tree>>();
const mostKept = 16;

/** Units that stand in a cycle, or under a unit that is not there, are not in the tree; loading reports them. */
export function treeAt({ edges }: Pick<Organisation, "edges">, date: IsoDate): Tree {
  const kept = made.get(edges) ?? new Map<IsoDate, Tree>();
  made.set(edges, kept);
  const known = kept.get(date);
  if (known !== undefined) return known;
  const tree = treeOf(edges, date);
  if (kept.size >= mostKept) kept.clear();
  kept.set(date, tree);
  return tree;
}

function treeOf(all: Organisation["edges"], date: IsoDate): Tree {
  const edges = all.filter((edge) => holdsOn(edge, date));
  const children = Map.groupBy(edges, (edge) => edge.parent);
  const order: UnitCode[] = [];
  const position = new Map<UnitCode, number>();
  const end: number[] = [];
  const visit = (unit: UnitCode): void => {
    if (position.has(unit)) return;
    const at = order.push(unit) - 1;
    position.set(unit, at);
    for (const edge of children.get(unit) ?? []) visit(edge.unit);
    end[at] = order.length;
  };
  for (const edge of children.get(null) ?? []) visit(edge.unit);
  return {
    date,
    order,
    position,
    end,
    parent: new Map(edges.map((edge) => [edge.unit, edge.parent])),
    children: new Map([...children].map(([parent, below]) => [parent, below.map((edge) => edge.unit)])),
  };
}

/** The unit and those above it, the top first; empty when the unit is not in the tree. */
export function pathTo(tree: Tree, unit: UnitCode): UnitCode[] {
  const path: UnitCode[] = [];
  for (let at: UnitCode | null = unit; at !== null && tree.position.has(at); at = tree.parent.get(at) ?? null)
    path.unshift(at);
  return path;
}

/** The unit itself and everything below it. */
export function subtree(tree: Tree, unit: UnitCode): readonly UnitCode[] {
  const from = tree.position.get(unit);
  return from === undefined ? [] : tree.order.slice(from, tree.end[from]);
}

/** The days on which the organisation may differ from the day before, or from the day after, in order: nothing begins or ends in between. */
export function changeDays(organisation: Organisation): readonly IsoDate[] {
  const known = daysOf.get(organisation) ?? workedOutDays(organisation);
  daysOf.set(organisation, known);
  return known;
}

const daysOf = new WeakMap<Organisation, readonly IsoDate[]>();

function workedOutDays({ edges, successions }: Organisation): readonly IsoDate[] {
  const days = [...edges.flatMap(({ from, to }) => [from, to]), ...successions.map(({ date }) => date)];
  return [...new Set(days.filter((day) => day !== null))].toSorted();
}
