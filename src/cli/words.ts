import type { Language } from "#domain/text.ts";

/** What the command line says, in both languages. */
const words = {
  error: { sv: "fel", en: "error" },
  warning: { sv: "varning", en: "warning" },
  advice: { sv: "Råd:", en: "Advice:" },
  reading: { sv: "Läser arbetsytan", en: "Reading the workspace" },
  building: { sv: "Bygger rapporten", en: "Building the report" },
  writing: { sv: "Skriver", en: "Writing" },
  errors: { sv: "fel", en: "errors" },
  warnings: { sv: "varningar", en: "warnings" },
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
  badCutMember: {
    sv: "Uppdelningen finns inte i dimensions.yaml:",
    en: "The cut is not in dimensions.yaml:",
  },
  choose: { sv: "Det som finns är", en: "There is" },
  help: { sv: "Hjälp:", en: "Help:" },
  missingArgument: { sv: "Det saknas något efter kommandot:", en: "Something is missing after the command:" },
  unknownCommand: { sv: "Kommandot finns inte:", en: "There is no such command:" },
  unknownOption: { sv: "Flaggan finns inte:", en: "There is no such option:" },
  missingValue: { sv: "Flaggan ska följas av ett värde:", en: "The option needs a value:" },
  badValue: { sv: "Värdet går inte att använda:", en: "The value cannot be used:" },
  tooMany: { sv: "Det står för mycket efter kommandot.", en: "There is too much after the command." },
  noFolder: { sv: "Mappen finns inte eller är ingen arbetsyta:", en: "The folder is not there, or is no workspace:" },
  noPort: {
    sv: "Portarna är upptagna. Välj en annan med --port:",
    en: "The ports are taken. Choose another with --port:",
  },
  portNotAllowed: {
    sv: "Porten får inte användas. Välj en över 1023 med --port.",
    en: "The port may not be used. Choose one above 1023 with --port.",
  },
  noHost: { sv: "Adressen finns inte på den här datorn:", en: "The address is not on this machine:" },
  cannotWrite: { sv: "Det gick inte att skriva till", en: "Could not write to" },
} as const satisfies Record<string, Record<Language, string>>;

export type Word = keyof typeof words;

/** `3 fel, 1 varning` */
export function counted(problems: readonly { readonly severity: "error" | "warning" }[], language: Language): string {
  const of = (severity: "error" | "warning", plural: Word): string[] => {
    const count = problems.filter((one) => one.severity === severity).length;
    return count === 0 ? [] : [`${count} ${word(count === 1 ? severity : plural, language)}`];
  };
  return `${[...of("error", "errors"), ...of("warning", "warnings")].join(", ")}.`;
}

export function word(key: Word, language: Language): string {
  return words[key][language];
}
