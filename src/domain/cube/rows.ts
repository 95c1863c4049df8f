import type { Range } from "./columns.ts";
import type { Slice } from "./series.ts";
import type { PlacedTree } from "./trees.ts";

/** A fact, by where it lies. */
export interface FactRow {
  readonly slice: Slice;
  readonly row: number;
}

/** The rows behind a range of positions, in the order they were added: how many, and a page of them. */
export function rowsIn(
  slices: readonly Slice[],
  { tree, placement }: PlacedTree,
  [from, to]: Range,
  { offset, limit }: Page,
): { readonly count: number; readonly rows: readonly FactRow[] } {
  const rows: FactRow[] = [];
  let count = 0;
  for (const slice of slices) {
    const { positions, carried } = placement(slice.period);
    const parts = carried.map((unit) => unit.parts.some(({ position }) => position >= from && position < to));
    for (let row = 0; row < slice.length; row += 1) {
      const position = positions[slice.units[row] ?? 0] ?? -1;
      if ((position < from || position >= to) && parts[position - tree.order.length] !== true) continue;
      if (count >= offset && count - offset < limit) rows.push({ slice, row });
      count += 1;
    }
  }
  return { count, rows };
}

/** Which rows to give of those there are. */
export interface Page {
  readonly offset: number;
  readonly limit: number;
}

export const wholeRange: Page = { offset: 0, limit: Infinity };
