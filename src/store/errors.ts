import type { Language } from "#domain/text.ts";

import { storeSentences } from "./sentences.ts";

export type StoreErrorCode = keyof typeof storeSentences;

/** What a store could not do, and why: a sentence for the person, not a fault of ours. `values` fill the sentence. */
export class StoreError extends Error {
  override readonly name = "StoreError";
  readonly code: StoreErrorCode;
  readonly values: Readonly<Record<string, string>>;

  constructor(code: StoreErrorCode, values: Readonly<Record<string, string>>, cause?: unknown) {
    super(fill(storeSentences[code].en.message, values), { cause });
    this.code = code;
    this.values = values;
  }
}

/** What happened and what to do about it, in the asked language. */
export function describeStoreError({ code, values }: StoreError, language: Language): StoreSentence {
  const { message, advice } = storeSentences[code][language];
  return { message: fill(message, values), advice: fill(advice, values) };
}

export interface StoreSentence {
  readonly message: string;
  readonly advice: string;
}

function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replaceAll(/\{(\w+)\}/gu, (_, name: string) => values[name] ?? "");
}
