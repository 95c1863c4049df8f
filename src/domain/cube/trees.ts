import type { IsoDate, Organisation, UnitCode } from "../organisation/organisation.ts";
import { changeDays, treeAt, type Tree } from "../organisation/tree.ts";
import { lastDay, type Span } from "../periods/span.ts";

/** A tree with where each numbered unit stands in it. */
export interface PlacedTree {
  readonly number: number;
  readonly tree: Tree;
  /** Unit number -> position; units that are not in this tree have -1. */
  readonly positions: Int32Array;
}

/** The trees of an organisation, made when they are first asked for; one for each stretch of time without a change. */
export interface Trees {
  readonly units: ReadonlyMap<UnitCode, number>;
  readonly at: (period: Span) => PlacedTree;
}

export function createTrees(organisation: Organisation): Trees {
  const units = new Map(organisation.units.map((unit, number) => [unit.code, number]));
  const days = changeDays(organisation);
  const starts = new Set(organisation.edges.map((edge) => edge.from));
  const placed = new Map<number, PlacedTree>();
  const at = (period: Span): PlacedTree => {
    const date = lastDay(period);
    const number = stretchOf(days, starts, date);
    const found = placed.get(number) ?? place(number, treeAt(organisation, date), units);
    placed.set(number, found);
    return found;
  };
  return { units, at };
}

/** Which stretch a day falls in. The tree changes on the day an edge begins and on the day after one ends. */
function stretchOf(days: readonly IsoDate[], starts: ReadonlySet<IsoDate | null>, date: IsoDate): number {
  return days.reduce((count, day) => count + (day < date ? 2 : day === date && starts.has(day) ? 1 : 0), 0);
}

function place(number: number, tree: Tree, units: ReadonlyMap<UnitCode, number>): PlacedTree {
  const positions = new Int32Array(units.size).fill(-1);
  for (const [code, position] of tree.position) positions[units.get(code) ?? -1] = position;
  return { number, tree, positions };
}
