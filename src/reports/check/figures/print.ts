import { formatNumber } from "#domain/quantities/format.ts";
import type { Rational } from "#domain/quantities/rational.ts";
import type { Language } from "#domain/text.ts";

import type { Figure } from "./figure.ts";

/** A number printed as a figure beside it is: as many decimals, a plus where that one has it, the same kind of minus and space. */
export function inFigure(value: Rational, { decimals, sign, printed }: Figure): string {
  const language: Language = /\d\.\d/u.test(printed) ? "en" : "sv";
  const text = formatNumber(value, { decimals, sign: sign === "+" ? "always" : "auto", language });
  const spaced = printed.includes(" ") ? text.replaceAll("\u00a0", " ") : text;
  return printed.includes("\u2212") ? spaced : spaced.replaceAll("\u2212", "-");
}
