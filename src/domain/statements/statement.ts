import type { MeasureId } from "../measures/measure.ts";
import type { LocalText } from "../text.ts";

/** How a row's value is come by, as it was written; its measure is made of this. */
export type RowSource =
  /** Accounts of the statement's ledger, in ranges. */
  | { readonly kind: "accounts"; readonly ranges: readonly string[] }
  /** Over measures, and other rows of the statement by their id alone. */
  | { readonly kind: "formula"; readonly formula: string }
  /** A measure as it is. */
  | { readonly kind: "measure"; readonly measure: MeasureId };

/** A row of a statement; its value is the measure `<statement>.<row>`, made when the workspace is loaded. */
export interface StatementRow {
  readonly id: string;
  readonly name: LocalText;
  readonly measure: MeasureId;
  /** A total is set off by a rule and bold type. */
  readonly role: "row" | "total";
  /** For rows of cost whose printed sign the workspace may turn. */
  readonly nature: "income" | "cost" | "result";
  readonly source: RowSource;
}

/** An income statement or another set of rows over account ranges and formulas. */
export interface Statement {
  readonly id: string;
  readonly name: LocalText;
  /** The measure whose facts have the dimension `account`; null where the statement names none. */
  readonly ledger: MeasureId | null;
  readonly rows: readonly StatementRow[];
}
