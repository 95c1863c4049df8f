import { phrase } from "./phrase.ts";

/** How many things a list in running text has: a range, since an `och` can stand within the name of one of them. */
export interface ListLength {
  readonly fewest: number;
  readonly most: number;
}

/** Words that show that a list is not whole. */
export const isPartial = phrase(
  String.raw`bland annat|bland andra|bl\.?\s?a\.?|till exempel|t\.?\s?ex\.?|exempelvis|främst|framför allt|såsom|m\.?\s?fl\.?|m\.?\s?m\.?|med flera|med mera|osv|etc|etcetera|varav|dels|including|such as|for example|e\.?g\.?|among others`,
);
/** Words of a sentence, and numbers of which a sum is made. */
const isNoList =
  /(?<![\p{L}])(?:är|har|ska|kan|som|att|det|vilket|en|ett|två|tre|is|are|has|have|that|which|one|two|three)(?![\p{L}])|\d/iu;
const longest = 7;

/** The things named in `motivation, ledarskap och styrning`; null for what is no plain and whole list. */
export function listLength(text: string): ListLength | null {
  const plain = text.replaceAll(/\([^)]*\)/gu, " ").replace(/[.\s]+$/u, "");
  if (isPartial.test(plain) || isNoList.test(plain)) return null;
  const pieces = plain.split(/,\s+|\s*\n\s*[•–-]\s+/u).filter((piece) => piece.trim() !== "");
  if (pieces.some((piece) => piece.trim().split(/\s+/u).length > longest)) return null;
  const joined = pieces.map((piece) => piece.match(/(?<![\p{L}-])(?:och|samt|and)(?![\p{L}])/giu)?.length ?? 0);
  const all = joined.reduce((total, count) => total + count, 0);
  if (pieces.length === 1 && all === 0) return null;
  return { fewest: pieces.length, most: pieces.length + all };
}
