import type { Language } from "#domain/text.ts";

import type { RefusalCode } from "../result.ts";

/** What is told of a refusal, and what to do about it; `{name}` stands for a value of that name. */
export interface Sentence {
  readonly message: string;
  readonly advice: string;
}

export type Sentences = { readonly [Code in RefusalCode]: { readonly [L in Language]: Sentence } };

/** Those of one area. */
export type SomeSentences = Partial<Sentences>;
