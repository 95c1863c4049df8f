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

/** What there is, by slice: what each batch has in it, the oldest first. Those that do not hold are there too: they may again. */
export type Catalogue = ReadonlyMap<string, readonly CatalogueEntry[]>;

/** What some batches have, in the order that it was recorded. */
export async function readEntries(
  database: Kysely<Tables>,
  batches: readonly Pick<StoredBatch, "id">[],
): Promise<readonly CatalogueEntry[]> {
  if (batches.length === 0) return [];
  const { rows } = await sql<CatalogueEntry>`
    select batch, series, period_from as "from", period_to as "to", facts, withdrawn, first_row as first,
      uppers is not null or preliminary is not null or qualifiers is not null as special
    from slice where batch = any(${arrayText(batches.map(({ id }) => id))}::int4[])
    order by batch, first_row`.execute(database);
  return rows;
}

/** A catalogue with more in it. */
export function withEntries(catalogue: Catalogue, entries: readonly CatalogueEntry[]): Catalogue {
  const more = Map.groupBy(entries, sliceKeyText);
  return new Map([
    ...catalogue,
    ...[...more].map(([key, own]) => [key, [...(catalogue.get(key) ?? []), ...own]] as const),
  ]);
}
