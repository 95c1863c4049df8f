import { fill } from "#domain/terms.ts";
import { inLanguage, type Language, type LocalText } from "#domain/text.ts";

import type { ImportState } from "./view.ts";

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

const states: Readonly<Record<ImportState, LocalText>> = {
  pending: { sv: "väntar", en: "pending" },
  confirmed: { sv: "inläst", en: "imported" },
  cancelled: { sv: "avbruten", en: "cancelled" },
  undone: { sv: "ångrad", en: "undone" },
};

export function stateText(state: ImportState, language: Language): string {
  return inLanguage(states[state], language);
}

const tableWords = {
  measure: { sv: "Mått", en: "Measure" },
  new: { sv: "Nya", en: "New" },
  changed: { sv: "Ändrade", en: "Changed" },
  unchanged: { sv: "Oförändrade", en: "Unchanged" },
  gone: { sv: "Tas bort", en: "Withdrawn" },
  total: { sv: "Summa", en: "Total" },
  skipped: { sv: "Värden i filen som hoppas över: {count}.", en: "Values of the file that are passed over: {count}." },
  totals: { sv: "Filens egna summor", en: "The file’s own totals" },
  stated: { sv: "I filen", en: "In the file" },
  sum: { sv: "Värdenas summa", en: "Sum of the values" },
  agrees: { sv: "Stämmer", en: "Agrees" },
  yes: { sv: "ja", en: "yes" },
  no: { sv: "nej", en: "no" },
  imports: { sv: "Inläsningar", en: "Imports" },
  noImports: { sv: "Inga filer har lämnats in.", en: "No files have been handed in." },
  number: { sv: "Nr", en: "No." },
  state: { sv: "Läge", en: "State" },
  file: { sv: "Fil", en: "File" },
  received: { sv: "Inlämnad", en: "Handed in" },
  errors: { sv: "Fel", en: "Errors" },
  batch: { sv: "Inläsning i historiken", en: "Batch in the history" },
} as const satisfies Readonly<Record<string, LocalText>>;

/** A word of the tables that tell of imports. */
export function tableWord(
  name: keyof typeof tableWords,
  language: Language,
  values: Readonly<Record<string, string>> = {},
): string {
  return fill(inLanguage(tableWords[name], language), values);
}
