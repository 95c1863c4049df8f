import type { Language } from "#domain/text.ts";

import type { Passage } from "../section.ts";
import { isNoun, wordsOf } from "../words/akin.ts";
import { countOf } from "../words/number-words.ts";
import { stemOf } from "../words/stem.ts";
import { verdictIn, type Verdict } from "../words/verdicts.ts";

/** `Av 30 mål är 8 uppfyllda och 19 inte`: how many there are, and how many of them are judged how. */
export interface CountedVerdicts {
  readonly whole: CountedWord;
  /** Stems of the words after the whole: what is judged is one of them. */
  readonly nouns: readonly string[];
  readonly parts: readonly CountedPart[];
}

/** A number of a text, in letters or digits; `start` counts characters of its sentence. */
export interface CountedWord {
  readonly passage: Passage;
  readonly start: number;
  readonly words: string;
  readonly count: number;
}

export interface CountedPart extends CountedWord {
  /** Null for several in one, `helt eller delvis`. */
  readonly verdict: Verdict | null;
}

const ofWhole =
  /(?<!\p{L})(?:av|of)(?:\s+(?:de|den|dessa|totalt|sammanlagt|samtliga|våra|the|these|our|its|a|total|of|\p{L}{3,}s))*\s+$/iu;
const number = /(?<![\p{L}\d.,/:–-])(?:\p{L}+|\d{1,3})(?![\p{L}\d]|[.,:/–-]\d|\s?(?:%|procent|per\s+cent))/gu;
/** What may follow a number that counts the judged. */
const judging =
  /^\s+(?:st(?:ycken)?\s+)?(?:är|har|bedöms|bedömdes|blev|kommer|helt|delvis|inte|ej|icke|uppfyll\p{L}*|uppnå\p{L}*|nå\p{L}*|was|were|are|is|has|have|had|not|fully|partly|partially|substantially|met|achieved|reached)(?!\p{L})/iu;
const several = /(?<!\p{L})(?:eller|or)(?!\p{L})|\/|respektive|respectively/iu;

/** What a sentence, and the one after it, tell of how many are judged how; null where they tell of no whole or of no part. */
export function countedVerdicts(passage: Passage, next: Passage | null, language: Language): CountedVerdicts | null {
  if (passage.role === "heading") return null;
  const numbers = numbersIn(passage, language);
  const wholes = numbers.filter(({ start }) => ofWhole.test(passage.text.slice(0, start)));
  const [whole, another] = wholes;
  if (whole === undefined || another !== undefined) return null;
  const nouns = wordsOf(passage.text.slice(whole.start + whole.words.length))
    .slice(0, 3)
    .map(stemOf);
  const own = partsIn(
    numbers.filter((one) => one !== whole),
    nouns,
    whole.start,
  );
  const later = next?.block === passage.block && next.role !== "heading" ? continued(next, nouns, language) : [];
  return own.length === 0 ? null : { whole, nouns, parts: [...own, ...later] };
}

function numbersIn(passage: Passage, language: Language): readonly CountedWord[] {
  const plain = passage.text.replaceAll(/\([^)]*\)/gu, (words) => " ".repeat(words.length));
  return [...plain.matchAll(number)].flatMap((match) => {
    const count = countOf(match[0], language);
    return count === null ? [] : [{ passage, start: match.index, words: match[0], count }];
  });
}

/** A sentence that goes on with nothing but more of them. */
function continued(next: Passage, nouns: readonly string[], language: Language): readonly CountedPart[] {
  const numbers = numbersIn(next, language);
  const parts = partsIn(numbers, nouns, -1);
  return parts.length === numbers.length ? parts : [];
}

/** `whole`: where the whole's number begins, to know `8 av 30`. */
function partsIn(numbers: readonly CountedWord[], nouns: readonly string[], whole: number): readonly CountedPart[] {
  const counting = numbers.filter(({ passage, start, words }) => {
    const end = start + words.length;
    const after = passage.text.slice(end).replace(/^\s*\([^)]*\)/u, "");
    const [next = ""] = wordsOf(after.slice(0, 40));
    const isOfWhole = whole > end && ofWhole.exec(passage.text.slice(end, whole))?.index === 1;
    return isOfWhole || judging.test(after) || nouns.some((noun) => isNoun(noun, stemOf(next)));
  });
  return counting.flatMap((one, index) => {
    const { passage, start } = one;
    const said = passage.text.slice(start, counting[index + 1]?.start);
    const verdict = verdictIn(said) ?? (index === 0 ? verdictIn(passage.text.slice(0, start)) : null);
    return verdict === null ? [] : [{ ...one, verdict: several.test(said) ? null : verdict }];
  });
}
