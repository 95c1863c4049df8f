import type { Measure, MeasureId } from "#domain/measures/measure.ts";
import { restingOn } from "#domain/measures/resting.ts";
import type { Language } from "#domain/text.ts";

import type { UsesView } from "../explanation/view.ts";
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
  const ways = restingOn(workspace.measures, [id]);
  return {
    reports: reportsThat(open, ({ measure }) => ways.has(measure)),
    places: placesOf(workspace, ways, false, language),
  };
}
