import type { Language } from "#domain/text.ts";
import { history, type NounCount } from "#store/history.ts";

import type { RecordedBatchView } from "../explanation/view.ts";
import type { NamesOf } from "../history/names.ts";
import { found, refused, type Result } from "../result.ts";
import { recordedBatches } from "../store/batch.ts";
import type { OpenWorkspace } from "../workspaces/open.ts";
import { fileUses } from "./file.ts";
import type { FileUsesView } from "./view.ts";

/** One batch, and where the values of its file are used. */
export interface BatchUsesView {
  readonly batch: RecordedBatchView;
  /** What else was changed at the same time: definitions, units, reports. */
  readonly things: readonly NounCount[];
  /** The file as it stands after all its batches; null where no value comes from it now. */
  readonly file: FileUsesView | null;
}

/** Refuses for a folder of plain files, and for a batch that there is not. Throws a StoreError. */
export async function batchUses(
  open: OpenWorkspace,
  number: number,
  language: Language,
  namesOf: NamesOf,
): Promise<Result<BatchUsesView>> {
  if (open.stored === null) return refused("no_history", { name: open.id });
  const { store, change } = open.stored;
  const [batch] = await recordedBatches(open, ({ id }) => id === number, language, namesOf);
  if (batch === undefined) return refused("unknown_batch", { name: String(number) });
  const { entries } = await history(store, { asOf: change, filter: { change: batch.change }, steps: 0 });
  const file = await fileUses(open, batch.file, language, namesOf);
  return found({ batch, things: entries[0]?.counts ?? [], file: file.ok ? file.value : null });
}
