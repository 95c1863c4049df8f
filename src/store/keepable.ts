import { showable } from "#domain/text.ts";

import { StoreError } from "./errors.ts";

/**
 * Throws a StoreError `text_not_kept` for a text that a column would not give back to the letter: with NUL, which PostgreSQL refuses,
 * or with half of a surrogate pair, which it would keep as another character, so that the chain no longer held.
 */
export function refuseUnkeepable(texts: readonly string[]): void {
  const found = texts.find((text) => text.includes("\0") || !text.isWellFormed());
  if (found !== undefined) throw new StoreError("text_not_kept", { text: showable(found.slice(0, 100)) });
}
