import type { LocalText } from "../text.ts";
import type { QueryPart } from "./table.ts";

/** One drawn series: bars of one colour, a line, the steps of a waterfall. */
export interface ChartSeries {
  readonly name: LocalText;
  readonly part: QueryPart;
}

/** A point on the category axis. */
export interface ChartCategory {
  readonly name: LocalText;
  readonly part: QueryPart;
  /** A waterfall's bar that stands on the axis. */
  readonly total: boolean;
}

/**
 * A chart that pages and reports share. `categories` is a list, or `months` (each month of the period),
 * or `rolling12` (rolling twelve months, each month of the period).
 */
export interface ChartDefinition {
  readonly id: string;
  /** States the finding. Bound values may stand in it, as in prose. */
  readonly name: LocalText;
  readonly area: "staff" | "economy" | "investments" | "operations" | null;
  readonly kind: "bars" | "line" | "waterfall";
  readonly series: readonly ChartSeries[];
  readonly categories: readonly ChartCategory[] | "months" | "rolling12";
  /** A horizontal line such as a target. */
  readonly reference: { readonly name: LocalText; readonly part: QueryPart } | null;
  readonly decimals: number | null;
  readonly in: string | null;
}
