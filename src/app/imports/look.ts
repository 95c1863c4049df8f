import type { Problem } from "#domain/problems/problem.ts";
import { batchAt } from "#store/batch.ts";
import { readItems } from "#store/item.ts";
import { workspaceOf } from "#store/workspace.ts";

import { found, refused, type Result } from "../result.ts";
import type { OpenWorkspace } from "../workspaces/open.ts";
import { importAt, type FoundImport } from "./find.ts";
import type { Importer } from "./importer.ts";
import type { Prepared, Stand } from "./prepare.ts";
import { previewOf } from "./preview.ts";
import { unknownSource } from "./problems.ts";

/** An import, and what comes of it; for one that is confirmed, what came of it then. */
export interface Look {
  readonly found: FoundImport;
  /** Null where no reader knows the file. */
  readonly prepared: Prepared | null;
  readonly problems: readonly Problem[];
}

/** Reads an import's file again and holds it against what stands. Throws a StoreError. */
export async function lookAt(open: OpenWorkspace, importer: Importer, id: string): Promise<Result<Look>> {
  if (open.stored === null) return refused("no_history", { name: open.id });
  const { store } = open.stored;
  const asked = await importAt(store.database, open, importer, id);
  if (!asked.ok) return asked;
  const { file, sha256, by: profile } = asked.value;
  const unknown = found({ found: asked.value, prepared: null, problems: [unknownSource(file)] });
  if (profile === null) return unknown;
  const stand = await standOf(open, asked.value);
  const preview = await previewOf(store, { file, sha256, profile }, stand, importer);
  if (!preview.ok) return preview;
  const prepared = preview.value;
  return prepared === null ? unknown : found({ found: asked.value, prepared, problems: prepared.problems });
}

/** What an import is held against: what stands now, or stood when it was confirmed. */
async function standOf({ workspace, stored }: OpenWorkspace, { batch }: FoundImport): Promise<Stand> {
  const now = { workspace, change: stored?.change ?? 0 };
  if (batch === null || stored === null) return now;
  const { database } = stored.store;
  const change = ((await batchAt(database, batch))?.change ?? now.change + 1) - 1;
  return { workspace: workspaceOf(await readItems(database, change)) ?? workspace, change };
}
