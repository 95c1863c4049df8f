import { sourceWords } from "#domain/profiles/words.ts";
import { inLanguage, type Language } from "#domain/text.ts";
import { recordedBatches, type RecordedBatch } from "#store/batches.ts";
import type { StoredImport } from "#store/import.ts";

import type { NameOf } from "../history/names.ts";
import type { OpenWorkspace } from "../workspaces/open.ts";
import type { ImportState, ImportSummary } from "./view.ts";

/** Batches by number, as they stand now. Throws a StoreError. */
export async function batchesOf({
  stored,
}: Pick<OpenWorkspace, "stored">): Promise<ReadonlyMap<number, RecordedBatch>> {
  if (stored === null) return new Map();
  return new Map((await recordedBatches(stored.store, stored.change)).map((one) => [one.batch.id, one]));
}

/** An import as it is told: one whose batch has been undone is undone. */
export function summaryOf(
  stored: StoredImport,
  batches: ReadonlyMap<number, RecordedBatch>,
  language: Language,
  nameOf: NameOf,
): ImportSummary {
  const { id, file, profile, received, newest, errors, warnings, batch } = stored;
  const state = stateOf(stored, batches);
  const undoing = batches.get(batches.get(batch ?? 0)?.undoneBy ?? 0)?.change;
  const settled = state === "pending" ? null : state === "undone" && undoing !== undefined ? undoing : newest;
  return {
    id: String(id),
    state,
    file,
    source: profile === null ? null : { id: profile.source, name: inLanguage(sourceWords[profile.source], language) },
    profile: profile === null ? null : { id: profile.id, name: inLanguage(profile.name, language) },
    at: received.at,
    who: nameOf(received.by),
    settled: settled === null ? null : { at: settled.at, who: nameOf(settled.by) },
    errors,
    warnings,
    batch,
  };
}

export function stateOf({ state, batch }: StoredImport, batches: ReadonlyMap<number, RecordedBatch>): ImportState {
  const isUndone = batch !== null && (batches.get(batch)?.undoneBy ?? null) !== null;
  return isUndone ? "undone" : state;
}
