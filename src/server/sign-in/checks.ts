import { inLanguage, type Language } from "#domain/text.ts";

import { checkSentences, type CheckTexts } from "./check-sentences.ts";

export type CheckName = keyof typeof checkSentences;

/** Passed; worth a look, though sign-in can work; or sign-in will not work. */
export type CheckOutcome = "passed" | "warning" | "failed";

/** What came of one check of a provider's settings. */
export interface ProviderCheck {
  readonly name: CheckName;
  readonly outcome: CheckOutcome;
  /** What was found, such as an address or a date, for the administrator; never a secret. */
  readonly detail: string | null;
}

/** The check with an outcome that it can have. */
export function checked<Name extends CheckName>(
  name: Name,
  outcome: Extract<keyof (typeof checkSentences)[Name], CheckOutcome>,
  detail: string | null = null,
): ProviderCheck {
  return { name, outcome, detail };
}

/** The check's title and what its outcome means, in the asked language. */
export function describeCheck({ name, outcome }: ProviderCheck, language: Language) {
  const texts: CheckTexts = checkSentences[name];
  return { title: inLanguage(texts.title, language), message: inLanguage(texts[outcome] ?? texts.title, language) };
}

/** Whether somebody is known by what the provider can give to somebody else. `own` is what comes of the protocol's own id. */
export function checkedSubject(subject: string | null, own: () => ProviderCheck): ProviderCheck {
  if (subject === null) return own();
  const word = subject.split(/[/:#]/u).at(-1) ?? "";
  return checked("subject", /mail|name|upn/iu.test(word) ? "warning" : "passed", subject);
}
