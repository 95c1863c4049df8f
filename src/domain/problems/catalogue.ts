import { csvEntries } from "./catalogue/csv.ts";
import type { CatalogueEntries } from "./catalogue/entry.ts";
import { filesEntries } from "./catalogue/files.ts";
import { meaningEntries } from "./catalogue/meaning.ts";
import { referencesEntries } from "./catalogue/references.ts";
import { reportsEntries } from "./catalogue/reports.ts";
import { valuesEntries } from "./catalogue/values.ts";
import { yamlEntries } from "./catalogue/yaml.ts";

/** Every kind of problem: its severity, its sentence and its advice in each language. A code never changes its meaning. */
export const catalogue = {
  ...filesEntries,
  ...yamlEntries,
  ...csvEntries,
  ...valuesEntries,
  ...referencesEntries,
  ...meaningEntries,
  ...reportsEntries,
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
