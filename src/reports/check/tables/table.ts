import type { Figure } from "../figures/figure.ts";
import type { Unit } from "../figures/unit.ts";

/** A table as it is understood: what its columns and rows are. Only what the words and the numbers of the table itself show. */
export interface CheckedTable {
  /** Its block in the manuscript. */
  readonly block: number;
  readonly caption: string | null;
  /** How many of the manuscript's rows are the head: row 0 below is the manuscript's row `head`. */
  readonly head: number;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  readonly notes: readonly string[];
  /** 0-1, how sure it is where rows and columns are; below `judged` the table is shown as uncertain and not judged. */
  readonly certainty: number;
}

export const judged = 0.6;

export interface TableColumn {
  /** All of its head, with the heads that span it. */
  readonly text: string;
  readonly role: ColumnRole;
  /** Of its head, else of the caption, else what all its figures say. */
  readonly unit: Unit | null;
  /** The years that its head names. */
  readonly years: readonly number[];
  /** What a column of deviation or per cent is worked out of, where the figures show it. */
  readonly relation: ColumnRelation | null;
}

/** `value` is a quantity whose head says no more, such as a year. `share` is per cent of a whole. */
export type ColumnRole =
  | "name"
  | "outcome"
  | "budget"
  | "forecast"
  | "previous"
  | "value"
  | "deviation"
  | "deviation_percent"
  | "share"
  | "target"
  | "baseline"
  | "status"
  | "text";

/** `first - second` is a difference, of the figures or of their magnitudes; `percent` is (first - second) / |second|, or a difference column over the second. */
export interface ColumnRelation {
  readonly kind: "difference" | "difference_of_magnitudes" | "percent";
  /** Numbers of columns. */
  readonly first: number;
  readonly second: number;
  /** How many rows show it, and how many contradict it. */
  readonly holds: number;
  readonly fails: number;
}

export interface TableRow {
  /** As printed, line feeds and all. */
  readonly name: string;
  readonly role: "row" | "total" | "group";
  /** Rows that make it up, by number; empty where it is no total, and where that can't be known. */
  readonly parts: readonly RowPart[];
  /** One for each column; null where there is no figure. */
  readonly figures: readonly (Figure | null)[];
  /** The cells' texts. */
  readonly texts: readonly string[];
}

export interface RowPart {
  readonly row: number;
  readonly sign: 1 | -1;
}
