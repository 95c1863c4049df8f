import { createHash } from "node:crypto";

import type { Problem } from "#domain/problems/problem.ts";
import { folderOnDisk, type Folder } from "#imports/workspace/folder.ts";
import { loadFolder } from "#imports/workspace/load.ts";
import type { Recorded } from "#store/change.ts";
import { replaceWorkspace } from "#store/replace.ts";

import { withNewStore, type Kept } from "./reach.ts";

/** Who does it, when (ISO 8601 in UTC) and why. */
export interface Doing {
  readonly by: string;
  readonly at: string;
  readonly reason: string;
}

export interface Loaded {
  /** Everything that is wrong with the folder. */
  readonly problems: readonly Problem[];
  /** Null where the folder has errors: then nothing was recorded. */
  readonly recorded: Recorded | null;
}

/** Makes a store say what a workspace folder says, as one change. A folder with errors is left out, and told. */
export async function loadIntoStore(folder: string, place: string, doing: Doing): Promise<Kept<Loaded>> {
  const digests = new Map<string, string>();
  const { workspace, problems } = await loadFolder(digesting(folderOnDisk(folder), digests));
  if (problems.some(({ severity }) => severity === "error")) return { ok: true, value: { problems, recorded: null } };
  return withNewStore(place, async (store) => {
    const files = new Map([...digests].filter(([path]) => path.startsWith("facts/")));
    return { problems, recorded: await replaceWorkspace(store, { ...doing, workspace, files }) };
  });
}

/** The folder, where the SHA-256 of every file that is read is noted: of the very bytes that were. */
function digesting(folder: Folder, digests: Map<string, string>): Folder {
  return {
    list: folder.list,
    read: async (path, limit) => {
      const bytes = await folder.read(path, limit);
      if (bytes !== null) digests.set(path, createHash("sha256").update(bytes).digest("hex"));
      return bytes;
    },
  };
}
