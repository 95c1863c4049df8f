import type { Rational } from "#domain/quantities/rational.ts";
import type { Language } from "#domain/text.ts";
import type { Manuscript } from "#formats/manuscript.ts";

import type { CheckedSection, Passage } from "./section.ts";
import type { CheckedTable } from "./tables/table.ts";

/** A report as the rules see it. */
export interface CheckedReport {
  readonly manuscript: Manuscript;
  readonly language: Language;
  readonly sections: readonly CheckedSection[];
  /** Those of all sections, in order. */
  readonly tables: readonly CheckedTable[];
  readonly passages: readonly Passage[];
  /** The sections of the report before this one; none where it isn't known. */
  readonly previous: readonly CheckedSection[];
  readonly known: Known;
}

/** What is known besides what is printed; nothing, for a report from outside. */
export interface Known {
  /** The report before this one, for the same quantity in both. */
  readonly previous: Manuscript | null;
  /** The period that the report is about, first and last month as `2023-01`. */
  readonly period: { readonly from: string; readonly to: string } | null;
  /** The values that the workspace prints in this report, by the key that binds them. */
  readonly values: ReadonlyMap<string, KnownValue>;
  /** The text that the report is made from, in Markdown with directives: what is typed in it nothing else vouches for. */
  readonly template: string | null;
  /** Words of the scale that assessments are made on; empty where any may do. */
  readonly steps: readonly string[];
  /** Deviations of so much or more are to be commented, in kronor; null where nothing is said. */
  readonly commentFrom: number | null;
  /** Fewer persons than this must not be told of; null where nothing is said. */
  readonly fewestPersons: number | null;
}

/** `name` is the measure's, in the report's language. */
export interface KnownValue {
  readonly key: string;
  readonly name: string;
  readonly printed: string;
  /** The least and the most that the value is, alike but for a range; kronor for money, else as it is printed. Null for a count. */
  readonly between: readonly [least: Rational, most: Rational] | null;
  /** Somewhere printed a step from its rounding, so that a table foots. */
  readonly isAdjusted: boolean;
  readonly isMoney: boolean;
}

export const nothingKnown: Known = {
  previous: null,
  period: null,
  values: new Map(),
  template: null,
  steps: [],
  commentFrom: null,
  fewestPersons: null,
};
