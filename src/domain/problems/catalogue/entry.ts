import type { Language } from "../../text.ts";

/** What is wrong, and what to do about it. `{name}` stands for a value of the problem. */
export interface Sentences {
  readonly message: string;
  readonly advice: string;
}

/** One kind of problem. An error means that something is left out or cannot be trusted; a warning that it should be looked at. */
export type CatalogueEntry = { readonly severity: "error" | "warning" } & { readonly [L in Language]: Sentences };

export type CatalogueEntries = Readonly<Record<string, CatalogueEntry>>;
