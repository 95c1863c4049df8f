import type { MeasureId } from "../measures/measure.ts";
import type { LocalText } from "../text.ts";

/** A row of a statement; its value is the measure `<statement>.<row>`, made when the workspace is loaded. */
export interface StatementRow {
  readonly id: string;
  readonly name: LocalText;
  readonly measure: MeasureId;
  /** A total is set off by a rule and bold type. */
  readonly role: "row" | "total";
  /** For rows of cost whose printed sign the workspace may turn. */
  readonly nature: "income" | "cost" | "result";
}

/** An income statement or another set of rows over account ranges and formulas. */
export interface Statement {
  readonly id: string;
  readonly name: LocalText;
  readonly rows: readonly StatementRow[];
}
