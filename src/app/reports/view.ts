import type { ReportDocument } from "../document.ts";
import type { ProblemView } from "../workspaces/view.ts";

/** A report in the list of reports. */
export interface ReportSummary {
  readonly id: string;
  readonly name: string;
  readonly subtitle: string | null;
  readonly unit: string;
  readonly period: string;
  readonly language: "sv" | "en";
  /** `Utkast`, `Fastställd` ...; null where it is not said. */
  readonly status: string | null;
}

/** A report to be read on the screen. */
export interface ReportView {
  readonly id: string;
  readonly document: ReportDocument;
  /** What is wrong in it: each leaves a visible gap. */
  readonly problems: readonly ProblemView[];
  /** Where the history of its template stands; null for a folder of plain files, which has none. */
  readonly history: string | null;
}
