import type { SubjectRef } from "#domain/assessment/assessment.ts";
import { scaleOf } from "#domain/assessment/scale.ts";
import type { UnitCode } from "#domain/organisation/organisation.ts";
import { nameOn } from "#domain/organisation/organisation.ts";
import { answerOf, commentOf } from "#domain/rounds/lacking.ts";
import { unitsBelow } from "#domain/rounds/standing.ts";
import { inLanguage, type Language, type LocalText } from "#domain/text.ts";

import type { Actor } from "../permissions/actor.ts";
import { refused, type Judged } from "../result.ts";
import type { OpenWorkspace } from "../workspaces/open.ts";
import { saveAnswer, saveComment, type Saved } from "./save.ts";
import { roundIn, type RoundIn } from "./settle.ts";

export interface TakeIn {
  readonly round: string;
  readonly unit: UnitCode;
  readonly subject: SubjectRef;
  /** The units whose texts are taken in; null: all that hand in to this one. */
  readonly from: readonly UnitCode[] | null;
  /** `whole`: each text as it stands, under its unit's name. `list`: a list of the units with the beginning of what each says. */
  readonly as: "whole" | "list";
  readonly change: number | null;
}

interface UnitText {
  readonly name: LocalText;
  readonly text: LocalText;
}

/**
 * Adds to what a unit has written what those below it have written of the same: on the same question or deviation, or of their
 * objectives that support its own. Throws a StoreError.
 */
export async function takeIn(open: OpenWorkspace, actor: Actor, asked: TakeIn): Promise<Judged<Saved>> {
  const { round: id, unit, subject, change } = asked;
  const standing = roundIn(open.workspace, id);
  if (!standing.ok) return standing;
  const { round, workspace } = standing.value;
  const texts = textsBelow(standing.value, asked).filter(({ code }) => open.mayRead(code));
  if (texts.length === 0) return refused("nothing_to_take_in");
  const added = joined(texts, asked.as);
  const isSubject = workspace.plan.objectives.some((one) => subject === `objective:${one.id}`);
  if (!isSubject) {
    const text = after(commentOf(round, unit, subject)?.text ?? null, added);
    return saveComment(open, actor, { round: id, unit, subject, text, change });
  }
  const scale = scaleOf(workspace.scales, "objective")?.id ?? "";
  const before = answerOf(round, unit, subject);
  const nothing = { scale, step: null, trend: null, outcome: null, reason: null, carriedOver: false };
  const comment = after(before?.comment ?? null, added);
  return saveAnswer(open, actor, { ...(before ?? nothing), round: id, unit, subject, comment, change });
}

function textsBelow(
  { workspace, round, tree }: RoundIn,
  { unit, subject, from }: TakeIn,
): readonly (UnitText & { readonly code: UnitCode })[] {
  const { objectives } = workspace.plan;
  return unitsBelow(tree, round, unit)
    .filter((code) => from === null || from.includes(code))
    .flatMap((code) => {
      const supporting = objectives.filter(
        (one) => one.unit === code && one.supports.some((id) => subject === `objective:${id}`),
      );
      const said = [
        commentOf(round, code, subject)?.text,
        ...supporting.map(({ id }) => answerOf(round, code, `objective:${id}`)?.comment),
      ].filter((text) => text !== undefined && text !== null);
      return said.map((text) => ({ code, name: nameOn(workspace.organisation, code, tree.date), text }));
    });
}

/** In Swedish, and in English where anything is. */
function joined(texts: readonly UnitText[], as: TakeIn["as"]): LocalText {
  const isEnglish = texts.some(({ text }) => text.en !== undefined);
  return { sv: joinedIn(texts, as, "sv"), ...(isEnglish ? { en: joinedIn(texts, as, "en") } : {}) };
}

function joinedIn(texts: readonly UnitText[], as: TakeIn["as"], language: Language): string {
  const parts = texts.map(({ name, text }) => [inLanguage(name, language), inLanguage(text, language).trim()] as const);
  if (as === "whole") return parts.map(([name, text]) => `**${name}**\n\n${text}`).join("\n\n");
  return parts.map(([name, text]) => `- **${name}:** ${firstParagraph(text)}`).join("\n");
}

const firstParagraph = (text: string): string => (text.split(/\n\s*\n/u, 1)[0] ?? "").replaceAll(/\s*\n\s*/gu, " ");

function after(before: LocalText | null, added: LocalText): LocalText {
  if (before === null) return added;
  const { en = before.en === undefined ? undefined : added.sv } = added;
  const english = en === undefined ? {} : { en: `${before.en ?? before.sv}\n\n${en}` };
  return { sv: `${before.sv}\n\n${added.sv}`, ...english };
}
