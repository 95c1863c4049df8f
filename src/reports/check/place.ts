import type { Manuscript, ManuscriptCell } from "#formats/manuscript.ts";

/**
 * A stretch of text in a manuscript. `row` and `column` are of a table's cell, from 0 and with its head. Where both are null the place is
 * in running text; in a block that is a table it is in its caption, or in a note below it.
 */
export interface Place {
  /** The block's number in the manuscript, from 0. */
  readonly block: number;
  readonly row: number | null;
  readonly column: number | null;
  /** Which of the notes below a table, from 0; left out elsewhere. */
  readonly note?: number | undefined;
  /** Characters of the text of the block, the cell, the caption or the note. */
  readonly start: number;
  readonly end: number;
}

/** The text that a place counts its characters of, and what is bound in it: the manuscript's own block or cell where there is one. Undefined where nothing is. */
export function cellAt({ blocks }: Manuscript, { block, row, column, note }: Place): ManuscriptCell | undefined {
  const at = blocks[block];
  if (at?.kind !== "table") return at;
  if (row !== null) return at.rows[row]?.[column ?? 0];
  const text = note === undefined ? at.caption : at.notes[note];
  return text === null || text === undefined ? undefined : { text, bound: [] };
}
