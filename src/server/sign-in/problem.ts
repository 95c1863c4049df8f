import type { Language } from "#domain/text.ts";

import { type Sentence, signInSentences } from "./sentences.ts";

/** Stable, in snake case; see the table of sentences. */
export type SignInProblemCode = keyof typeof signInSentences;

const longestDetail = 200;

/** Why a sign-in through an identity provider came to nothing: told to the person by its code, never by what a library or the provider wrote. */
export class SignInProblem extends Error {
  override readonly name = "SignInProblem";
  readonly code: SignInProblemCode;
  /** For the server's log and the administrator: what was expected and what came. Never a token, a secret or a person's particulars. */
  readonly detail: string | null;

  constructor(code: SignInProblemCode, detail: string | null = null) {
    const line = detail === null ? null : oneLine(detail);
    super(line === null ? code : `${code}: ${line}`);
    this.code = code;
    this.detail = line;
  }
}

/** What came where something else was expected. */
export function mismatch(expected: string, received: string | null | undefined): string {
  return `expected ${expected}, got ${received ?? "nothing"}`;
}

/** What happened and what to do about it, in the asked language. */
export function describeSignInProblem({ code }: SignInProblem, language: Language): Sentence {
  return signInSentences[code][language];
}

function oneLine(text: string): string {
  return text.replaceAll(/[\s\p{Cc}]+/gu, " ").slice(0, longestDetail);
}
