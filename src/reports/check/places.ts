import type { Figure } from "./figures/figure.ts";
import type { Place } from "./place.ts";
import type { Passage } from "./section.ts";
import type { CheckedTable } from "./tables/table.ts";

/** Where a figure of a table stands; `row` counts below the head. */
export function cellPlace(
  { block, head, transposed }: Pick<CheckedTable, "block" | "head" | "transposed">,
  row: number,
  column: number,
  { start, end }: Pick<Figure, "start" | "end">,
): Place {
  if (transposed) return { block, row: head - 1 + column, column: row + 1, start, end };
  return { block, row: row + head, column, start, end };
}

/** Where something stands in running text. */
export function textPlace({ block }: Pick<Passage, "block">, { start, end }: Pick<Figure, "start" | "end">): Place {
  return { block, row: null, column: null, start, end };
}
