import type { Problem } from "#domain/problems/problem.ts";
import type { Author, Recorded } from "#store/change.ts";

import { isRecordable, keepWorkspace, loadHashed } from "./folder.ts";
import { withNewStore, type Kept } from "./reach.ts";

export interface Loaded {
  /** Everything that is wrong with the folder. Where any is an error, nothing was recorded. */
  readonly problems: readonly Problem[];
  /** Null also where the store says so already. */
  readonly recorded: Recorded | null;
}

/** Makes a store say what a workspace folder says, as one change. A folder with errors is left out, and told. */
export async function loadIntoStore(folder: string, place: string, author: Author): Promise<Kept<Loaded>> {
  const read = await loadHashed(folder);
  const { problems } = read;
  if (!isRecordable(problems)) return { ok: true, value: { problems, recorded: null } };
  return withNewStore(place, async (store) => ({ problems, recorded: await keepWorkspace(store, read, author) }));
}
