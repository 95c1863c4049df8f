import type { UnitCode } from "../organisation/organisation.ts";
import type { PersonId } from "../permissions/grant.ts";

/** What somebody has written in a discussion. Who wrote it and when stand in its changes. Never a part of a report. */
export interface Post {
  /** What it is about: a thing of the plan (`objective:g7`), a unit's answers in a round (`round:2025t1 LT`), or a report (`report:interim`). */
  readonly on: string;
  /** Whose that was when it was written. */
  readonly unit: UnitCode;
  /** Plain text, in which `@{id}` mentions a person; null where its writer has taken it back. */
  readonly text: string | null;
  /** The post that began the exchange; null where this one does. */
  readonly answers: string | null;
}

/** That a post mentions somebody, and whether they have read or answered it. */
export interface Mention {
  readonly post: string;
  readonly person: PersonId;
  readonly isRead: boolean;
}

/** So many characters may a post have. */
export const longestPost = 4_000;

const mentioned = /@\{([^{}\s]+)\}/gu;

/** A text in its parts: what is written, and who is mentioned, in order. */
export type PostPart = { readonly text: string } | { readonly person: PersonId };

export function partsOf(text: string): readonly PostPart[] {
  const parts: PostPart[] = [];
  let from = 0;
  for (const { 0: whole, 1: person = "", index } of text.matchAll(mentioned)) {
    if (index > from) parts.push({ text: text.slice(from, index) });
    parts.push({ person });
    from = index + whole.length;
  }
  if (from < text.length) parts.push({ text: text.slice(from) });
  return parts;
}

/** How a text mentions somebody. */
export const mentionText = (person: PersonId): string => `@{${person}}`;

/** Whom a text mentions, each once. */
export function mentionedIn(text: string): readonly PersonId[] {
  return [...new Set(partsOf(text).flatMap((part) => ("person" in part ? [part.person] : [])))];
}

/** The text with people called what `nameOf` says. */
export function withNames(text: string, nameOf: (person: PersonId) => string): string {
  return partsOf(text)
    .map((part) => ("person" in part ? `@${nameOf(part.person)}` : part.text))
    .join("");
}

/** What is about a unit's answers in a round; null for what is about something else. Ids of rounds have no spaces. */
export function roundIn(on: string): { readonly round: string; readonly unit: UnitCode } | null {
  const [, round, unit] = /^round:(\S+) (.+)$/u.exec(on) ?? [];
  return round === undefined || unit === undefined ? null : { round, unit };
}

/** The report that something is about, as `report:interim`; null for what is about something else. */
export const reportIn = (on: string): string | null => /^report:(.+)$/u.exec(on)?.[1] ?? null;

/** What is about a report. */
export const onReport = (report: string): string => `report:${report}`;

/** What is about a unit's answers in a round. */
export const onAnswers = (round: string, unit: UnitCode): string => `round:${round} ${unit}`;
