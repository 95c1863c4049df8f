import type { Kysely } from "kysely";

import type { BatchTable, Tables } from "./tables.ts";

export type StoredBatch = BatchTable;

/** Later than any change that is recorded: what stands now. */
export const newestChange = 2 ** 31 - 1;

/** All batches up to a change, oldest first. */
export async function readBatches(database: Kysely<Tables>, upTo: number): Promise<readonly StoredBatch[]> {
  return database.selectFrom("batch").selectAll().where("change", "<=", upTo).orderBy("id").execute();
}

/** Null where there is no such batch. */
export async function batchAt(database: Kysely<Tables>, id: number): Promise<StoredBatch | null> {
  return (await database.selectFrom("batch").selectAll().where("id", "=", id).executeTakeFirst()) ?? null;
}

/** Whether a batch holds now. */
export async function liveBatch(database: Kysely<Tables>, id: number): Promise<boolean> {
  return holding(await readBatches(database, newestChange)).some((batch) => batch.id === id);
}

/** The batches that hold: those that no batch undoes which itself holds. Batches oldest first. */
export function holding<Batch extends Pick<StoredBatch, "id" | "undoes">>(batches: readonly Batch[]): readonly Batch[] {
  const undone = new Set<number>();
  const kept = batches.toReversed().filter(({ id, undoes }) => {
    if (undone.has(id)) return false;
    if (undoes !== null) undone.add(undoes);
    return true;
  });
  return kept.toReversed();
}

/** The numbers of the batches with facts that hold. */
export function liveLoads(batches: readonly StoredBatch[]): readonly number[] {
  return holding(batches).flatMap(({ id, kind }) => (kind === "load" ? [id] : []));
}
