import type { Sentences } from "#domain/problems/catalogue/entry.ts";
import { fill } from "#domain/terms.ts";
import type { Language } from "#domain/text.ts";

/** What each code of a kind of failure says, in both languages. */
export type Catalogue<Code extends string> = Readonly<Record<Code, { readonly [L in Language]: Sentences }>>;

/** Something that did not work: a stable code and what fills its sentences. Never holds a secret. */
export interface Failure<Code extends string> {
  readonly code: Code;
  readonly values: Readonly<Record<string, string>>;
}

export type Outcome<Value, Code extends string> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly failure: Failure<Code> };

/** The outcome that did not work. */
export function failed<Code extends string>(
  code: Code,
  values: Readonly<Record<string, string>> = {},
): { readonly ok: false; readonly failure: Failure<Code> } {
  return { ok: false, failure: { code, values } };
}

/** What happened and what to do about it, in the asked language. */
export function describeFailure<Code extends string>(
  catalogue: Catalogue<Code>,
  { code, values }: Failure<Code>,
  language: Language,
): Sentences {
  const { message, advice } = catalogue[code][language];
  return { message: fill(message, values), advice: fill(advice, values) };
}
