import { stageActs, type StageAct } from "#domain/rounds/acts.ts";
import { deadlineFaults } from "#domain/rounds/deadlines.ts";
import type { LevelDeadline, RoundStage } from "#domain/rounds/round.ts";
import { unitsAsked } from "#domain/rounds/standing.ts";
import { roundBody } from "#store/workspace.ts";

import type { Actor } from "../permissions/actor.ts";
import { firstWrong } from "../permissions/checks.ts";
import { found, refused, type Judged } from "../result.ts";
import type { OpenWorkspace } from "../workspaces/open.ts";
import { firstFault } from "./faults.ts";
import { mayLead, settleRound, stageCodes, type RoundIn, type Saved } from "./settle.ts";

/** What is asked for of a whole round. Deadlines are for opening; what is left out is as the round says. */
export interface StageChange {
  readonly act: StageAct;
  readonly reason: string;
  readonly deadline?: string | null | undefined;
  readonly deadlines?: readonly LevelDeadline[] | undefined;
}

/** Opens a planned round, closes an open one, or opens a closed one anew. Throws a StoreError. */
export async function changeStage(
  open: OpenWorkspace,
  actor: Actor,
  round: string,
  change: StageChange,
): Promise<Judged<Saved<RoundStage>>> {
  const { act, reason } = change;
  return settleRound(open, actor, round, (standing) => {
    const possible = mayChangeStage(actor, standing, act);
    if (!possible.ok) return possible;
    const { submissions: _, assessments: _a, comments: _c, ...before } = standing.round;
    const { deadline = before.deadline, deadlines = before.deadlines } = change;
    const after = { ...before, stage: stageActs[act].to, deadline, deadlines };
    const wrong = firstWrong(
      () => (reason.trim() === "" ? refused("reason_missing") : null),
      () => (act === "close" ? null : firstFault(deadlineFaults(standing.tree, after, actor.today, null))),
    );
    if (wrong !== null) return wrong;
    const item = { noun: "round", id: round, body: roundBody(after) } as const;
    return found({ items: [item], reason: { sv: reason.trim() }, value: after.stage });
  });
}

/** Whether a round can go to another stage, and by whoever asks: it takes the right on all its units. */
export function mayChangeStage(actor: Actor, { workspace, round, tree }: RoundIn, act: StageAct): Judged<null> {
  const leads = mayLead(actor, workspace, round.units);
  if (!leads.ok) return leads;
  const from: readonly RoundStage[] = stageActs[act].from;
  if (!from.includes(round.stage)) return refused(stageCodes[round.stage]);
  return act !== "close" && unitsAsked(tree, round).length === 0 ? refused("round_without_units") : found(null);
}
