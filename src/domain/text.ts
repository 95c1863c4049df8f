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

/** As it stands inside a sentence: `Sjukfrånvaro` becomes `sjukfrånvaro`, and `IT-kostnader` stays. */
export function lowerFirst(text: string): string {
  const second = text.charAt(1);
  return second === second.toLowerCase() ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
