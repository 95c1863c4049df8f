import type { Manuscript } from "#formats/manuscript.ts";

import type { Figure } from "./figures/figure.ts";
import type { Place } from "./place.ts";
import type { CheckedSection, Passage } from "./section.ts";
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
export function textPlace({ block, note }: Pick<Passage, "block" | "note">, at: Pick<Figure, "start" | "end">): Place {
  const { start, end } = at;
  return { block, row: null, column: null, note, start, end };
}

/** Where a part of a sentence stands: `from` counts characters of the sentence. */
export function partPlace(passage: Pick<Passage, "block" | "note" | "start">, from: number, length: number): Place {
  const start = passage.start + from;
  return textPlace(passage, { start, end: start + length });
}

/** The whole text of a cell; `row` counts below the head. */
export function wholeCell(table: CheckedTable, row: number, column: number): Place {
  return cellPlace(table, row, column, { start: 0, end: table.rows[row]?.texts[column]?.length ?? 0 });
}

/** A column's head. */
export function headCell({ block, head, columns, transposed }: CheckedTable, column: number): Place {
  const [row, at] = transposed ? [head - 1 + column, 0] : [0, column];
  return { block, row, column: at, start: 0, end: columns[column]?.text.length ?? 0 };
}

/** A table's caption: its own, or else the line above it that was taken for one. */
export function captionPlace({ block, caption }: CheckedTable, { blocks }: Manuscript): Place {
  const table = blocks[block];
  const isOwn = table?.kind === "table" && table.caption !== null;
  return textPlace({ block: isOwn ? block : block - 1 }, { start: 0, end: caption?.length ?? 0 });
}

/** The whole of a note below a table. */
export function notePlace({ block, notes }: CheckedTable, note: number): Place {
  return textPlace({ block, note }, { start: 0, end: notes[note]?.length ?? 0 });
}

/** A section's heading; for what stands before the first, the beginning of its first block. */
export function headingPlace({ first, heading }: Pick<CheckedSection, "first" | "heading">): Place {
  return { block: first, row: null, column: null, start: 0, end: heading?.text.length ?? 0 };
}
