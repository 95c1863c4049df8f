import type { Assessment, SubjectRef } from "#domain/assessment/assessment.ts";
import type { AssessmentScale, Tone } from "#domain/assessment/scale.ts";
import type { UnitCode } from "#domain/organisation/organisation.ts";
import { formatSpan } from "#domain/periods/format.ts";
import { milestonesDue } from "#domain/plan/milestone.ts";
import { unitActs, type UnitAct } from "#domain/rounds/acts.ts";
import { askedOf, subjectOf, type AskedSubject } from "#domain/rounds/asked.ts";
import { earlierAnswer } from "#domain/rounds/continued.ts";
import { answerOf, commentOf, needsNote, type Lack } from "#domain/rounds/lacking.ts";
import { roundBefore } from "#domain/rounds/before.ts";
import type { AskedKind, Comment, Round, RoundStage } from "#domain/rounds/round.ts";
import { approverUnit, standingOf, unitsBelow, type UnitState } from "#domain/rounds/standing.ts";
import { inLanguage, type Language, type LocalText } from "#domain/text.ts";
import { statusOf, trendStatus } from "#reports/build/assess.ts";
import { milestoneBlocks } from "#reports/build/blocks/assignments.ts";
import { controlFacts } from "#reports/build/blocks/control.ts";
import { localText, unitName, type ReportContext } from "#reports/build/context.ts";
import { indicatorScale, outcomeInlines, referenceInlines } from "#reports/build/indicator.ts";
import { coverageInlines, printValue } from "#reports/build/print.ts";
import { describeStoreError, StoreError } from "#store/errors.ts";
import { lastWritten, type Written } from "#store/item.ts";
import { assessmentId, commentId } from "#store/workspace.ts";

import type { Block, Inline, StatusInline } from "../document.ts";
import type { NameOf, NamesOf } from "../history/names.ts";
import type { Ability } from "../permissions/abilities.ts";
import type { Actor } from "../permissions/actor.ts";
import { found, type Judged, type Result } from "../result.ts";
import { settled } from "../settled.ts";
import type { StoreFailure } from "../store/failure.ts";
import type { OpenWorkspace } from "../workspaces/open.ts";
import { abilityIn } from "./ability.ts";
import { mayAct } from "./act.ts";
import { mayAnswer } from "./save.ts";
import type { Evidence } from "./judge.ts";
import { scopeOf, type RoundScope } from "./scope.ts";
import { roundIn, wrongUnit, type RoundIn } from "./settle.ts";
import { lackingIn, stepIn, weigh, type AskedDeviationAnswer, type Weight } from "./weigh.ts";
import { lackText, stageText, stateText } from "./words.ts";

/** All that a unit needs to answer in a round. */
export interface UnitRound {
  readonly round: { readonly id: string; readonly name: string; readonly period: string; readonly stage: RoundStage };
  readonly stageText: string;
  readonly unit: UnitName;
  /** Who signs the answers. */
  readonly approver: UnitName;
  /** How many units hand in to this one. */
  readonly below: number;
  readonly level: number;
  readonly state: UnitState;
  readonly stateText: string;
  readonly deadline: string | null;
  readonly isLate: boolean;
  /** Why it was returned or opened anew; null where it was not. */
  readonly comment: LocalText | null;
  readonly instructions: readonly Block[];
  readonly items: readonly AskedItem[];
  readonly deviations: readonly DeviationItem[];
  readonly questions: readonly QuestionItem[];
  readonly lacking: readonly { readonly kind: Lack["kind"]; readonly subject: SubjectRef; readonly text: string }[];
  /** The unit's reports of the round, whose numbers are signed for with the answers. */
  readonly reports: readonly { readonly id: string; readonly name: string }[];
  readonly may: Readonly<Record<UnitAct | "answer", Ability>>;
}

export interface UnitName {
  readonly code: UnitCode;
  readonly name: string;
}

/** When and by whom something was last written, or taken back; `change` is what the next save rests on. */
export interface WrittenBy {
  readonly change: number;
  readonly who: string;
  /** ISO 8601 in UTC. */
  readonly at: string;
}

export interface AskedItem {
  readonly subject: SubjectRef;
  readonly kind: AskedKind;
  readonly name: string;
  readonly number: string | null;
  /** The objective that an indicator is of. */
  readonly objective: string | null;
  /** The description; of a control what is to be done. */
  readonly about: readonly Block[];
  /** Of an indicator: what is wanted and what came of it, as printed. */
  readonly measured: {
    readonly baseline: readonly Inline[];
    readonly target: readonly Inline[];
    readonly outcome: readonly Inline[];
  } | null;
  /** Null where the workspace has no scale. */
  readonly scale: ScaleView | null;
  /** What the rule proposes; null for what no rule can tell of. */
  readonly proposal: { readonly step: string | null; readonly reason: string } | null;
  readonly answer: AnswerView | null;
  /** Null: nothing has ever been written there. */
  readonly written: WrittenBy | null;
  readonly last: LastAnswer | null;
  /** A comment is required with the answer that stands. */
  readonly needsNote: boolean;
}

export interface ScaleView {
  readonly id: string;
  readonly name: string;
  readonly steps: readonly {
    readonly id: string;
    readonly name: string;
    readonly symbol: string;
    readonly tone: Tone;
    readonly meaning: string | null;
  }[];
}

/** What a unit has said, to be written on: texts in the languages they have. */
export type AnswerView = Pick<
  Assessment,
  "scale" | "step" | "trend" | "outcome" | "reason" | "comment" | "carriedOver" | "date"
>;

/** What the unit said of the same in the round before. */
export interface LastAnswer {
  readonly round: string;
  readonly status: StatusInline;
  readonly trend: StatusInline | null;
  readonly outcome: string | null;
  readonly comment: readonly Block[];
}

export interface CommentView {
  readonly text: LocalText | null;
  readonly written: WrittenBy | null;
  readonly last: { readonly round: string; readonly text: readonly Block[] } | null;
}

export interface DeviationItem extends CommentView {
  readonly subject: SubjectRef;
  readonly name: string;
  readonly amount: readonly Inline[];
  readonly percent: readonly Inline[];
  /** It is larger than its limits, and must be explained. */
  readonly isOver: boolean;
}

export interface QuestionItem extends CommentView {
  readonly subject: SubjectRef;
  readonly name: string;
  readonly help: string | null;
  readonly required: boolean;
}

/** What a round asks of a unit, what is known already, what it has said and what it can do. Throws a StoreError. */
export async function unitRound(
  open: OpenWorkspace,
  actor: Actor,
  asked: { readonly round: string; readonly unit: UnitCode },
  language: Language,
  namesOf: NamesOf,
): Promise<Result<UnitRound>> {
  const standing = roundIn(open.workspace, asked.round);
  if (!standing.ok) return standing;
  const wrong = wrongUnit(standing.value, asked.unit);
  if (wrong !== null) return wrong;
  const writings = await writingsIn(open, standing.value, asked.unit);
  const { answers, comments } = writings;
  const nameOf = await namesOf([...new Set([...answers.values(), ...comments.values()].map(({ by }) => by))]);
  const scope = scopeOf(open, standing.value, asked.unit, language);
  return found(
    await settled(open, () => {
      const said: Said = {
        open,
        scope,
        writings,
        nameOf,
        last: roundBefore(standing.value.workspace.rounds, standing.value.round),
      };
      return present(said, actor, standing.value, weigh(scope));
    }),
  );
}

/** What stands where somebody else has written meanwhile, in the one form of errors. */
export interface Meanwhile extends StoreFailure {
  readonly stands: WrittenBy & {
    /** What it says now: an answer or a text; null where it was taken back. */
    readonly answer: AnswerView | null;
    readonly text: LocalText | null;
  };
}

export function standsIn({ change, by, at, body }: Written, language: Language, nameOf: NameOf): Meanwhile {
  // Written by `assessmentThing` or `commentThing`; the chain of changes tells if anybody else has written.
  const { value = null } = (body ?? {}) as { readonly value?: Assessment | Comment };
  const isText = value !== null && "text" in value;
  const code = "changed_meanwhile";
  return {
    code,
    ...describeStoreError(new StoreError(code, {}), language),
    stands: {
      change,
      who: nameOf(by),
      at,
      answer: value === null || isText ? null : answerView(value),
      text: isText ? value.text : null,
    },
  };
}

/** What has been written of a unit in a round, by what it is about. */
interface Writings {
  readonly answers: ReadonlyMap<string, Written>;
  readonly comments: ReadonlyMap<string, Written>;
}

interface Said {
  readonly open: OpenWorkspace;
  readonly scope: RoundScope;
  readonly writings: Writings;
  readonly nameOf: NameOf;
  readonly last: Round | null;
}

async function writingsIn({ stored }: OpenWorkspace, { workspace, round }: RoundIn, unit: UnitCode): Promise<Writings> {
  if (stored === null) return { answers: new Map(), comments: new Map() };
  const { store, change } = stored;
  const { subjects, deviations, questions } = askedOf(workspace, round, unit);
  const ofAnswers = subjects.map((one) => assessmentId(round.id, { unit, subject: subjectOf(one), source: "unit" }));
  const spoken = [...deviations.map(({ measure }) => `row:${measure}`), ...questions.map(({ id }) => `question:${id}`)];
  const ofComments = spoken.map((on) => commentId(round.id, { unit, on }));
  const [answers, comments] = await Promise.all([
    lastWritten(store.database, "assessment", ofAnswers, change),
    lastWritten(store.database, "comment", ofComments, change),
  ]);
  return { answers, comments };
}

function present(said: Said, actor: Actor, standing: RoundIn, weight: Weight): UnitRound {
  const { scope } = said;
  const { round, workspace, tree } = standing;
  const { unit, language } = scope;
  const { state, level, deadline, isLate, comment } = standingOf(tree, round, unit, actor.today);
  const lacks = lackingIn(weight, workspace, round, unit);
  const named = (code: UnitCode): UnitName => ({ code, name: unitName(scope, code) });
  const able = (outcome: Judged<null>): Ability => abilityIn(said.open, outcome, language);
  const acts = Object.keys(unitActs) as readonly UnitAct[];
  const abilities = acts.map((act) => [act, able(mayAct(actor, standing, act, unit, lacks))] as const);
  const instructions = round.asks?.instructions ?? null;
  return {
    round: {
      id: round.id,
      name: localText(scope, round.name),
      period: formatSpan(round.period, language, "long"),
      stage: round.stage,
    },
    stageText: stageText(round.stage, language),
    unit: named(unit),
    approver: named(approverUnit(tree, round, unit)),
    below: unitsBelow(tree, round, unit).length,
    level,
    state,
    stateText: stateText(state, language),
    deadline,
    isLate,
    comment,
    instructions: instructions === null ? [] : written(scope, instructions),
    items: weight.subjects.map((evidence) => itemOf(said, evidence)),
    deviations: weight.deviations.map((one) => deviationOf(said, one)),
    questions: weight.questions.map(({ id, name, help, required }) => {
      const subject = `question:${id}`;
      const texts = { name: localText(scope, name), help: help === null ? null : localText(scope, help) };
      return { subject, ...texts, required, ...commentView(said, subject) };
    }),
    lacking: lacks.map(({ kind, subject }) => ({ kind, subject, text: lackText(kind, language) })),
    reports: workspace.reports
      .filter((report) => report.unit === unit && (report.round === round.id || report.id === round.report))
      .map(({ id, name, language: own }) => ({ id, name: inLanguage(name, own) })),
    may: {
      answer: able(mayAnswer(actor, standing, unit)),
      // Every act has just been asked about.
      ...(Object.fromEntries(abilities) as Record<UnitAct, Ability>),
    },
  };
}

/** Markdown as blocks; problems of what people write here are seen in it. */
export function written(scope: ReportContext, text: LocalText): readonly Block[] {
  return scope.write(text, { file: "", line: null }, 2).blocks;
}

function writtenBy(one: Written | undefined, { nameOf }: Said): WrittenBy | null {
  return one === undefined ? null : { change: one.change, who: nameOf(one.by), at: one.at };
}

function itemOf(said: Said, evidence: Evidence): AskedItem {
  const { scope, writings, last } = said;
  const { round, unit, workspace } = scope;
  const { subject, asked, scale, proposal, proposed, why } = evidence;
  const answer = answerOf(round, unit, subject);
  const before = last === null ? null : earlierAnswer(workspace.plan, last, unit, asked);
  const id = assessmentId(round.id, { unit, subject, source: "unit" });
  return {
    subject,
    kind: asked.kind,
    name: localText(scope, asked.thing.name),
    number: "number" in asked.thing ? asked.thing.number : null,
    objective: asked.kind === "indicator" ? asked.thing.objective : null,
    about: aboutOf(scope, asked),
    measured: measuredOf(scope, evidence),
    scale: scale === null ? null : scaleView(scope, scale),
    proposal: why === null ? null : { step: proposed?.id ?? null, reason: why },
    answer: answer === null ? null : answerView(answer),
    written: writtenBy(writings.answers.get(id), said),
    last: last === null || before === null ? null : lastAnswer(scope, last, before),
    needsNote: needsNote({ step: stepIn(workspace, answer), proposal, proposed }),
  };
}

function answerView(answer: Assessment): AnswerView {
  const { scale, step, trend, outcome, reason, comment, carriedOver, date } = answer;
  return { scale, step, trend, outcome, reason, comment, carriedOver, date };
}

function aboutOf(scope: RoundScope, asked: AskedSubject): readonly Block[] {
  if (asked.kind === "control") return [controlFacts(scope, asked.risk, asked.thing)];
  if (asked.kind === "indicator") return [];
  const { description } = asked.thing;
  const due = asked.kind === "assignment" ? milestonesDue(asked.thing, scope.round.period) : [];
  return [...(description === null ? [] : written(scope, description)), ...milestoneBlocks(scope, due)];
}

function measuredOf(scope: RoundScope, { measured }: Evidence): AskedItem["measured"] {
  if (measured === null) return null;
  const scale = indicatorScale(scope, measured);
  return {
    baseline: referenceInlines(scope, measured, "baseline", scale),
    target: referenceInlines(scope, measured, "target", scale),
    outcome: outcomeInlines(scope, measured, scale),
  };
}

function scaleView(scope: RoundScope, { id, name, steps }: AssessmentScale): ScaleView {
  return {
    id,
    name: localText(scope, name),
    steps: steps.map((step) => ({
      id: step.id,
      name: localText(scope, step.name),
      symbol: step.symbol,
      tone: step.tone,
      meaning: step.meaning === null ? null : localText(scope, step.meaning),
    })),
  };
}

function lastAnswer(scope: RoundScope, last: Round, before: Assessment): LastAnswer {
  return {
    round: localText(scope, last.name),
    status: statusOf(scope, before),
    trend: before.trend === null ? null : trendStatus(scope, before.trend),
    outcome: before.outcome === null ? null : localText(scope, before.outcome),
    comment: before.comment === null ? [] : written(scope, before.comment),
  };
}

function deviationOf(said: Said, { deviation, amount, percent, isOver }: AskedDeviationAnswer): DeviationItem {
  const { scope } = said;
  const subject = `row:${deviation.measure}`;
  const measure = scope.workspace.measures.find(({ id }) => id === deviation.measure);
  const printed = ({ query, answer }: typeof amount): readonly Inline[] =>
    answer.state === "absent"
      ? []
      : [printValue(scope, query, answer, { sign: "always" }), ...coverageInlines(scope, answer)];
  return {
    subject,
    name: measure === undefined ? deviation.measure : localText(scope, measure.name),
    amount: printed(amount),
    percent: printed(percent),
    isOver,
    ...commentView(said, subject),
  };
}

function commentView(said: Said, on: SubjectRef): CommentView {
  const { scope, writings, last } = said;
  const { round, unit } = scope;
  const own = commentOf(round, unit, on);
  const before = last === null ? null : commentOf(last, unit, on);
  return {
    text: own?.text ?? null,
    written: writtenBy(writings.comments.get(commentId(round.id, { unit, on })), said),
    last:
      last === null || before === null
        ? null
        : { round: localText(scope, last.name), text: written(scope, before.text) },
  };
}
