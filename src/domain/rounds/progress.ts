import type { IsoDate, UnitCode } from "../organisation/organisation.ts";
import type { Tree } from "../organisation/tree.ts";
import type { Round } from "./round.ts";
import { standingOf, unitsAsked, unitStates, type UnitState } from "./standing.ts";

/** How many units stand how. `late` are among those that have not handed in. */
export type Counts = Readonly<Record<UnitState | "late" | "all", number>>;

export interface Progress {
  /** By level, the top first; a level that nobody is asked at has only zeros. */
  readonly levels: readonly Counts[];
  /** Of each unit asked: itself and all units asked below it. */
  readonly subtrees: ReadonlyMap<UnitCode, Counts>;
  readonly whole: Counts;
}

export const noCounts: Counts = {
  not_begun: 0,
  reporting: 0,
  submitted: 0,
  returned: 0,
  approved: 0,
  late: 0,
  all: 0,
};

const countNames = [...unitStates, "late", "all"] as const;

/** Two counts, one taken `times` the other: 1 adds, -1 takes away. */
function plus(one: Counts, other: Counts, times: 1 | -1 = 1): Counts {
  const sums = countNames.map((name) => [name, one[name] + times * other[name]] as const);
  // Every name has just been counted.
  return Object.fromEntries(sums) as Record<keyof Counts, number>;
}

/** How far a round has come on a day, of the units asked that are to be counted. Levels are those of the whole round. */
export function progressOf(
  tree: Tree,
  round: Round,
  today: IsoDate,
  isCounted: (unit: UnitCode) => boolean = () => true,
): Progress {
  const asked = unitsAsked(tree, round).filter(isCounted);
  const levels: Counts[] = [];
  /** Running sums over the tree's order, so that a subtree is one subtraction. */
  const sums: Counts[] = [noCounts];
  const own = new Map(asked.map((unit) => [unit, standingOf(tree, round, unit, today)]));
  for (const unit of tree.order) {
    const before = sums.at(-1) ?? noCounts;
    const standing = own.get(unit);
    if (standing === undefined) {
      sums.push(before);
      continue;
    }
    const counted: Counts = { ...noCounts, [standing.state]: 1, late: standing.isLate ? 1 : 0, all: 1 };
    while (levels.length <= standing.level) levels.push(noCounts);
    levels[standing.level] = plus(levels[standing.level] ?? noCounts, counted);
    sums.push(plus(before, counted));
  }
  const subtreeOf = (unit: UnitCode): Counts => {
    const from = tree.position.get(unit) ?? 0;
    return plus(sums[tree.end[from] ?? from] ?? noCounts, sums[from] ?? noCounts, -1);
  };
  return {
    levels,
    subtrees: new Map(asked.map((unit) => [unit, subtreeOf(unit)])),
    whole: sums.at(-1) ?? noCounts,
  };
}
