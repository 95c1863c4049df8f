import type { Language } from "#domain/text.ts";

import type { RecordedBatchView } from "../explanation/view.ts";
import { found, refused, type Result } from "../result.ts";
import { recordedBatches } from "../store/batch.ts";
import { historyOf, type ThingsView } from "../store/history.ts";
import type { OpenWorkspace } from "../workspaces/open.ts";
import { fileUses } from "./file.ts";
import type { FileUsesView } from "./view.ts";

/** One batch, and where the values of its file are used. */
export interface BatchUsesView {
  readonly batch: RecordedBatchView;
  /** What else was changed at the same time: definitions, units, reports. */
  readonly things: readonly ThingsView[];
  /** The file as it stands after all its batches; null where no value comes from it now. */
  readonly file: FileUsesView | null;
}

/** Refuses for a folder of plain files, and for a batch that there is not. Throws a StoreError. */
export async function batchUses(
  open: OpenWorkspace,
  number: number,
  language: Language,
): Promise<Result<BatchUsesView>> {
  if (open.stored === null) return refused("no_history", { name: open.id });
  const batch = (await recordedBatches(open, language)).find((one) => one.number === number);
  if (batch === undefined) return refused("unknown_batch", { name: String(number) });
  // Changes are numbered without gaps, the newest first.
  const history = await historyOf(open, { offset: open.stored.change - batch.change, limit: 1 });
  if (!history.ok) return history;
  const file = await fileUses(open, batch.file, language);
  return found({ batch, things: history.value.items[0]?.things ?? [], file: file.ok ? file.value : null });
}
