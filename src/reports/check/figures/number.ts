import { rational, type Rational } from "#domain/quantities/rational.ts";
import type { Language } from "#domain/text.ts";

/** A space that may stand between thousands. */
export const space = String.raw`[ \u00a0\u202f\u2009]`;

const share = String.raw`(?=\s?(?:%|procent|mnkr|mkr|tkr|miljon|miljard))`;

/**
 * Digits as they are printed, sign apart. Swedish: `1 234,5`, and `1.234,5`; a lone point is a decimal sign only before a unit, for
 * elsewhere it divides the numbers of sections. English: `1,234.5`, and `1 234.5`.
 */
export const numbers = numbersWith(space);

/** In running text a line may end between thousands, if it has words. */
export const numbersInText = numbersWith(String.raw`(?:${space}|(?<=\p{Ll}[^\n]*)\n)`);

function numbersWith(gap: string): Readonly<Record<Language, string>> {
  return {
    sv: String.raw`(?:\d{1,3}(?:\.\d{3})+,\d+|(?:\d{1,3}(?:${gap}\d{3})+(?!\d)|\d+)(?:,\d+|\.\d{1,2}${share})?)`,
    en: String.raw`(?:\d{1,3}(?:,\d{3})+(?!\d)|\d{1,3}(?:${gap}\d{3})+(?!\d)|\d+)(?:\.\d+)?`,
  };
}

/** What printed digits say, and to how many decimals. */
export function valueOf(number: string, language: Language): { readonly value: Rational; readonly decimals: number } {
  const digits = number.replaceAll(/[\s\u00a0\u202f\u2009]/gu, "");
  const grouped = language === "en" ? /,/gu : /\.(?=.*,)/gu;
  const [whole = "", fraction = ""] = digits.replaceAll(grouped, "").split(/[.,]/u);
  return { value: rational(BigInt(whole + fraction), 10n ** BigInt(fraction.length)), decimals: fraction.length };
}
