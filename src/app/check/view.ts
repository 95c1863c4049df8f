import type { RuleView } from "#reports/tell/view.ts";

export type {
  FindingView,
  PassageView,
  PieceView,
  ReportCheckView,
  RuleView,
  StandingView,
} from "#reports/tell/view.ts";

/** What there is to know before a file is handed in. */
export interface CheckTermsView {
  /** No file is larger, in bytes. */
  readonly largest: number;
  readonly rules: readonly RuleView[];
}
