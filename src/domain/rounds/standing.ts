import { groupedOnce } from "../grouped.ts";
import type { IsoDate, Organisation, UnitCode } from "../organisation/organisation.ts";
import { pathTo, treeAt, type Tree } from "../organisation/tree.ts";
import { lastDay } from "../periods/span.ts";
import { deadlineOf, type Round, type Submission } from "./round.ts";

export type UnitState = "not_begun" | Submission["state"];

export const unitStates = [
  "not_begun",
  "reporting",
  "submitted",
  "returned",
  "approved",
] as const satisfies readonly UnitState[];

/** States in which a unit can still say something. */
export function isAnswering(state: UnitState): boolean {
  return state !== "submitted" && state !== "approved";
}

/** How a unit stands in a round on a day. */
export interface Standing {
  readonly state: UnitState;
  /** Why it was returned or opened anew, in whatever languages it was written. */
  readonly comment: Submission["comment"];
  readonly level: number;
  readonly deadline: IsoDate | null;
  /** The last day has passed, and it has not been handed in. */
  readonly isLate: boolean;
}

const askedSets = new WeakMap<Round["units"], ReadonlySet<UnitCode>>();

/** Kept by list: each unit of a round asks, and a large region has thousands. */
function askedIn(units: Round["units"]): ReadonlySet<UnitCode> {
  const known = askedSets.get(units) ?? new Set(units);
  askedSets.set(units, known);
  return known;
}

const submissionsByUnit = groupedOnce(({ unit }: Submission) => unit);

/** The organisation that a round is answered in: of its period's last day. */
export function treeOfRound(organisation: Organisation, { period }: Pick<Round, "period">): Tree {
  return treeAt(organisation, lastDay(period));
}

/** The units asked that are in the organisation, in the tree's order. Each once. */
export function unitsAsked(tree: Tree, { units }: Pick<Round, "units">): readonly UnitCode[] {
  const asked = askedIn(units);
  return tree.order.filter((unit) => asked.has(unit));
}

/** How far below the round's top a unit stands: 0 where no unit above it is asked. Levels between that are not asked count too. */
export function levelOf(tree: Tree, { units }: Pick<Round, "units">, unit: UnitCode): number {
  const path = pathTo(tree, unit);
  const asked = askedIn(units);
  const top = path.findIndex((one) => asked.has(one));
  return top < 0 ? 0 : path.length - 1 - top;
}

export function standingOf(tree: Tree, round: Round, unit: UnitCode, today: IsoDate): Standing {
  const submission = submissionsByUnit(round.submissions).get(unit)?.[0];
  const state = submission?.state ?? "not_begun";
  const level = levelOf(tree, round, unit);
  const deadline = deadlineOf(round, level);
  const isLate = isAnswering(state) && deadline !== null && deadline < today;
  return { state, comment: submission?.comment ?? null, level, deadline, isLate };
}

/** The unit that signs what another says: the nearest above that is asked, or else its parent; itself at the very top. */
export function approverUnit(tree: Tree, { units }: Pick<Round, "units">, unit: UnitCode): UnitCode {
  const asked = askedIn(units);
  const above = pathTo(tree, unit).slice(0, -1);
  return above.findLast((one) => asked.has(one)) ?? above.at(-1) ?? unit;
}

/** The units that hand in to another: those asked whose nearest asked above it is. */
export function unitsBelow(tree: Tree, round: Pick<Round, "units">, unit: UnitCode): readonly UnitCode[] {
  return unitsAsked(tree, round).filter((one) => one !== unit && approverUnit(tree, round, one) === unit);
}
