import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

import type { Workspace } from "#domain/workspace.ts";
import { loadWorkspace } from "#imports/workspace/load.ts";
import { writeWorkspace } from "#imports/workspace/write/write.ts";
import { write, type Author } from "#store/change.ts";
import { columnsOf } from "#store/columns.ts";
import { openStore } from "#store/open.ts";
import { replaceWorkspace } from "#store/replace.ts";

import { fullExamples } from "./examples.ts";
import { payloads } from "./payloads.ts";
import { hostileWorkspace, withHostileProse } from "./workspace.ts";

/** What a database keeps to the letter; it refuses the rest. */
const keepable = payloads.filter((payload) => !payload.includes("\0") && payload.isWellFormed());

/** A place that can be served, and what it holds. */
export interface HostilePlace {
  readonly place: string;
  readonly workspace: Workspace;
}

/** Makes below a folder the examples with hostile texts: one in a database, with a history that is as hostile, the others as folders. */
export async function hostilePlaces(folder: string): Promise<readonly HostilePlace[]> {
  const examples = await fullExamples();
  return Promise.all(
    examples.map(async (example, index) => {
      const place = join(folder, example.id);
      const isLast = index === examples.length - 1;
      const workspace = hostileWorkspace(example, isLast ? keepable : payloads, 12 * index);
      if (isLast) {
        await record(workspace, place);
        return { place, workspace };
      }
      await writeFolder(index === 0 ? withHostileProse(workspace) : workspace, place);
      return { place, ...(await loadWorkspace(place)) };
    }),
  );
}

/** The workspace, and then a change for each payload: as who made it, why, and the file of a new value. */
async function record(workspace: Workspace, folder: string): Promise<void> {
  const store = await openStore({ kind: "folder", folder });
  const authorOf = (index: number): Author => ({
    by: keepable[index] ?? "",
    at: new Date(Date.UTC(2026, 0, 1, 0, index)).toISOString(),
    reason: keepable[index] ?? "",
  });
  await replaceWorkspace(store, { ...authorOf(0), workspace, files: new Map() });
  const [fact] = workspace.facts;
  if (fact === undefined) throw new RangeError("no facts");
  for (const [index, file] of keepable.entries()) {
    const rows = columnsOf([{ ...fact, amount: index }], []);
    const batch = { file, sha256: "", profile: null, profileVersion: null, rows };
    await write(store, { ...authorOf(index), facts: [batch] });
  }
  await store.close();
}

async function writeFolder(workspace: Workspace, folder: string): Promise<void> {
  for (const [path, text] of writeWorkspace(workspace)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}
