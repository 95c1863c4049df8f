/** A language that the interface and the reports can speak. Swedish is always there. */
export type Language = "sv" | "en";

/** A text in Swedish and, where somebody has written it, in English. */
export interface LocalText {
  readonly sv: string;
  readonly en?: string | undefined;
}

/** A text in both languages. */
export type Both = Readonly<Record<Language, string>>;

/** The text in the asked language; Swedish where there is no translation. */
export function inLanguage(text: LocalText, language: Language): string {
  return (language === "en" ? text.en : undefined) ?? text.sv;
}

/** With a capital first letter, as words begin a line. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/**
 * Control characters but for tab and line feed; marks that turn the direction of writing for all that follows, digits too; and
 * what is no character at all.
 */
const unshowable = /[^\P{Cc}\t\n]|[\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]|\p{Cs}/u;
const allUnshowable = new RegExp(unshowable, "gu");

/**
 * The text as it can be shown to a person and written in any format: control characters become spaces, and what would change how
 * other text is read is written out, as `[U+202E]`, so that it is seen and does nothing.
 */
export function showable(text: string): string {
  if (!unshowable.test(text)) return text;
  return text.replaceAll(/\r\n?/gu, "\n").replaceAll(allUnshowable, (character) => {
    if (/\p{Cc}/u.test(character)) return " ";
    return `[U+${character.charCodeAt(0).toString(16).toUpperCase()}]`;
  });
}

/** As `showable`, on one line. */
export function plainLine(text: string): string {
  return showable(text)
    .replaceAll(/[\t\n\u2028\u2029]+/gu, " ")
    .trim();
}

/** As it stands inside a sentence: `Sjukfrånvaro` becomes `sjukfrånvaro`, and `IT-kostnader` stays. */
export function lowerFirst(text: string): string {
  const second = text.charAt(1);
  return second === second.toLowerCase() ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

/** What addresses are kept under: they are followed and not read. */
const addresses: ReadonlySet<string> = new Set(["ref", "href", "link", "address", "id"]);

/** Plain data with every text in it showable, but for addresses; itself where nothing had to be changed. */
export function showableIn<Value>(value: Value): Value;
export function showableIn(value: unknown): unknown {
  if (typeof value === "string") return showable(value);
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value;
    const shown = items.map((item) => showableIn(item));
    return shown.some((item, index) => item !== items[index]) ? shown : items;
  }
  const parts = Object.entries(value);
  const shown = parts.map(
    ([key, part]: [string, unknown]) => [key, addresses.has(key) ? part : showableIn(part)] as const,
  );
  return shown.some(([, part], index) => part !== parts[index]?.[1]) ? Object.fromEntries(shown) : value;
}
