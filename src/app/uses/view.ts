import type { FactView, RecordedBatchView, UsesView } from "../explanation/view.ts";
import type { Crumb } from "../page.ts";

export interface UnitView {
  readonly code: string;
  readonly name: string;
}

/** A file that values come from. */
export interface FileUsesView extends UsesView {
  readonly file: string;
  readonly facts: number;
  readonly period: string;
  readonly units: readonly UnitView[];
  readonly measures: readonly MeasureCountView[];
  /** What has been read from it, newest first; empty for a folder of plain files. */
  readonly batches: readonly RecordedBatchView[];
}

export interface MeasureCountView extends Crumb {
  readonly id: string;
  readonly facts: number;
}

/** One stored value, and the totals that it is part of. */
export interface FactUsesView extends UsesView {
  readonly measure: string;
  readonly fact: FactView;
  /** The unit and those above it whose values it is part of, the nearest first, as the organisation is at the period's end. */
  readonly units: readonly UnitView[];
}
