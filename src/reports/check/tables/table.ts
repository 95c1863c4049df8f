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
  /** Printed with a column for each of these rows: `head` and the places of cells are those of the printed one. */
  readonly transposed: boolean;
  /** 0-1, how sure it is where rows and columns are; below `judged` the table is shown as uncertain and not judged. */
  readonly certainty: number;
}

export const judged = 0.6;

/** What stands in each cell of a row whose figures are of columns that can't be known: no sum with it is judged. */
export const unplaced = "…";

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

/** What a column is worked out of. `difference` is of the two columns; `percent` is (first - second) / |second|; `ratio` is first / second in per cent. */
export interface ColumnRelation {
  readonly kind: "difference" | "percent" | "ratio";
  /** Numbers of columns; of a difference, `first` is the one whose name says outcome, forecast or the later year. */
  readonly first: number;
  readonly second: number;
  /** How the rows count: first - second, or second - first. Of a per cent always 1. */
  readonly way: 1 | -1;
  /** How many rows show it, in any way, and how many contradict it. */
  readonly holds: number;
  readonly fails: number;
}

/** `of_which`: a part of the row above, not added up. `group`: a heading without figures. */
export type RowRole = "row" | "total" | "of_which" | "group";

export interface TableRow {
  /** As printed, line feeds and all. */
  readonly name: string;
  readonly role: RowRole;
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

/** The only column of a role; -1 where there is none, and where there are several. */
export function onlyColumn({ columns }: Pick<CheckedTable, "columns">, role: ColumnRole): number {
  const first = columns.findIndex((column) => column.role === role);
  return first === columns.findLastIndex((column) => column.role === role) ? first : -1;
}
