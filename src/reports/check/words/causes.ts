import { phrase } from "./phrase.ts";

const reason = "(?:orsaken|orsakerna|anledningen|förklaringen)";
const marker = phrase(
  String.raw`${reason} till [^.]{0,80}? (?:är|var)|${reason}(?: är| var)?|(?:beror|berodde|beroende) (?:\p{L}+ ){0,4}?på|förklaras (?:\p{L}+ ){0,2}?av|på grund av|pga\.?|p\.g\.a\.|till följd av|due to|because of|owing to|explained by|the (?:main |largest |primary )?(?:reason|cause) (?:for [^.]{0,60} )?(?:is|was)`,
);

/** What a sentence gives as the cause, and where that begins in it; null where it gives none. */
export function causeIn(sentence: string): { readonly start: number; readonly text: string } | null {
  const match = marker.exec(sentence);
  if (match === null) return null;
  const start = match.index + match[0].length;
  return { start, text: sentence.slice(start) };
}

/** Whether a sentence does nothing but give the cause of what the one before it told. */
export const isCauseOfBefore = (sentence: string): boolean => follows.test(sentence);

const follows =
  /^(?:orsaken|anledningen|förklaringen|orsakerna|det(?:ta)?\s+(?:beror|förklaras)|avvikelsen\s+(?:beror|förklaras)|this\s+is\s+(?:due|because)|the\s+(?:\p{L}+\s+)?(?:reason|cause)\s+(?:is|was))/iu;
