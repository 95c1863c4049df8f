import type { Language } from "#domain/text.ts";
import type { Severity } from "../check/finding.ts";

/** Where something stands in a report, as a reader finds it. */
export interface StandingView {
  /** The nearest heading above, with its number: `5.1 Ackumulerad budgetavvikelse`; null before the first. */
  readonly section: string | null;
  /** Of the table that it stands in. */
  readonly caption: string | null;
  /** Both from 1; null where the format has none. */
  readonly page: number | null;
  readonly line: number | null;
  /** All of it in words: `5.1 Ekonomi, tabell ”Resultaträkning”, sida 12, rad 340`. */
  readonly text: string;
}

/** A stretch of text. `found` is what a finding is about, `against` what it is held against. */
export interface PieceView {
  readonly text: string;
  readonly mark: "found" | "against" | null;
}

/** What stands around the places of a finding: whole sentences, or the rows of a table that they stand in, below its head. */
export type PassageView =
  | { readonly kind: "text"; readonly at: StandingView; readonly pieces: readonly PieceView[] }
  | { readonly kind: "table"; readonly at: StandingView; readonly rows: readonly PassageRow[] };

export interface PassageRow {
  readonly isHead: boolean;
  readonly cells: readonly (readonly PieceView[])[];
}

/** A finding in one language, with what it is about. */
export interface FindingView {
  /** The rule's id. */
  readonly rule: string;
  readonly severity: Severity;
  /** 0-1, in hundredths. */
  readonly confidence: number;
  readonly says: string;
  /** The calculation, a line a step. */
  readonly reasoning: readonly string[];
  /** What to print instead of what is marked as found; null where the check can't know. */
  readonly correction: string | null;
  /** The first is where it is shown. */
  readonly passages: readonly [PassageView, ...PassageView[]];
}

/** A rule that a report was held against. */
export interface RuleView {
  readonly id: string;
  readonly name: string;
  readonly about: string;
  readonly law: string | null;
}

/** What came of checking a file. `version` is that of this form: it grows when something that is here means something else, or goes. */
export interface ReportCheckView {
  readonly version: 1;
  readonly file: string;
  readonly kind: "docx" | "pdf" | "html" | "markdown" | "text";
  /** Whether a copy can be made of it with the findings as notes. */
  readonly hasNotes: boolean;
  /** That the report is written in. */
  readonly language: Language;
  /** How much of it was found to judge. */
  readonly read: { readonly sections: number; readonly tables: number; readonly figures: number };
  readonly findings: readonly FindingView[];
  /** Tables whose rows and columns are too uncertain to judge. */
  readonly unjudged: readonly StandingView[];
  readonly rules: readonly RuleView[];
}
