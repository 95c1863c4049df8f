import type { Language } from "#domain/text.ts";

/** What the command line says, in both languages. */
const words = {
  error: { sv: "fel", en: "error" },
  warning: { sv: "varning", en: "warning" },
  advice: { sv: "Råd:", en: "Advice:" },
  reading: { sv: "Läser arbetsytan", en: "Reading the workspace" },
  building: { sv: "Bygger rapporten", en: "Building the report" },
  writing: { sv: "Skriver", en: "Writing" },
  noProblems: { sv: "Inga problem.", en: "No problems." },
  gaps: {
    sv: "Rapporten har synliga luckor; de är märkta i den.",
    en: "The report has visible gaps; they are marked in it.",
  },
  noValue: { sv: "Inget värde:", en: "No value:" },
  facts: { sv: "uppgifter", en: "facts" },
  more: { sv: "till", en: "more" },
  usedIn: { sv: "Används i", en: "Used in" },
  serving: { sv: "Tertial svarar på", en: "Tertial answers at" },
  stop: { sv: "Avsluta med Ctrl-C.", en: "Stop with Ctrl-C." },
  created: { sv: "Arbetsytan är skapad i", en: "The workspace has been made in" },
  next: { sv: "Pröva nu:", en: "Now try:" },
  badPeriod: {
    sv: "Perioden går inte att läsa. Skriv till exempel 2018, 2018-04, 2018T1 eller 2018-01..2018-08.",
    en: "The period cannot be read. Write for example 2018, 2018-04, 2018T1 or 2018-01..2018-08.",
  },
  badScenario: { sv: "Scenariot finns inte. Välj bland", en: "There is no such scenario. Choose among" },
  badCut: {
    sv: "Uppdelningen går inte att läsa. Skriv till exempel gender=K;age=30-49.",
    en: "The cut cannot be read. Write for example gender=K;age=30-49.",
  },
  badFormat: { sv: "Formatet finns inte. Välj bland", en: "There is no such format. Choose among" },
  noFolder: { sv: "Mappen finns inte eller är ingen arbetsyta:", en: "The folder is not there, or is no workspace:" },
  cannotWrite: { sv: "Det gick inte att skriva till", en: "Could not write to" },
} as const satisfies Record<string, Record<Language, string>>;

export type Word = keyof typeof words;

export function word(key: Word, language: Language): string {
  return words[key][language];
}
