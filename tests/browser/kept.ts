import { rmSync } from "node:fs";

import { loadIntoStore } from "#app/store/load.ts";
import { createWorkspace } from "#app/workspaces/create.ts";
import { isStoreFolder } from "#store/place.ts";

/** Makes the starter workspace in a database, where things can be changed; once, in a folder that is not there yet. Gives where it is. */
export async function keepStarter(store: string): Promise<string> {
  if (isStoreFolder(store)) return store;
  const files = `${store}-files`;
  await createWorkspace(files);
  const author = { by: "test", at: new Date().toISOString(), reason: "first" };
  const kept = await loadIntoStore(files, store, author);
  if (!kept.ok) throw kept.error;
  rmSync(files, { recursive: true });
  return store;
}
