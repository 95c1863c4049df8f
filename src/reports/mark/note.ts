import type { Language } from "#domain/text.ts";

import type { Finding, Severity } from "../check/finding.ts";

const severities: Readonly<Record<Language, Readonly<Record<Severity, string>>>> = {
  sv: { error: "Fel", warning: "Varning", question: "Fråga" },
  en: { error: "Error", warning: "Warning", question: "Question" },
};
const instead: Readonly<Record<Language, string>> = { sv: "Förslag", en: "Suggestion" };

/** What a note says of a finding, a line each: what is wrong, how it was worked out, what to print instead. */
export function noteLines({ severity, says, reasoning, correction }: Finding, language: Language): readonly string[] {
  const suggestion = correction === null ? [] : [`${instead[language]}: ${correction}`];
  return [
    `${severities[language][severity]}: ${says[language]}`,
    ...reasoning.map((step) => step[language]),
    ...suggestion,
  ];
}
