import { exportFromStore } from "#app/store/export.ts";

import { withProgress } from "../output.ts";
import { momentOf, refuse, tellSaved, written, type AsOfOptions } from "../store.ts";

/** `tertial export <place> <folder>`: what a database says, as a workspace folder in its canonical form. */
export async function exportTo(place: string, folder: string, options: AsOfOptions): Promise<number> {
  const exporting = written(folder, options, exportFromStore(place, folder, momentOf(options)));
  const kept = await withProgress("writing", options.language, exporting);
  return kept.ok ? tellSaved(kept.value, folder, options) : refuse(kept.error, options);
}
