import type { Language } from "../text.ts";
import { csvEntries } from "./catalogue/csv.ts";
import type { CatalogueEntries, Sentences } from "./catalogue/entry.ts";
import { filesEntries } from "./catalogue/files.ts";
import { importsEntries } from "./catalogue/imports.ts";
import { ledgerEntries } from "./catalogue/ledger.ts";
import { meaningEntries } from "./catalogue/meaning.ts";
import { referencesEntries } from "./catalogue/references.ts";
import { reportsEntries } from "./catalogue/reports.ts";
import { sourcesEntries } from "./catalogue/sources.ts";
import { successionsEntries } from "./catalogue/successions.ts";
import { tablesEntries } from "./catalogue/tables.ts";
import { valuesEntries } from "./catalogue/values.ts";
import { yamlEntries } from "./catalogue/yaml.ts";
import type { Problem } from "./problem.ts";
import { wordFor } from "./words.ts";

/** Every kind of problem: its severity, its sentence and its advice in each language. A code never changes its meaning. */
export const catalogue = {
  ...filesEntries,
  ...yamlEntries,
  ...csvEntries,
  ...valuesEntries,
  ...referencesEntries,
  ...meaningEntries,
  ...successionsEntries,
  ...reportsEntries,
  ...importsEntries,
  ...ledgerEntries,
  ...sourcesEntries,
  ...tablesEntries,
} as const satisfies CatalogueEntries;

/** A stable code in kebab-case. */
export type ProblemCode = keyof typeof catalogue;

type Placeholder<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholder<Rest>
  : never;

/** What must be known to fill the sentences of a code. */
export type ProblemValues<Code extends ProblemCode> = Readonly<
  Record<
    Placeholder<(typeof catalogue)[Code]["sv"]["message"]> | Placeholder<(typeof catalogue)[Code]["sv"]["advice"]>,
    string
  >
>;

/** The problem's sentence and advice in a language, with its values filled in. */
export function describe(problem: Problem, language: Language): Sentences {
  const sentences: Sentences = catalogue[problem.code][language];
  const fill = (text: string): string =>
    text.replaceAll(/\{(\w+)\}/gu, (_, name: string) => wordFor(name, problem.values[name] ?? "–", language));
  return { message: capitalised(fill(sentences.message)), advice: fill(withoutGuess(sentences.advice, problem)) };
}

/** Where nothing resembles what was written, there is no "did you mean". */
function withoutGuess(advice: string, problem: Problem): string {
  return problem.values["nearest"] === "" ? advice.replace(/^[^?]*\{nearest\}[^?]*\? /u, "") : advice;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
