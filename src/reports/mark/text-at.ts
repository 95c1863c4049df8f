import type { Manuscript, ManuscriptBlock, ManuscriptCell } from "#formats/manuscript.ts";

import type { Place } from "../check/place.ts";

/** The block or the cell that a place is in; undefined where the manuscript has none there. */
export function textAt(
  { blocks }: Manuscript,
  { block, row, column }: Place,
): ManuscriptBlock | ManuscriptCell | undefined {
  const at = blocks[block];
  return at?.kind === "table" && row !== null && column !== null ? at.rows[row]?.[column] : at;
}
