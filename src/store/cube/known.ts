import type { Kysely } from "kysely";

import { holding, type StoredBatch } from "../batch.ts";
import { sliceKeyText } from "../slice.ts";
import type { Tables } from "../tables.ts";
import { readWords, type Words } from "../word.ts";
import { createCatalogue, readInto, type Catalogue, type CatalogueEntry } from "./catalogue.ts";
import type { News } from "./news.ts";

/** What is known of the facts as they stand after a change, without the facts. */
export interface Known {
  readonly change: number;
  readonly batches: ReadonlyMap<number, StoredBatch>;
  /** Those with facts that hold. */
  readonly live: ReadonlySet<number>;
  readonly words: Words;
  readonly catalogue: Catalogue;
}

/** Reads what is known after what has been recorded since `before`; what was known then is not read again. */
export async function readKnown(
  database: Kysely<Tables>,
  { change, batches: more, unit }: News,
  before: Known | null,
): Promise<Known> {
  if (before !== null && more.length === 0) return { ...before, change };
  const batches = [...(before?.batches.values() ?? []), ...more];
  const catalogue = before?.catalogue ?? createCatalogue();
  const loads = more.filter(({ kind }) => kind === "load");
  const entries = await readInto(catalogue, database, loads);
  return {
    change,
    batches: new Map(batches.map((batch) => [batch.id, batch])),
    live: new Set(holding(batches).flatMap(({ id, kind }) => (kind === "load" ? [id] : []))),
    words: await wordsFor(database, entries, unit, before?.words ?? null),
    catalogue,
  };
}

/** The words as they were, where there are no others. */
async function wordsFor(
  database: Kysely<Tables>,
  entries: readonly CatalogueEntry[],
  unit: number,
  before: Words | null,
): Promise<Words> {
  const isSeriesKnown = entries.every(({ series }) => (before?.seriesAt[series] ?? -1) >= 0);
  const areKnown = before !== null && isSeriesKnown && unit < before.unitAt.length;
  return areKnown ? before : readWords(database);
}

/** What of a slice holds, the oldest first. */
export function holdingEntries({ catalogue, live }: Known, key: string): readonly CatalogueEntry[] {
  return (catalogue.slices.get(key) ?? []).filter(({ batch }) => live.has(batch));
}

/** The keys of the slices that something holds of, in the order that each was first met. */
export function heldKeys(known: Known): readonly string[] {
  const firsts = [...known.catalogue.slices.keys()].flatMap((key) => {
    const [first] = holdingEntries(known, key);
    return first === undefined ? [] : [{ key, first }];
  });
  firsts.sort(({ first: one }, { first: other }) => one.batch - other.batch || one.first - other.first);
  return firsts.map(({ key }) => key);
}

/** The keys of the slices that some batch has touched, or has ceased to touch, since. */
export function touchedKeys({ live, catalogue }: Known, before: Known): readonly string[] {
  const begun = [...live].filter((batch) => !before.live.has(batch));
  const batches = [...begun, ...endedBatches({ live }, before)];
  const entries = batches.flatMap((batch) => catalogue.batches.get(batch) ?? []);
  return [...new Set(entries.map(sliceKeyText))];
}

/** The batches that do not hold any more. */
export function endedBatches({ live }: Pick<Known, "live">, before: Known): readonly number[] {
  return [...before.live].filter((batch) => !live.has(batch));
}
