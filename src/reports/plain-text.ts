import type { Inline } from "./document.ts";

/** Inlines as one line of text. */
export function plainText(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if ("content" in inline) return plainText(inline.content);
      return inline.kind === "line_break" ? " " : inline.text;
    })
    .join("");
}
