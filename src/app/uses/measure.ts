import type { Measure, MeasureId } from "#domain/measures/measure.ts";
import { restingOn } from "#domain/measures/resting.ts";
import type { Language } from "#domain/text.ts";

import type { ReportUseView, UsesView } from "../explanation/view.ts";
import { found, refused, type Result } from "../result.ts";
import type { OpenWorkspace } from "../workspaces/open.ts";
import { placesOf } from "./places.ts";
import { reportsThat } from "./reports.ts";

/** Where a measure is used, by its definition and those of all that rest on it. */
export function measureUses(open: OpenWorkspace, id: MeasureId, language: Language): Result<UsesView> {
  const measure = open.workspace.measures.find((one) => one.id === id);
  return measure === undefined ? refused("unknown_measure", { name: id }) : found(usesOf(open, measure, language));
}

export function usesOf(open: OpenWorkspace, { id }: Measure, language: Language): UsesView {
  const { workspace } = open;
  const places = placesOf(workspace, restingOn(workspace.measures, [id]), false, language);
  return { reports: reportsReading(open, [id]), places };
}

/** The reports that print numbers which rest on any of some measures, of whichever units and periods. */
export function reportsReading(open: OpenWorkspace, measures: readonly MeasureId[]): readonly ReportUseView[] {
  const ways = restingOn(open.workspace.measures, measures);
  return reportsThat(open, ({ measure }) => ways.has(measure));
}
