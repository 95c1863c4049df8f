import { readWorkspace, type AsOf } from "#store/read.ts";

import { saveFolder, type SavedFolder } from "../workspaces/canonical.ts";
import { withStore, type Kept } from "./reach.ts";

/** Writes what a store says, or said, as a workspace folder in its canonical form. The folder is empty or not there yet. */
export async function exportFromStore(
  place: string,
  folder: string,
  asOf: AsOf | undefined,
): Promise<Kept<SavedFolder>> {
  const read = await withStore(place, (store) => readWorkspace(store, { asOf }));
  return read.ok ? { ok: true, value: await saveFolder(read.value, folder) } : read;
}
