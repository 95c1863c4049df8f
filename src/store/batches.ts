import type { Month } from "#domain/periods/month.ts";
import type { Span } from "#domain/periods/span.ts";

import { holding, readBatches, type StoredBatch } from "./batch.ts";
import type { Store } from "./open.ts";
import type { Origin } from "./origin.ts";
import { inSnapshot } from "./read.ts";

/** A batch with the change that recorded it, and what became of it. */
export interface RecordedBatch extends Origin {
  /** The batch that undid it; null where it holds. */
  readonly undoneBy: number | null;
  /** From the first month it has values for to the last; null where it has none. */
  readonly period: Span | null;
}

/** All batches up to a change, newest first. */
export async function recordedBatches(store: Store, upTo: number): Promise<readonly RecordedBatch[]> {
  return inSnapshot(store, async (transaction) => {
    const batches = await readBatches(transaction, upTo);
    const changes = await transaction.selectFrom("change").selectAll().where("id", "<=", upTo).execute();
    const byId = new Map(changes.map((change) => [change.id, change]));
    const undoneBy = new Map(holding(batches).flatMap(({ id, undoes }) => (undoes === null ? [] : [[undoes, id]])));
    return batches.toReversed().flatMap((batch) => {
      const change = byId.get(batch.change);
      const told = { undoneBy: undoneBy.get(batch.id) ?? null, period: periodOf(batch) };
      return change === undefined ? [] : [{ batch, change, ...told }];
    });
  });
}

function periodOf({ span_from, span_to }: StoredBatch): Span | null {
  return span_from === null || span_to === null ? null : { from: span_from as Month, to: span_to as Month };
}
