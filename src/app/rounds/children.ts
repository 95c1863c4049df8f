import type { SubjectRef } from "#domain/assessment/assessment.ts";
import type { Tone } from "#domain/assessment/scale.ts";
import type { UnitCode } from "#domain/organisation/organisation.ts";
import { askedOf, subjectOf, type AskedSubject } from "#domain/rounds/asked.ts";
import { onAnswers } from "#domain/posts/post.ts";
import { roundBefore } from "#domain/rounds/before.ts";
import type { UnitAct } from "#domain/rounds/acts.ts";
import { earlierAnswer } from "#domain/rounds/continued.ts";
import { answerOf } from "#domain/rounds/lacking.ts";
import { countOverrides } from "#domain/rounds/overrides.ts";
import type { Round } from "#domain/rounds/round.ts";
import { standingOf, unitsBelow, type UnitState } from "#domain/rounds/standing.ts";
import type { Language } from "#domain/text.ts";
import { statusOf, stepOf } from "#reports/build/assess.ts";
import { localText, unitName } from "#reports/build/context.ts";

import type { Block, StatusInline } from "../document.ts";
import type { Ability } from "../permissions/abilities.ts";
import type { Actor } from "../permissions/actor.ts";
import { postCountsOf } from "../posts/counts.ts";
import { found, type Result } from "../result.ts";
import { settled } from "../settled.ts";
import type { OpenWorkspace } from "../workspaces/open.ts";
import { abilityIn } from "./ability.ts";
import { mayAct } from "./act.ts";
import { answeredProposals, viewOf, type OverrideView } from "./overrides.ts";
import { written, type UnitName } from "./unit.ts";
import { scopeOf, type RoundScope } from "./scope.ts";
import { roundIn, wrongUnit, type RoundIn } from "./settle.ts";
import { stateText } from "./words.ts";

/** A unit that hands in to another, as that one is to see it. */
export interface Child {
  readonly unit: UnitName;
  readonly state: UnitState;
  readonly stateText: string;
  readonly deadline: string | null;
  readonly isLate: boolean;
  /** How many of the things it is asked to assess stand on steps of each tone; `unsaid` are not assessed yet. */
  readonly tones: Readonly<Record<Tone | "unsaid", number>>;
  /** How many of its assessments are others than the rule proposes. */
  readonly overrides: OverrideView;
  /** What it assesses otherwise than in the round before. */
  readonly changed: readonly {
    readonly subject: SubjectRef;
    readonly name: string;
    readonly from: StatusInline;
    readonly to: StatusInline;
  }[];
  /** What it has written on deviations and questions. */
  readonly comments: readonly { readonly subject: SubjectRef; readonly text: readonly Block[] }[];
  /** How many posts there are in the discussion of its answers. */
  readonly posts: number;
  readonly may: Readonly<Record<"return" | "approve" | "reopen", Ability>>;
}

/** The units that hand in to a unit, in the tree's order; those that may not be read are left out. Throws a StoreError. */
export async function childrenOf(
  open: OpenWorkspace,
  actor: Actor,
  asked: { readonly round: string; readonly unit: UnitCode },
  language: Language,
): Promise<Result<readonly Child[]>> {
  const standing = roundIn(open.workspace, asked.round);
  if (!standing.ok) return standing;
  const wrong = wrongUnit(standing.value, asked.unit);
  if (wrong !== null) return wrong;
  const { tree, round } = standing.value;
  const units = unitsBelow(tree, round, asked.unit).filter((unit) => open.mayRead(unit));
  const last = roundBefore(standing.value.workspace.rounds, round);
  const posts = await postCountsOf(
    open,
    units.map((unit) => onAnswers(round.id, unit)),
  );
  const child = (unit: UnitCode): Child => ({
    ...childOf(open, scopeOf(open, standing.value, unit, language), actor, standing.value, last),
    posts: posts.get(onAnswers(round.id, unit)) ?? 0,
  });
  return found(await settled(open, () => units.map(child)));
}

function childOf(
  open: OpenWorkspace,
  scope: RoundScope,
  actor: Actor,
  standing: RoundIn,
  last: Round | null,
): Omit<Child, "posts"> {
  const { unit, round, workspace, language } = scope;
  const { state, deadline, isLate } = standingOf(standing.tree, round, unit, actor.today);
  const { subjects } = askedOf(workspace, round, unit);
  const able = (act: UnitAct): Ability => abilityIn(open, mayAct(actor, standing, act, unit, []), language);
  return {
    unit: { code: unit, name: unitName(scope) },
    state,
    stateText: stateText(state, language),
    deadline,
    isLate,
    tones: tonesOf(scope, subjects),
    overrides: viewOf(countOverrides(answeredProposals(scope))),
    changed: last === null ? [] : subjects.flatMap((subject) => changeOf(scope, last, subject)),
    comments: round.comments
      .filter((one) => one.unit === unit)
      .map(({ on, text }) => ({ subject: on, text: written(scope, text) })),
    may: { return: able("return"), approve: able("approve"), reopen: able("reopen") },
  };
}

function tonesOf(scope: RoundScope, subjects: readonly AskedSubject[]): Child["tones"] {
  const tones = { good: 0, mid: 0, bad: 0, none: 0, unsaid: 0 };
  for (const one of subjects) {
    const answer = answerOf(scope.round, scope.unit, subjectOf(one));
    const step = answer === null ? null : stepOf(scope, answer);
    if (answer === null || (step === null && answer.reason === null)) tones.unsaid += 1;
    else tones[step?.tone ?? "none"] += 1;
  }
  return tones;
}

function changeOf(scope: RoundScope, last: Round, asked: AskedSubject): Child["changed"] {
  const subject = subjectOf(asked);
  const now = answerOf(scope.round, scope.unit, subject);
  const before = earlierAnswer(scope.workspace.plan, last, scope.unit, asked);
  if (!now || !before || (now.step === before.step && now.scale === before.scale)) return [];
  const name = localText(scope, asked.thing.name);
  return [{ subject, name, from: statusOf(scope, before), to: statusOf(scope, now) }];
}
