import type { LocalText } from "#domain/text.ts";

export function trimmed({ sv, en = "" }: LocalText): LocalText {
  return en.trim() === "" ? { sv: sv.trim() } : { sv: sv.trim(), en: en.trim() };
}

/** Null where nothing is written in any language. */
export function textOrNull(text: LocalText): LocalText | null {
  const { sv, en } = trimmed(text);
  if (sv === "" && en === undefined) return null;
  return en === undefined ? { sv } : { sv, en };
}
