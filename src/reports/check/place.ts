/** A stretch of text in a manuscript. `row` and `column` are of a table, from 0 and with its head; null in running text. */
export interface Place {
  /** The block's number in the manuscript, from 0. */
  readonly block: number;
  readonly row: number | null;
  readonly column: number | null;
  /** Characters of the text of the block or the cell. */
  readonly start: number;
  readonly end: number;
}
