import { sql } from "kysely";

import { holding, readBatches, type StoredBatch } from "./batch.ts";
import type { Noun } from "./item.ts";
import type { Store } from "./open.ts";
import { changeAt, inSnapshot, type AsOf } from "./read.ts";
import type { ChangeTable } from "./tables.ts";

/** What one change did to one thing. Null before: it was new. Null after: it was removed. */
export interface ItemStep {
  readonly noun: Noun;
  readonly id: string;
  readonly before: object | null;
  readonly after: object | null;
}

/** A batch of facts, and whether it holds. */
export type BatchStep = StoredBatch & { readonly holds: boolean };

/** One change: who, when, why, and what from what to what. */
export interface HistoryEntry extends ChangeTable {
  readonly items: readonly ItemStep[];
  readonly batches: readonly BatchStep[];
}

export interface HistoryPage {
  readonly asOf?: AsOf | undefined;
  readonly offset?: number;
  readonly limit?: number;
}

/** The changes, newest first. Whether a batch holds is said as of the same moment. */
export async function history(store: Store, page: HistoryPage = {}): Promise<readonly HistoryEntry[]> {
  const { asOf, offset = 0, limit = 100 } = page;
  return inSnapshot(store, async (transaction) => {
    const upTo = await changeAt(transaction, asOf);
    const asked = transaction.selectFrom("change").selectAll().where("id", "<=", upTo).orderBy("id", "desc");
    const changes = await asked.offset(offset).limit(limit).execute();
    const [newest, oldest] = [changes.at(0)?.id ?? 0, changes.at(-1)?.id ?? 0];
    const steps = await sql<ItemStep & { readonly change: number }>`
      select i.change, i.noun, i.id, i.body as after, (
        select earlier.body from item as earlier
        where earlier.noun = i.noun and earlier.id = i.id and earlier.change < i.change
        order by earlier.change desc limit 1
      ) as before
      from item as i where i.change between ${oldest}::int4 and ${newest}::int4
      order by i.change, i.noun, i.position, i.id`.execute(transaction);
    const items = Map.groupBy(steps.rows, ({ change }) => change);
    const batches = await readBatches(transaction, upTo);
    const live = new Set(holding(batches).map(({ id }) => id));
    const of = Map.groupBy(batches, ({ change }) => change);
    return changes.map((change) => ({
      ...change,
      items: (items.get(change.id) ?? []).map(({ noun, id, before, after }) => ({ noun, id, before, after })),
      batches: (of.get(change.id) ?? []).map((batch) => ({ ...batch, holds: live.has(batch.id) })),
    }));
  });
}
