import type { Assessment, SubjectRef } from "#domain/assessment/assessment.ts";
import type { UnitCode } from "#domain/organisation/organisation.ts";
import { askedOf, subjectOf } from "#domain/rounds/asked.ts";
import { isAnswering, standingOf } from "#domain/rounds/standing.ts";
import type { LocalText } from "#domain/text.ts";
import type { NewItem } from "#store/change.ts";
import { StoreError } from "#store/errors.ts";
import { isSameItem, lastWritten, type Written } from "#store/item.ts";
import { newestChange } from "#store/batch.ts";
import { assessmentThing, commentThing, submissionThing } from "#store/workspace.ts";

import type { Actor } from "../permissions/actor.ts";
import { firstWrong } from "../permissions/checks.ts";
import { found, refused, type Judged, type Refused } from "../result.ts";
import type { OpenWorkspace } from "../workspaces/open.ts";
import { deniedOn, settleRound, stateCodes, wrongStage, wrongUnit, type RoundIn, type Settled } from "./settle.ts";
import { textOrNull, wrongText } from "./texts.ts";

/** What a unit says in a round, and of what; `change` is the one that what stood there was written in, as the writer saw it; null: there was nothing. */
interface Saving {
  readonly round: string;
  readonly unit: UnitCode;
  readonly subject: SubjectRef;
  readonly change: number | null;
}

/** An assessment as it is written. With nothing in it, what was said is taken back. */
export interface SavedAnswer extends Saving, Pick<Assessment, "scale" | "step" | "trend" | "carriedOver"> {
  readonly outcome: LocalText | null;
  readonly reason: LocalText | null;
  readonly comment: LocalText | null;
}

/** A text on a question, a deviation or something of the plan. An empty one is taken back. */
export interface SavedComment extends Saving {
  readonly text: LocalText | null;
}

/** `saved`: with the change that the next save is to rest on. `meanwhile`: somebody else has written it since; nothing is saved, and this is what stands. */
export type Saved =
  | { readonly state: "saved"; readonly change: number | null }
  | { readonly state: "meanwhile"; readonly stands: Written };

/** Keeps what a unit has assessed something to be. Throws a StoreError. */
export async function saveAnswer(open: OpenWorkspace, actor: Actor, answer: SavedAnswer): Promise<Judged<Saved>> {
  const { round, unit, subject, scale, step, trend, carriedOver } = answer;
  const texts = {
    outcome: textOrNull(answer.outcome),
    reason: textOrNull(answer.reason),
    comment: textOrNull(answer.comment),
  };
  const isEmpty = step === null && trend === null && Object.values(texts).every((one) => one === null);
  const place = { file: `rounds/${round}.yaml`, line: 1 };
  const thing = assessmentThing(round, {
    subject,
    unit,
    source: "unit",
    scale,
    step,
    trend,
    ...texts,
    carriedOver,
    date: actor.today,
    place,
  });
  return save(open, actor, answer, isEmpty ? { ...thing, body: null } : thing, (standing) =>
    firstWrong(
      () => (isAskedSubject(standing, unit, subject) ? null : refused("subject_not_asked", { name: subject })),
      () => wrongStep(standing, scale, step),
      () => wrongText(texts.outcome, texts.reason, texts.comment),
    ),
  );
}

/** Keeps what a unit has written about something. Throws a StoreError. */
export async function saveComment(open: OpenWorkspace, actor: Actor, comment: SavedComment): Promise<Judged<Saved>> {
  const { round, unit, subject: on } = comment;
  const text = textOrNull(comment.text);
  const place = { file: `rounds/${round}.yaml`, line: 1 };
  const thing = commentThing(round, { on, unit, text: text ?? { sv: "" }, place });
  return save(open, actor, comment, text === null ? { ...thing, body: null } : thing, (standing) =>
    firstWrong(
      () => (isAsked(standing, unit, on) ? null : refused("subject_not_asked", { name: on })),
      () => wrongText(text),
    ),
  );
}

const why: LocalText = { sv: "Svar i uppföljningen", en: "Answer in the round" };

async function save(
  open: OpenWorkspace,
  actor: Actor,
  { round, unit, change }: Saving,
  item: NewItem,
  wrongIn: (standing: RoundIn) => Refused | null,
): Promise<Judged<Saved>> {
  const { noun, id } = item;
  const begun = submissionThing(round, { unit, state: "reporting", comment: null });
  try {
    const settle = (standing: RoundIn): Judged<Settled<null>> => {
      const possible = mayAnswer(actor, standing, unit);
      if (!possible.ok) return possible;
      const wrong = wrongIn(standing);
      if (wrong !== null) return wrong;
      const { state } = standingOf(standing.tree, standing.round, unit, actor.today);
      const items = state === "not_begun" ? [item, begun] : [item];
      return found({ items, restsOn: [{ noun, id, change }], reason: why, value: null });
    };
    const outcome = await settleRound(open, actor, round, settle, [item, begun]);
    if (!outcome.ok) return outcome;
    const { change: recorded } = outcome.value;
    return found(recorded === null ? await standing(open, item) : { state: "saved", change: recorded });
  } catch (error) {
    if (!(error instanceof StoreError) || error.code !== "changed_meanwhile") throw error;
    return found(await standing(open, item));
  }
}

/** What stands where nothing has been recorded: what was to be saved, by whoever wrote it; else something of somebody else's. */
async function standing({ stored }: OpenWorkspace, { noun, id, body }: NewItem): Promise<Saved> {
  const stands =
    stored === null ? undefined : (await lastWritten(stored.store.database, noun, [id], newestChange)).get(id);
  if (stands === undefined) return { state: "saved", change: null };
  const isSame = isSameItem({ noun, id, position: 0, body }, { noun, id, position: 0, body: stands.body });
  return isSame ? { state: "saved", change: stands.change } : { state: "meanwhile", stands };
}

/** Whether a unit's answers can be written now, and by whoever asks. */
export function mayAnswer(actor: Actor, standing: RoundIn, unit: UnitCode): Judged<null> {
  const denial = deniedOn(actor, standing.workspace, "report", unit);
  if (denial !== null) return denial;
  const { state } = standingOf(standing.tree, standing.round, unit, actor.today);
  const wrong = firstWrong(
    () => wrongUnit(standing, unit),
    () => wrongStage(standing),
    () => (isAnswering(state) ? null : refused(stateCodes[state])),
  );
  return wrong ?? found(null);
}

function isAskedSubject({ workspace, round }: RoundIn, unit: UnitCode, subject: SubjectRef): boolean {
  return askedOf(workspace, round, unit).subjects.some((one) => subjectOf(one) === subject);
}

function isAsked(standing: RoundIn, unit: UnitCode, on: SubjectRef): boolean {
  const { deviations = [], questions = [] } = standing.round.asks ?? {};
  const isOther =
    questions.some(({ id }) => on === `question:${id}`) || deviations.some(({ measure }) => on === `row:${measure}`);
  return isOther || isAskedSubject(standing, unit, on);
}

function wrongStep({ workspace }: RoundIn, scale: string, step: string | null): Refused | null {
  const found = workspace.scales.find(({ id }) => id === scale);
  if (found === undefined) return refused("unknown_scale", { name: scale });
  if (step === null || found.steps.some(({ id }) => id === step)) return null;
  return refused("unknown_step", { name: step, scale });
}
