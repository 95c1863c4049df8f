import { formatNumber } from "#domain/quantities/format.ts";
import { parseDecimal } from "#domain/quantities/rational.ts";
import type { Palette } from "#formats/svg/palette.ts";
import type { Language } from "#domain/text.ts";

/** The style sheet decides the colours, so that a drawing follows the theme. */
export const themePalette: Palette = {
  ink: "var(--ink)",
  soft: "var(--soft)",
  line: "var(--line)",
  better: "var(--better)",
  worse: "var(--worse)",
  series: ["var(--series-1)", "var(--series-2)", "var(--series-3)", "var(--series-4)", "var(--series-5)"],
};

/** Numbers on an axis, written as all other numbers. */
export function axisNumber(language: Language): (value: number, decimals: number) => string {
  return (value, decimals) => {
    const exact = parseDecimal(value.toFixed(decimals));
    return exact === null ? "" : formatNumber(exact, { decimals, language });
  };
}
