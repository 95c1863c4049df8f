import type { Cut } from "../measures/dimension.ts";
import type { MeasureId } from "../measures/measure.ts";
import type { Scenario } from "../measures/scenario.ts";
import type { UnitCode } from "../organisation/organisation.ts";
import type { LocalText } from "../text.ts";

/** The part of a question that a row or a column of a table settles. Row and column together make a query. */
export interface QueryPart {
  readonly measure?: MeasureId | undefined;
  readonly unit?: UnitCode | undefined;
  /** A period as written (`2022`, `2018-01..2018-04`), or a shift of the report's period: `previous` (same span a year before), `year`, `year_to_date`, `month`, `closing`, `opening`, `rolling12`. */
  readonly period?: string | undefined;
  readonly scenario?: Scenario | undefined;
  readonly version?: string | undefined;
  readonly cut?: Cut | undefined;
}

export interface TableRow {
  readonly name: LocalText;
  readonly part: QueryPart;
  readonly role: "row" | "total" | "group";
  readonly level: number;
}

export interface TableColumn {
  readonly name: LocalText;
  readonly part: QueryPart;
  readonly decimals: number | null;
  /** Money scale for this column; null: the workspace's. */
  readonly in: string | null;
  /** Under a difference or a change: whether it is better or worse, in words. */
  readonly judged?: boolean | undefined;
}

/**
 * Rows that are made when the table is asked for: one for each member of a dimension that has a value in any column, in the
 * dimension's order; or one for each child of the report's unit, in the tree of the period. Each row's part is that member
 * (as a cut) or that unit. Then, where `total` names it, a row of role `total` for the whole (no cut; the report's unit).
 */
export type RowsForEach =
  | { readonly each: "member"; readonly dimension: string; readonly total: LocalText | null }
  | { readonly each: "child"; readonly total: LocalText | null };

/** A table that pages and reports share: rows x columns of queries. */
export interface TableDefinition {
  readonly id: string;
  readonly name: LocalText;
  /** The page it stands on, if any. */
  readonly area: "staff" | "economy" | "investments" | "operations" | null;
  readonly rowHead: LocalText;
  readonly rows: readonly TableRow[] | RowsForEach;
  readonly columns: readonly TableColumn[];
  readonly note: LocalText | null;
}
