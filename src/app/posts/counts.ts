import { postCounts } from "#store/post.ts";

import type { OpenWorkspace } from "../workspaces/open.ts";

/** How many posts there are on each of some things; nothing for one without any, and in a folder of plain files. Throws a StoreError. */
export async function postCountsOf(
  { stored }: Pick<OpenWorkspace, "stored">,
  on: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  return stored === null ? new Map() : postCounts(stored.store, on);
}
