import { restingOn } from "#domain/measures/resting.ts";
import { formatSpan } from "#domain/periods/format.ts";
import { inLanguage, type Language } from "#domain/text.ts";

import type { NamesOf } from "../history/names.ts";
import { found, refused, type Result } from "../result.ts";
import { recordedBatches } from "../store/batch.ts";
import type { OpenWorkspace } from "../workspaces/open.ts";
import { unitView } from "./fact.ts";
import { placesOf } from "./places.ts";
import { madeOf, reportsThat } from "./reports.ts";
import { settled } from "../settled.ts";
import type { RecordedBatchView } from "../explanation/view.ts";
import type { FileUsesView } from "./view.ts";

/** What a file gives values to and where they are used. Refuses a file that no value comes from. Throws a StoreError. */
export async function fileUses(
  open: OpenWorkspace,
  file: string,
  language: Language,
  namesOf: NamesOf,
): Promise<Result<FileUsesView>> {
  const batches = await recordedBatches(open, (batch) => batch.file === file, language, namesOf);
  return settled(open, () => usesIn(open, file, batches, language));
}

function usesIn(
  open: OpenWorkspace,
  file: string,
  batches: readonly RecordedBatchView[],
  language: Language,
): Result<FileUsesView> {
  const { workspace, cube } = open;
  const holding = cube.counts().files.get(file);
  if (holding === undefined) return refused("no_values_of_file", { name: file });
  const measures = workspace.measures.filter(({ id }) => holding.measures.has(id));
  const ways = restingOn(workspace.measures, [...holding.measures.keys()]);
  return found({
    file,
    facts: holding.facts,
    period: formatSpan(holding.period, language, "short"),
    units: workspace.organisation.units
      .filter(({ code }) => holding.units.has(code))
      .map(({ code }) => unitView({ workspace, period: holding.period, language }, code)),
    measures: measures.map(({ id, name }) => ({
      id,
      text: inLanguage(name, language),
      address: `measures/${id}`,
      facts: holding.measures.get(id) ?? 0,
    })),
    batches,
    reports: reportsThat(open, madeOf(cube, ways, holding.unitsIn)),
    places: placesOf(workspace, ways, true, language),
  });
}
