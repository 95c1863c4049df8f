import type { Problem } from "#domain/problems/problem.ts";
import { createHash } from "node:crypto";

import { folderOnDisk, type Folder } from "#imports/workspace/folder.ts";
import { loadFolder, type LoadedWorkspace } from "#imports/workspace/load.ts";
import type { Author, Recorded } from "#store/change.ts";
import { StoreError } from "#store/errors.ts";
import type { Store } from "#store/open.ts";
import { replaceWorkspace } from "#store/replace.ts";
import type { Said } from "#store/said.ts";

/** A folder as it was read, with the SHA-256 of each of its files as they were when they were read. */
export interface HashedWorkspace extends LoadedWorkspace {
  readonly files: ReadonlyMap<string, string>;
}

export async function loadHashed(folder: string): Promise<HashedWorkspace> {
  const files = new Map<string, string>();
  return { ...(await loadFolder(hashing(folderOnDisk(folder), files))), files };
}

function hashing(folder: Folder, files: Map<string, string>): Folder {
  return {
    list: folder.list,
    read: async (path, limit) => {
      const bytes = await folder.read(path, limit);
      if (bytes !== null) files.set(path, createHash("sha256").update(bytes).digest("hex"));
      return bytes;
    },
  };
}

/** One SHA-256 for all files of a folder: another when anything in it is. */
export function hashOfFiles({ files }: HashedWorkspace): string {
  const lines = [...files].map(([path, hash]) => `${hash} ${path}\n`);
  return createHash("sha256").update(lines.toSorted().join("")).digest("hex");
}

/** Whether a folder is right enough to be recorded. */
export function isRecordable(problems: readonly Problem[]): boolean {
  return problems.every(({ severity }) => severity !== "error");
}

/**
 * Makes the store say what the folder said, but for rounds that have been opened in it; null where it says so already. `before`: what
 * the folder said when it was last recorded, which it doesn't say anew.
 */
export async function keepWorkspace(
  store: Store,
  { workspace, files }: HashedWorkspace,
  author: Author,
  before: Said | null = null,
): Promise<Recorded | null> {
  try {
    return await replaceWorkspace(store, { ...author, workspace, files, leavesOpened: true, before });
  } catch (error) {
    if (error instanceof StoreError && error.code === "nothing_to_record") return null;
    throw error;
  }
}
