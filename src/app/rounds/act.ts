import type { UnitCode } from "#domain/organisation/organisation.ts";
import { canFollow, unitActs, type UnitAct } from "#domain/rounds/acts.ts";
import type { Submission } from "#domain/rounds/round.ts";
import type { Lack } from "#domain/rounds/lacking.ts";
import { approverUnit, standingOf } from "#domain/rounds/standing.ts";
import type { LocalText } from "#domain/text.ts";
import { submissionThing } from "#store/workspace.ts";

import type { Actor } from "../permissions/actor.ts";
import { firstWrong } from "../permissions/checks.ts";
import { found, refused, type Judged } from "../result.ts";
import { settled } from "../settled.ts";
import type { OpenWorkspace } from "../workspaces/open.ts";
import {
  deniedOn,
  roundIn,
  settleRound,
  stateCodes,
  wrongStage,
  wrongUnit,
  type RoundIn,
  type Saved,
} from "./settle.ts";
import { textOrNull, wrongText } from "./texts.ts";
import { scopeOf } from "./scope.ts";
import { lackingIn, weigh, type Weight } from "./weigh.ts";

export interface ActOnUnit {
  readonly round: string;
  readonly unit: UnitCode;
  readonly act: UnitAct;
  /** Why, where the act takes a reason. */
  readonly comment: LocalText | null;
}

const reasons: Readonly<Record<UnitAct, LocalText>> = {
  submit: { sv: "Klarmarkerat", en: "Submitted" },
  take_back: { sv: "Klarmarkeringen återtagen", en: "Submission taken back" },
  return: { sv: "Återlämnat", en: "Returned" },
  approve: { sv: "Godkänt", en: "Approved" },
  reopen: { sv: "Godkännandet upphävt", en: "Approval withdrawn" },
};

/** Takes a unit's answers from one state to another. Throws a StoreError. */
export async function actOnUnit(
  open: OpenWorkspace,
  actor: Actor,
  { round, unit, act, comment }: ActOnUnit,
): Promise<Judged<Saved<Submission["state"]>>> {
  const { to, needsComment, needsAll } = unitActs[act];
  const why = textOrNull(comment);
  const weight = needsAll ? await weightOf(open, round, unit) : null;
  return settleRound(open, actor, round, (standing) => {
    const lacks = weight === null ? [] : lackingIn(weight, standing.workspace, standing.round, unit);
    const possible = mayAct(actor, standing, act, unit, lacks);
    if (!possible.ok) return possible;
    const wrong = firstWrong(
      () => (needsComment && why === null ? refused("comment_missing") : null),
      () => wrongText(why),
    );
    if (wrong !== null) return wrong;
    const item = submissionThing(round, { unit, state: to, comment: needsComment ? why : null });
    return found({ items: [item], reason: (needsComment ? why : null) ?? reasons[act], value: to });
  });
}

/** Whether something can be done with a unit's answers, and by whoever asks. */
export function mayAct(
  actor: Actor,
  standing: RoundIn,
  act: UnitAct,
  unit: UnitCode,
  lacks: readonly Lack[],
): Judged<null> {
  const { right, needsAll } = unitActs[act];
  const denial = deniedOn(actor, standing.workspace, right, unitFor(standing, act, unit));
  if (denial !== null) return denial;
  const { state } = standingOf(standing.tree, standing.round, unit, actor.today);
  const wrong = firstWrong(
    () => wrongUnit(standing, unit),
    () => wrongStage(standing),
    () => (canFollow(act, state) ? null : refused(stateCodes[state])),
    () => (needsAll && lacks.length > 0 ? refused("answers_lacking", { count: String(lacks.length) }) : null),
  );
  return wrong ?? found(null);
}

/** The unit that somebody must have the right on. */
function unitFor({ round, tree }: RoundIn, act: UnitAct, unit: UnitCode): UnitCode {
  return unitActs[act].on === "unit" ? unit : approverUnit(tree, round, unit);
}

/** What is asked of a unit, held against the numbers; null for a unit or a round that is not there. */
async function weightOf(open: OpenWorkspace, round: string, unit: UnitCode): Promise<Weight | null> {
  const asked = roundIn(open.workspace, round);
  if (!asked.ok) return null;
  return settled(open, () => weigh(scopeOf(open, asked.value, unit, "sv")));
}
