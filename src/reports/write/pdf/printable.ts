/** Left as they are though no typeface draws them: they steer line breaks and joins. */
const invisible = /^[\p{Default_Ignorable_Code_Point}\n]$/u;
/** The space in `1 889`, where somebody has written an ordinary one. */
const thousands = /(?<=\d) (?=\d{3}(?!\d))/gu;
const control = /^\p{Cc}$/u;
/** The template draws this one itself. */
const drawnSymbol = "◐";
const addresses: ReadonlySet<string> = new Set(["id", "href"]);

/**
 * The value as JSON, every text in it made printable with a typeface: a character that it lacks is written out as `[U+1F600]`, never dropped silently,
 * control characters become spaces. PDF/UA forbids boxes for missing characters.
 */
export function printable(value: unknown, has: (codePoint: number) => boolean): string {
  return JSON.stringify(value, (key, each: unknown) => {
    if (typeof each !== "string" || addresses.has(key) || (key === "symbol" && each === drawnSymbol)) return each;
    return printableText(each, has);
  });
}

export function printableText(text: string, has: (codePoint: number) => boolean): string {
  const whole = text.normalize("NFC").replaceAll(thousands, "\u00a0");
  return Array.from(whole, (character) => printableCharacter(character, has)).join("");
}

function printableCharacter(character: string, has: (codePoint: number) => boolean): string {
  const code = character.codePointAt(0) ?? 0;
  if (has(code) || invisible.test(character)) return character;
  if (control.test(character)) return " ";
  return `[U+${code.toString(16).toUpperCase().padStart(4, "0")}]`;
}
