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
