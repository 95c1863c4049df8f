import type { UnitCode } from "#domain/organisation/organisation.ts";
import { formatSpan } from "#domain/periods/format.ts";
import { progressOf, type Counts } from "#domain/rounds/progress.ts";
import type { LevelDeadline, Round, RoundStage } from "#domain/rounds/round.ts";
import { treeOfRound, unitsAsked } from "#domain/rounds/standing.ts";
import { stageActs, type StageAct } from "#domain/rounds/acts.ts";
import { inLanguage, type Language } from "#domain/text.ts";
import { nameOn } from "#domain/organisation/organisation.ts";

import type { Ability } from "../permissions/abilities.ts";
import type { Actor } from "../permissions/actor.ts";
import type { OpenWorkspace } from "../workspaces/open.ts";
import { abilityIn } from "./ability.ts";
import { mayAlter, mayRemove } from "./alter.ts";
import { mayChangeStage } from "./stage.ts";
import { stageText } from "./words.ts";

/** A round in the list of rounds, the newest first. */
export interface RoundSummary {
  readonly id: string;
  readonly name: string;
  readonly period: string;
  readonly stage: RoundStage;
  readonly stageText: string;
  readonly deadline: string | null;
  readonly deadlines: readonly LevelDeadline[];
  /** The report that it is for, by its id. */
  readonly report: string | null;
  /** How many units stand how, of those that may be read. */
  readonly counts: Counts;
  /** Of the units asked, those that the reader may report for or approve, in the tree's order. */
  readonly mine: readonly { readonly code: UnitCode; readonly name: string }[];
  readonly may: Readonly<Record<StageAct | "alter" | "remove", Ability>>;
}

export function listRounds(open: OpenWorkspace, actor: Actor, language: Language): readonly RoundSummary[] {
  const newest = open.workspace.rounds.toSorted((one, other) => other.period.to - one.period.to);
  return newest.map((round) => summaryOf(open, round, actor, language));
}

function summaryOf(open: OpenWorkspace, round: Round, actor: Actor, language: Language): RoundSummary {
  const { workspace, mayRead } = open;
  const tree = treeOfRound(workspace.organisation, round);
  const standing = { workspace, round, tree };
  const acts = Object.keys(stageActs) as readonly StageAct[];
  // Of the units of others nothing is told, not even how many.
  const mine = unitsAsked(tree, round).filter((unit) => {
    if (!mayRead(unit)) return false;
    return (["report", "approve"] as const).some((right) => actor.may(workspace, right, { unit }).allowed);
  });
  return {
    id: round.id,
    name: inLanguage(round.name, language),
    period: formatSpan(round.period, language, "long"),
    stage: round.stage,
    stageText: stageText(round.stage, language),
    deadline: round.deadline,
    deadlines: round.deadlines,
    report: round.report,
    counts: progressOf(tree, round, actor.today, mayRead).whole,
    mine: mine.map((code) => ({ code, name: inLanguage(nameOn(workspace.organisation, code, tree.date), language) })),
    may: {
      // Every act has just been asked about.
      ...(Object.fromEntries(
        acts.map((act) => [act, abilityIn(open, mayChangeStage(actor, standing, act), language)]),
      ) as Record<StageAct, Ability>),
      alter: abilityIn(open, mayAlter(actor, standing), language),
      remove: abilityIn(open, mayRemove(actor, standing), language),
    },
  };
}
