/** A language that the interface and the reports can speak. Swedish is always there. */
export type Language = "sv" | "en";

/** A text in Swedish and, where somebody has written it, in English. */
export interface LocalText {
  readonly sv: string;
  readonly en?: string | undefined;
}

/** The text in the asked language; Swedish where there is no translation. */
export function inLanguage(text: LocalText, language: Language): string {
  return (language === "en" ? text.en : undefined) ?? text.sv;
}

/**
 * The text on one line, for a head or a subject: line breaks and control characters become spaces, and marks that turn the
 * direction of writing, with which a name can pass for another, are left out.
 */
export function plainLine(text: string): string {
  return text
    .replaceAll(/[\p{Cc}\u2028\u2029]+/gu, " ")
    .replaceAll(/[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, "")
    .trim();
}

/** As it stands inside a sentence: `Sjukfrånvaro` becomes `sjukfrånvaro`, and `IT-kostnader` stays. */
export function lowerFirst(text: string): string {
  const second = text.charAt(1);
  return second === second.toLowerCase() ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
