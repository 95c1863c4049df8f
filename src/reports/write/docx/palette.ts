import type { Tone } from "#domain/assessment/scale.ts";
import { printPalette } from "#formats/svg/palette.ts";

/** Colours as Word writes them: six hexadecimal digits. */
const bare = (colour: string): string => colour.replace("#", "");

export const ink = bare(printPalette.ink);
export const soft = bare(printPalette.soft);
export const line = bare(printPalette.line);
export const accent = "0b5566";

export const toneColour: Readonly<Record<Tone, string>> = {
  good: bare(printPalette.good),
  mid: "8a5600",
  bad: bare(printPalette.bad),
  none: soft,
};
