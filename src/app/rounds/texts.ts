import type { LocalText } from "#domain/text.ts";

import { refused, type Refused } from "../result.ts";

/** So many characters may one text have: some ten pages. */
export const longestText = 20_000;

/** The first text that can't be kept. */
export function wrongText(...texts: readonly (LocalText | null)[]): Refused | null {
  for (const text of texts.flatMap((one) => (one === null ? [] : [one.sv, one.en ?? ""]))) {
    if (text.length > longestText) return refused("text_too_long", { limit: String(longestText) });
    if (text.includes("\0") || !text.isWellFormed()) return refused("text_not_kept");
  }
  return null;
}

/** A text with nothing in it is none. */
export function textOrNull(text: LocalText | null): LocalText | null {
  if (text === null) return null;
  const { sv, en = "" } = text;
  if (en.trim() !== "") return { sv: sv.trim() === "" ? en : sv, en };
  return sv.trim() === "" ? null : { sv };
}
