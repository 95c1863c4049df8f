import type { Language } from "#domain/text.ts";

import type { Passage } from "../section.ts";
import { isNoun } from "../words/akin.ts";
import { countsIn, type Count } from "../words/counts.ts";
import { isPartial, listLength } from "../words/list.ts";
import { countOf } from "../words/number-words.ts";
import { phrase } from "../words/phrase.ts";

/** A number of a text that is not how many are listed. */
export interface Miscount {
  readonly passage: Passage;
  readonly one: Count;
  /** How many are listed, as it is shown: `3`, `2–3`. */
  readonly listed: string;
}

/** Near enough to be meant as the same number. */
export const isSlip = (said: number, listed: number): boolean => said !== listed && Math.abs(said - listed) <= 2;

/** `Indexet har fyra delar: motivation, ledarskap och styrning.` */
export function miscountInSentence(passage: Passage, language: Language): Miscount | null {
  const colon = /[:;]\s/u.exec(passage.text);
  if (colon === null || /[:;]\s/u.test(passage.text.slice(colon.index + 1))) return null;
  const counts = countsIn(passage.text.slice(0, colon.index), language);
  const one = only(counts, (count) => colon.index - count.start < 40);
  const rest = passage.text.slice(colon.index + 1);
  const dealt = dealtOut(rest, language);
  const length = dealt === null ? listLength(rest) : { fewest: dealt, most: dealt };
  if (one === null || length === null || isPartial.test(passage.text)) return null;
  if (one.count >= length.fewest && one.count <= length.most) return null;
  const listed =
    length.fewest === length.most ? String(length.most) : `${String(length.fewest)}–${String(length.most)}`;
  return { passage, one, listed };
}

const dealing =
  /(?:^|[,;]|(?<!\p{L})(?:och|samt|and))\s+(?<number>\p{L}+|\d{1,2})\s+(?:för|till|inom|om|for|in|on)(?!\p{L})/giu;

const unsaid = phrase("men|flera|några|resten|övriga|but|several|some|the rest|others");

/** `ett för biblioteket, två för skolan och ett för kulturen`: how many there are; null for what is no such list. */
function dealtOut(list: string, language: Language): number | null {
  const numbers = [...list.matchAll(dealing)].map(({ groups, index }) => ({
    index,
    count: countOf(groups?.["number"] ?? "", language),
  }));
  const counts = numbers.flatMap(({ count }) => count ?? []);
  const isWhole =
    numbers[0]?.index === 0 && counts.length === numbers.length && counts.length > 1 && !unsaid.test(list);
  return isWhole ? counts.reduce((total, count) => total + count, 0) : null;
}

/** The sentence that a list follows on, against the list's items. */
export function miscountOfItems(passages: readonly Passage[], at: number, language: Language): Miscount | null {
  const passage = passages[at];
  if (passage === undefined || passage.role !== "body" || !passage.text.trimEnd().endsWith(":")) return null;
  const items = new Set<number>();
  for (const next of passages.slice(at + 1)) {
    if (next.role !== "item") break;
    items.add(next.block);
  }
  const own = countsIn(passage.text, language);
  const before = own.length === 0 ? countedBefore(passage, passages[at - 1], language) : null;
  const { counts, told } = before ?? { counts: own, told: passage };
  const one = only(counts, () => true);
  if (one === null || items.size < 2 || isPartial.test(passage.text) || !isSlip(one.count, items.size)) return null;
  return { passage: told, one, listed: String(items.size) };
}

/** The only number of a text, with the first word that it can count. */
function only(counts: readonly Count[], isNear: (count: Count) => boolean): Count | null {
  const one = counts.find(isNear);
  return one === undefined || counts.some(({ start }) => start !== one.start) ? null : one;
}

const these = /^(?:dessa|de|följande|these|they|the following)\s(?:(?<noun>\p{L}+)\s)?(?:är|are)\s*:$/iu;

/** `Nämnden har nio mål att nå. Dessa mål är:` tells of the count of the sentence before it. */
function countedBefore(
  passage: Passage,
  before: Passage | undefined,
  language: Language,
): { readonly counts: readonly Count[]; readonly told: Passage } | null {
  const match = these.exec(passage.text.trim());
  if (match === null || before === undefined || before.block !== passage.block || before.role !== "body") return null;
  const noun = match.groups?.["noun"]?.toLowerCase();
  const counts = countsIn(before.text, language).filter((one) => noun === undefined || isNoun(one.noun, noun));
  return { counts, told: before };
}
