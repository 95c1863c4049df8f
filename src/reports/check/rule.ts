import type { Both } from "#domain/text.ts";

import type { Finding, Severity } from "./finding.ts";
import type { CheckedReport, Known } from "./report.ts";
import type { CheckedSection } from "./section.ts";

/** What a rule finds; the engine adds which rule it was. */
export type Found = Omit<Finding, "rule" | "severity"> & {
  /** Where it is not the rule's usual. */
  readonly severity?: Severity | undefined;
};

/** A named rule that a report's numbers are held against. Rules know words of the language and of the trade, never a document. */
export interface Rule {
  /** Stable, in kebab-case. */
  readonly id: string;
  /** The usual; a finding can be milder. */
  readonly severity: Severity;
  /** What holds where the rule is kept: "Raderna i en tabell ger summan". */
  readonly name: Both;
  /** Why it matters, when it speaks and when it keeps quiet: a few sentences for the rule's page. */
  readonly about: Both;
  /** The paragraph of law or the recommendation behind it. */
  readonly law: Both | null;
  /** Markdown that the rule finds something in, once each, and that looks alike but is right. */
  readonly examples: { readonly found: readonly [string, ...string[]]; readonly alike: readonly [string, ...string[]] };
  /** What is known besides where its examples are held against the rules; nothing, where it is left out. */
  readonly known?: Known | undefined;
  /** Whether it speaks of words that are not there: then it says nothing of a poor scan, whose words may be torn. */
  readonly isOfAbsence?: true;
  /** Within one section, or over the whole report. A section's findings are kept for as long as the section stays as it is. */
  readonly check:
    | { readonly of: "section"; readonly find: (section: CheckedSection) => readonly Found[] }
    | { readonly of: "report"; readonly find: (report: CheckedReport) => readonly Found[] };
}
