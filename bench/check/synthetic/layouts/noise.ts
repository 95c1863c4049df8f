import type { Draw } from "../draw.ts";

const misread: Readonly<Record<string, string>> = { "1": "l", "0": "O", ",": ".", "5": "S" };

/** A text as a poor scan is read: here and there a digit is taken for a letter, or a word is torn apart. */
export function withNoise(text: string, draw: Draw): string {
  const marks = Array.from(text);
  return marks
    .map((mark, index) => {
      if (misread[mark] !== undefined && draw.chance(`mark/${String(index)}`, 0.02)) return misread[mark];
      return /\p{Ll}/u.test(mark) && draw.chance(`tear/${String(index)}`, 0.003) ? `${mark} ` : mark;
    })
    .join("");
}
