import type { Language } from "#domain/text.ts";

import type { Finding } from "../check/finding.ts";
import { tellingWords } from "../tell/words.ts";

/** What a note says of a finding, a line each: what is wrong, how it was worked out, what to print instead. */
export function noteLines({ severity, says, reasoning, correction }: Finding, language: Language): readonly string[] {
  const words = tellingWords[language];
  const suggestion = correction === null ? [] : [`${words.correction}: ${correction}`];
  return [
    `${words.severities[severity]}: ${says[language]}`,
    ...reasoning.map((step) => step[language]),
    ...suggestion,
  ];
}
