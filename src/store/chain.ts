import { canonicalJson, sha256 } from "./canonical.ts";
import type { Item } from "./item.ts";
import type { BatchTable, ChangeTable } from "./tables.ts";

/** What the first change follows. */
export const chainStart = "0".repeat(64);

/** All that one change says; its batches' rows by their digest. */
export interface Link {
  readonly change: Omit<ChangeTable, "hash">;
  readonly items: readonly Item[];
  readonly batches: readonly BatchTable[];
}

/** SHA-256 over a change and the hash of the one before, so that nothing can be altered without every later hash being wrong. */
export function hashOf({ change, items, batches }: Link): string {
  const { id, at, by, reason, previous_hash } = change;
  const told = items
    .map(({ noun, id: item, position, body }) => ({ noun, id: item, position, body }))
    .toSorted((one, other) => (key(one) < key(other) ? -1 : 1));
  const rows = batches.toSorted((one, other) => one.id - other.id).map((batch) => ({ ...batch }));
  return sha256(canonicalJson({ id, at, by, reason, previous_hash, items: told, batches: rows }));
}

const key = ({ noun, id }: Pick<Item, "noun" | "id">): string => `${noun} ${id}`;
