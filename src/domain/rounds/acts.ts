import type { Right } from "../permissions/role.ts";
import type { RoundStage, Submission } from "./round.ts";
import type { UnitState } from "./standing.ts";

/** What can be done with a whole round. */
export const stageActs = {
  open: { from: ["planned"], to: "open" },
  close: { from: ["open"], to: "closed" },
  reopen: { from: ["closed"], to: "open" },
} as const satisfies Readonly<Record<string, { readonly from: readonly RoundStage[]; readonly to: RoundStage }>>;

export type StageAct = keyof typeof stageActs;

/** One way from a state to another, and what it takes. */
interface Transition {
  readonly from: readonly UnitState[];
  readonly to: Submission["state"];
  readonly right: Right;
  /** Where the right is needed: on the unit itself, or on the one that signs. */
  readonly on: "unit" | "approver";
  readonly needsComment: boolean;
  /** Nothing that was asked for may be lacking. */
  readonly needsAll: boolean;
}

/** All that can be done with a unit's answers in an open round. */
export const unitActs = {
  submit: {
    from: ["not_begun", "reporting", "returned"],
    to: "submitted",
    right: "report",
    on: "unit",
    needsComment: false,
    needsAll: true,
  },
  take_back: {
    from: ["submitted"],
    to: "reporting",
    right: "report",
    on: "unit",
    needsComment: false,
    needsAll: false,
  },
  return: {
    from: ["submitted"],
    to: "returned",
    right: "approve",
    on: "approver",
    needsComment: true,
    needsAll: false,
  },
  approve: {
    from: ["submitted"],
    to: "approved",
    right: "approve",
    on: "approver",
    needsComment: false,
    needsAll: false,
  },
  reopen: {
    from: ["approved"],
    to: "returned",
    right: "approve",
    on: "approver",
    needsComment: true,
    needsAll: false,
  },
} as const satisfies Readonly<Record<string, Transition>>;

export type UnitAct = keyof typeof unitActs;

/** Whether something can be done from where a unit stands. */
export function canFollow(act: UnitAct, state: UnitState): boolean {
  const from: readonly UnitState[] = unitActs[act].from;
  return from.includes(state);
}
