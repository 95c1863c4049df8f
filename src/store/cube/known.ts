import type { Kysely } from "kysely";

import { holding, readBatches, type StoredBatch } from "../batch.ts";
import type { Tables } from "../tables.ts";
import { readWords, type Words } from "../word.ts";
import { readEntries, withEntries, type Catalogue, type CatalogueEntry } from "./catalogue.ts";

/** What is known of the facts as they stand after a change, without the facts. */
export interface Known {
  readonly change: number;
  readonly batches: ReadonlyMap<number, StoredBatch>;
  /** Those with facts that hold. */
  readonly live: ReadonlySet<number>;
  readonly words: Words;
  readonly catalogue: Catalogue;
}

/** Reads what is known after a change; what was known after an earlier one is not read again. */
export async function readKnown(database: Kysely<Tables>, change: number, before: Known | null): Promise<Known> {
  const batches = await readBatches(database, change);
  const loads = batches.filter(({ id, kind }) => kind === "load" && before?.batches.has(id) !== true);
  if (before !== null && batches.length === before.batches.size) return { ...before, change };
  const entries = await readEntries(database, loads);
  return {
    change,
    batches: new Map(batches.map((batch) => [batch.id, batch])),
    live: new Set(holding(batches).flatMap(({ id, kind }) => (kind === "load" ? [id] : []))),
    words: loads.length === 0 && before !== null ? before.words : await readWords(database),
    catalogue: withEntries(before?.catalogue ?? new Map(), entries),
  };
}

/** What of a slice holds, the oldest first. */
export function holdingEntries({ catalogue, live }: Known, key: string): readonly CatalogueEntry[] {
  return (catalogue.get(key) ?? []).filter(({ batch }) => live.has(batch));
}

/** The keys of the slices that something holds of, in the order that each was first met. */
export function heldKeys(known: Known): readonly string[] {
  const firsts = [...known.catalogue.keys()].flatMap((key) => {
    const [first] = holdingEntries(known, key);
    return first === undefined ? [] : [{ key, first }];
  });
  firsts.sort(({ first: one }, { first: other }) => one.batch - other.batch || one.first - other.first);
  return firsts.map(({ key }) => key);
}

/** The keys of the slices that some batch has touched, or has ceased to touch, since. */
export function touchedKeys(known: Known, before: Known): readonly string[] {
  const isOther = ({ batch }: CatalogueEntry): boolean => known.live.has(batch) !== before.live.has(batch);
  return [...known.catalogue].flatMap(([key, entries]) => (entries.some(isOther) ? [key] : []));
}
