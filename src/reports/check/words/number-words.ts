import type { Language } from "#domain/text.ts";

/** From 0; the ordinals are not here: `andra` and `first` tell which one, not how many. */
const counted: Readonly<Record<Language, readonly string[]>> = {
  sv: "noll ett två tre fyra fem sex sju åtta nio tio elva tolv tretton fjorton femton sexton sjutton arton nitton tjugo".split(
    " ",
  ),
  en: "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty".split(
    " ",
  ),
};

/** What a number written in letters or in digits says; null for any other word. `en` and `ett` are 1. */
export function countOf(word: string, language: Language): number | null {
  const small = word.toLowerCase();
  if (/^\d{1,3}$/u.test(small)) return Number(small);
  if (small === "en" && language === "sv") return 1;
  if (small === "hundra" || small === "hundred") return 100;
  const count = counted[language].indexOf(small);
  return count < 0 ? null : count;
}

/** The source of a pattern for a number from two up, in letters or in one or two digits: `en` and `ett` are articles far oftener. */
export const severalOf: Readonly<Record<Language, string>> = { sv: source("sv"), en: source("en") };

function source(language: Language): string {
  return String.raw`(?:${counted[language].slice(2).join("|")}|hundra|hundred|[2-9]|[1-9]\d)`;
}
