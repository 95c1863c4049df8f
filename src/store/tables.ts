import type { Generated } from "kysely";

/** The tables, as the newest migration leaves them. A moment is ISO 8601 in UTC, with milliseconds. */
export interface Tables {
  readonly change: ChangeTable;
  readonly item: ItemTable;
  readonly batch: BatchTable;
  readonly series: SeriesTable;
  readonly fact_unit: UnitTable;
  readonly slice: SliceTable;
  readonly original: OriginalTable;
  readonly import_step: ImportStepTable;
}

export interface ChangeTable {
  readonly id: number;
  readonly at: string;
  readonly by: string;
  readonly reason: string;
  readonly previous_hash: string;
  readonly hash: string;
}

export interface ItemTable {
  readonly noun: string;
  readonly id: string;
  readonly change: number;
  readonly position: number;
  readonly body: unknown;
}

export interface BatchTable {
  readonly id: number;
  readonly change: number;
  readonly kind: "load" | "undo";
  readonly file: string | null;
  readonly sha256: string | null;
  readonly profile: string | null;
  readonly profile_version: string | null;
  readonly rows: number;
  readonly span_from: number | null;
  readonly span_to: number | null;
  readonly undoes: number | null;
  readonly digest: string;
}

export interface SeriesTable {
  readonly id: Generated<number>;
  readonly measure: string;
  readonly scenario: string;
  readonly version: string;
  readonly cut: string;
  readonly kind: string;
}

export interface UnitTable {
  readonly id: Generated<number>;
  readonly code: string;
}

/** The facts of one batch, series and span: entry i of each list is one fact. No amount: the value is withdrawn. */
export interface SliceTable {
  readonly batch: number;
  readonly series: number;
  readonly period_from: number;
  readonly period_to: number;
  /** How many there are, how many of them withdraw a value, and the row of the first: as the lists say. */
  readonly facts: number;
  readonly withdrawn: number;
  readonly first_row: number;
  /** Each fact's row in its batch. */
  readonly rows: readonly number[];
  readonly units: readonly number[];
  readonly amounts: readonly (number | null)[];
  readonly uppers: readonly (number | null)[] | null;
  readonly lines: readonly number[];
  readonly preliminary: readonly boolean[] | null;
  readonly qualifiers: readonly (string | null)[] | null;
  readonly notes: readonly (string | null)[] | null;
}

/** A part of a file as it was handed in; `content` is asked for as text, and never selected whole. */
export interface OriginalTable {
  readonly sha256: string;
  readonly part: number;
  readonly parts: number;
  readonly content: unknown;
}

/** What has become of an import: its newest step holds. */
export interface ImportStepTable {
  readonly import: number;
  readonly step: number;
  readonly at: string;
  readonly by: string;
  readonly state: "pending" | "confirmed" | "cancelled";
  readonly file: string;
  readonly sha256: string;
  readonly profile: unknown;
  readonly errors: number;
  readonly warnings: number;
  readonly batch: number | null;
}
