import type { IsoDate, UnitCode } from "../organisation/organisation.ts";
import type { Tree } from "../organisation/tree.ts";
import { daysBetween } from "../periods/span.ts";
import type { Round } from "../rounds/round.ts";
import { approverUnit, isAnswering, standingOf, unitsAsked } from "../rounds/standing.ts";
import type { ReminderKind } from "./reminder.ts";

/** Whole days: how long before the last day, and how long after it those who sign are told. */
export interface ReminderRules {
  readonly soon: number;
  readonly escalated: number;
  /** How long before a day of an assignment who owns it is told. */
  readonly nears: number;
}

export const usualRules: ReminderRules = { soon: 3, escalated: 5, nears: 7 };

/** Something of a round that somebody is to be reminded of. */
export interface Due {
  readonly kind: Exclude<ReminderKind, "nears" | "mentioned">;
  readonly round: Round;
  readonly unit: UnitCode;
  /** The unit whose people are told: those who report for it, or, of what is escalated, those who sign there. */
  readonly toldAt: UnitCode;
  readonly deadline: IsoDate | null;
}

/**
 * What is due on a day in an open round: of each unit that can still answer that its answers have been returned, and the most pressing
 * of that the round is open, its last day comes, or has passed. What has been told already is the caller's to know.
 */
export function dueIn(tree: Tree, round: Round, today: IsoDate, rules: ReminderRules): readonly Due[] {
  if (round.stage !== "open") return [];
  return unitsAsked(tree, round).flatMap((unit): readonly Due[] => {
    const { state, deadline } = standingOf(tree, round, unit, today);
    if (!isAnswering(state)) return [];
    const own = { round, unit, toldAt: unit, deadline };
    const left = deadline === null ? Infinity : daysBetween(today, deadline);
    const pressing = left < 0 ? "late" : left <= rules.soon ? "soon" : "opened";
    return [
      ...(state === "returned" ? [{ ...own, kind: "returned" } as const] : []),
      ...(state === "returned" && pressing === "opened" ? [] : [{ ...own, kind: pressing } as const]),
      ...(left <= -rules.escalated
        ? [{ ...own, toldAt: approverUnit(tree, round, unit), kind: "escalated" } as const]
        : []),
    ];
  });
}
