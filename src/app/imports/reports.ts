import type { Language } from "#domain/text.ts";

import type { ReportUseView } from "../explanation/view.ts";
import type { NamesOf } from "../history/names.ts";
import { found, type Result } from "../result.ts";
import { settled } from "../settled.ts";
import { fileUses } from "../uses/file.ts";
import { reportsReading } from "../uses/measure.ts";
import type { OpenWorkspace } from "../workspaces/open.ts";
import type { Importer } from "./importer.ts";
import { lookAt } from "./look.ts";
import type { Prepared } from "./prepare.ts";
import { batchesOf, stateOf } from "./summary.ts";
import { keyAt, rowsOf, stateAt } from "./values.ts";

/**
 * The reports that a confirmed import's numbers stand in; of one that is pending, those that read the measures that it would change. A
 * question of its own: all reports are built for the answer. Throws a StoreError.
 */
export async function importReports(
  open: OpenWorkspace,
  importer: Importer,
  id: string,
  language: Language,
  namesOf: NamesOf,
): Promise<Result<readonly ReportUseView[]>> {
  const look = await lookAt(open, importer, id);
  if (!look.ok) return look;
  const { found: stored, prepared } = look.value;
  const state = stateOf(stored, await batchesOf(open));
  if (state === "confirmed") {
    const uses = await fileUses(open, stored.file, language, namesOf);
    return found(uses.ok ? uses.value.reports : []);
  }
  const changed = prepared === null || state !== "pending" ? [] : changedMeasures(prepared);
  return found(changed.length === 0 ? [] : await settled(open, () => reportsReading(open, changed)));
}

function changedMeasures(prepared: Prepared): readonly string[] {
  const measures = new Set<string>();
  for (let row = 0; row < rowsOf(prepared); row += 1)
    if (stateAt(prepared, row) !== "unchanged") measures.add(keyAt(prepared, row)?.measure ?? "");
  return [...measures];
}
