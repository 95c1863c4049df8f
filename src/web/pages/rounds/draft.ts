import type { z } from "@hono/zod-openapi";

import type { LocalText } from "#domain/text.ts";
import type { saveAnswerRoute } from "#server/contract/rounds/answers.ts";
import type { Body } from "#web/api/client.ts";

export type UnitRound = Body<"/api/workspaces/{workspace}/rounds/{round}/units/{unit}">;
export type Item = UnitRound["items"][number];

export type SaidAnswer = Omit<NonNullable<Item["answer"]>, "date">;

/** What somebody says about a subject: an assessment of it, or a text on it. */
export type Said =
  | { readonly kind: "answer"; readonly answer: SaidAnswer }
  | { readonly kind: "comment"; readonly text: LocalText | null };

/** Written, and not yet known to be saved. */
export interface Draft {
  readonly subject: string;
  readonly said: Said;
  /** The change that it rests on, as the writer saw what stood there; null: nothing. */
  readonly change: number | null;
}

type Meanwhile = Extract<
  z.output<(typeof saveAnswerRoute)["responses"][409]["content"]["application/json"]["schema"]>,
  { readonly stands: unknown }
>;

/** What somebody else has written meanwhile. */
export type Stands = Meanwhile["stands"];

/** What stands, in the form of what was to be saved. */
export function saidBy({ answer, text }: Stands, like: Said): Said {
  return like.kind === "comment"
    ? { kind: "comment", text }
    : { kind: "answer", answer: answer ?? nothingSaid(like.answer.scale) };
}

export function nothingSaid(scale: string): SaidAnswer {
  return { scale, step: null, trend: null, outcome: null, reason: null, comment: null, carriedOver: false };
}

/** Whether two say the same: what was saved though its answer never came back is nobody else's. */
export function isSameSaid(one: Said, other: Said): boolean {
  return textOf(one) === textOf(other);
}

function textOf(said: Said): string {
  if (said.kind === "comment") return JSON.stringify(plain(said.text));
  const { scale, step, trend, outcome, reason, comment } = said.answer;
  return JSON.stringify([scale, step, trend?.direction, trend?.meaning, plain(outcome), plain(reason), plain(comment)]);
}

const plain = (text: LocalText | null): readonly (string | undefined)[] => [text?.sv.trim() ?? "", text?.en?.trim()];

/** Both texts, the first above: where two have written, nothing of either is lost. */
export function joinedText(one: LocalText | null, other: LocalText | null): LocalText | null {
  if (one === null || other === null) return one ?? other;
  const english = [one.en, other.en].filter((text) => text !== undefined);
  const swedish = { sv: oneBelowOther(one.sv, other.sv) };
  return english.length === 0 ? swedish : { ...swedish, en: [...new Set(english)].join("\n\n") };
}

const oneBelowOther = (one: string, other: string): string =>
  one.trim() === other.trim() ? one : `${one}\n\n${other}`;

/** One's own choice of step, with the texts of both. */
export function joinedSaid(mine: Said, theirs: Said): Said {
  if (mine.kind === "comment" || theirs.kind === "comment") {
    const text = (said: Said): LocalText | null => (said.kind === "comment" ? said.text : said.answer.comment);
    return { kind: "comment", text: joinedText(text(mine), text(theirs)) };
  }
  const [own, other] = [mine.answer, theirs.answer];
  return {
    kind: "answer",
    answer: {
      ...own,
      step: own.step ?? other.step,
      outcome: joinedText(own.outcome, other.outcome),
      reason: joinedText(own.reason, other.reason),
      comment: joinedText(own.comment, other.comment),
    },
  };
}

/** The page with what has been saved put in, until it has been asked for anew. */
export function withSaved(page: UnitRound, { subject, said }: Draft, change: number | null): UnitRound {
  const written = change === null ? null : { change, who: "", at: "" };
  if (said.kind === "answer") {
    const answer = { ...said.answer, date: null };
    return { ...page, items: page.items.map((one) => (one.subject === subject ? { ...one, answer, written } : one)) };
  }
  const texts = <Asked extends { readonly subject: string }>(all: readonly Asked[]): Asked[] =>
    all.map((one) => (one.subject === subject ? { ...one, text: said.text, written } : one));
  return { ...page, deviations: texts(page.deviations), questions: texts(page.questions) };
}
