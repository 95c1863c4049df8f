import { liveBatch } from "#store/batch.ts";
import { undo } from "#store/change.ts";
import { unitsOfBatch } from "#store/slice.ts";

import { denied, found, refused, type Judged } from "../result.ts";
import type { OpenWorkspace } from "../workspaces/open.ts";
import type { Confirmed } from "./confirm.ts";
import { importAt } from "./find.ts";
import type { Importer } from "./importer.ts";

/** Undoes a confirmed import: what held before it holds again. It takes the right to import for all units that it has values of. Throws a StoreError. */
export async function undoImport(
  open: OpenWorkspace,
  importer: Importer,
  id: string,
  reason: string,
): Promise<Judged<Confirmed>> {
  if (open.stored === null) return refused("no_history", { name: open.id });
  if (reason.trim() === "") return refused("reason_missing");
  const { store } = open.stored;
  const asked = await importAt(store.database, open, importer, id);
  if (!asked.ok) return asked;
  const { batch } = asked.value;
  if (batch === null || !(await liveBatch(store.database, batch))) return refused("import_not_held", { name: id });
  for (const unit of await unitsOfBatch(store.database, batch)) {
    const verdict = importer.may(open.workspace, "model", { unit });
    if (!verdict.allowed) return denied("model", verdict.because);
  }
  const recorded = await undo(store, batch, importer.by, importer.at, reason.trim());
  const [undoing] = recorded.batches;
  if (undoing === undefined) throw new Error("undoing is a batch");
  return found({ batch: undoing.id, change: recorded.change });
}
