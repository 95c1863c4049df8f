import type { Language } from "#domain/text.ts";
import { describeStoreError, StoreError } from "#store/errors.ts";

/** What a store could not do, as a person is told it. */
export interface StoreFailure {
  readonly code: string;
  readonly message: string;
  readonly advice: string;
}

/** Null for an error that is not a store's. */
export function storeFailure(error: unknown, language: Language): StoreFailure | null {
  return error instanceof StoreError ? { code: error.code, ...describeStoreError(error, language) } : null;
}

const sentences = {
  sv: {
    message: "Arbetsytans databas går inte att nå just nu.",
    advice: "Försök igen om en stund. Varför står i serverns logg.",
  },
  en: {
    message: "The workspace's database cannot be reached right now.",
    advice: "Try again in a while. The reason stands in the server's log.",
  },
} as const satisfies Readonly<Record<Language, Omit<StoreFailure, "code">>>;

/** The same for those who read over the network: where the database is and who asks it is none of theirs. */
export function publicFailure(error: unknown, language: Language): StoreFailure | null {
  return error instanceof StoreError ? { code: error.code, ...sentences[language] } : null;
}
