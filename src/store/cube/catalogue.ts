import { sql, type Kysely } from "kysely";

import type { StoredBatch } from "../batch.ts";
import { sliceKeyText, type SliceKey } from "../slice.ts";
import type { Tables } from "../tables.ts";
import { arrayText } from "../values.ts";

/** What a batch has in one slice, without the facts themselves. */
export interface CatalogueEntry extends SliceKey {
  readonly batch: number;
  readonly facts: number;
  /** How many of them only withdraw a value. */
  readonly withdrawn: number;
  readonly first: number;
  /** Something is said of some of them beside their amounts. */
  readonly special: boolean;
}

/**
 * What there is, by slice and by batch, the oldest first. It only grows, and also has what does not hold: which of it holds after a
 * change, that change's batches tell.
 */
export interface Catalogue {
  readonly slices: Map<string, CatalogueEntry[]>;
  readonly batches: Map<number, CatalogueEntry[]>;
}

export function createCatalogue(): Catalogue {
  return { slices: new Map(), batches: new Map() };
}

/** Reads what some batches have, in the order that it was recorded, into a catalogue that does not have them yet. */
export async function readInto(
  { slices, batches }: Catalogue,
  database: Kysely<Tables>,
  read: readonly Pick<StoredBatch, "id">[],
): Promise<readonly CatalogueEntry[]> {
  if (read.length === 0) return [];
  const { rows } = await sql<CatalogueEntry>`
    select batch, series, period_from as "from", period_to as "to", facts, withdrawn, first_row as first,
      uppers is not null or preliminary is not null or qualifiers is not null as special
    from slice where batch = any(${arrayText(read.map(({ id }) => id))}::int4[])
    order by batch, first_row`.execute(database);
  for (const entry of rows) {
    put(slices, sliceKeyText(entry), entry);
    put(batches, entry.batch, entry);
  }
  return rows;
}

function put<Key>(entries: Map<Key, CatalogueEntry[]>, key: Key, entry: CatalogueEntry): void {
  const own = entries.get(key);
  if (own === undefined) entries.set(key, [entry]);
  else own.push(entry);
}
