import type { Language } from "#domain/text.ts";

import { unitAt } from "../figures/unit.ts";
import { countOf, severalOf } from "./number-words.ts";

/** A number and a word after it that can be what it counts: one for each word. */
export interface Count {
  readonly start: number;
  readonly words: string;
  readonly count: number;
  /** The word for what is counted, in lower case. */
  readonly noun: string;
}

const patterns: Readonly<Record<Language, RegExp>> = { sv: counted("sv"), en: counted("en") };

/** Up to two words may stand between the number and what is counted. */
function counted(language: Language): RegExp {
  return new RegExp(
    String.raw`(?<![\p{L}\d.,/–-])(?<count>${severalOf[language]})(?=\s+(?<nouns>\p{L}[\p{L}-]*(?:\s+\p{L}[\p{L}-]*){0,2}))`,
    "giu",
  );
}

/** All that is counted in a text, each with every word that can be its noun; what is measured is none. */
export function countsIn(text: string, language: Language): readonly Count[] {
  return [...text.matchAll(patterns[language])].flatMap((match) => {
    const { count = "", nouns = "" } = match.groups ?? {};
    const number = countOf(count, language);
    const unit = unitAt(nouns);
    if (number === null || (unit !== null && unit.unit.kind !== "count" && unit.unit.kind !== "persons")) return [];
    return nouns
      .toLowerCase()
      .split(/\s+/u)
      .map((noun) => ({ start: match.index, words: `${count} ${noun}`, count: number, noun }));
  });
}
