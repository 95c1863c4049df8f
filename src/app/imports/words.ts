import { fill } from "#domain/terms.ts";
import { inLanguage, type Language, type LocalText } from "#domain/text.ts";

/** Why something can't be done with an import, where rights are not what lacks. */
const whys = {
  settled: {
    sv: "Inläsningen är redan bekräftad eller avbruten.",
    en: "The import has been confirmed or cancelled already.",
  },
  errors: {
    sv: "Det finns fel kvar: {count}. Rätta dem först.",
    en: "There are errors left: {count}. Mend them first.",
  },
  nothingNew: { sv: "Allt i filen står redan så.", en: "All that is in the file stands so already." },
  notHeld: {
    sv: "Inläsningen gäller inte, så det finns inget att ångra.",
    en: "The import does not hold: there is nothing to undo.",
  },
  sensitive: {
    sv: "Filen har skyddade uppgifter, som du inte har behörighet att se.",
    en: "The file has sensitive data in it, which you have no right to see.",
  },
} as const satisfies Readonly<Record<string, LocalText>>;

export function whyNot(
  name: keyof typeof whys,
  language: Language,
  values: Readonly<Record<string, string>> = {},
): string {
  return fill(inLanguage(whys[name], language), values);
}
