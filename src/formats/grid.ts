/** One cell, as the file has it: nothing is interpreted that the file does not say. */
export type Cell =
  | { readonly kind: "empty" }
  | { readonly kind: "text"; readonly text: string }
  | NumberCell
  /** A day, `2023-01-31`, with the time of day, `16:05:30`, where it has one that is not midnight. */
  | { readonly kind: "date"; readonly day: string; readonly time?: string }
  /** A time of day or a length of time, in days as decimal text. */
  | { readonly kind: "time"; readonly days: string }
  | { readonly kind: "boolean"; readonly value: boolean }
  /** What a spreadsheet shows where it could not calculate: `#N/A`. */
  | { readonly kind: "error"; readonly code: string }
  /** A formula whose result is not in the file. */
  | { readonly kind: "uncalculated" };

export interface NumberCell {
  readonly kind: "number";
  /** Decimal text as the file has it, exact to the 15 digits that spreadsheets count with: `-1234.5`. */
  readonly value: string;
  /** It is shown as a per cent: 0.25 is read by people as 25 %. */
  readonly percent: boolean;
  /** So many times it is divided by a thousand when it is shown: a format such as `# ##0,` is 1. */
  readonly thousands: number;
}

export interface GridRow {
  /** The row of the sheet or the line of the text, from 1. */
  readonly row: number;
  /** From the first column; what is past the end is empty. */
  readonly cells: readonly Cell[];
}

/** Cells shown as one, from row and column to row and column; rows from 1 and columns from 0, both included. */
export interface Merge {
  readonly fromRow: number;
  readonly toRow: number;
  readonly fromColumn: number;
  readonly toColumn: number;
}

/** A sheet, or a whole CSV file, as plain cells. Rows without cells stand between others but not last. */
export interface Grid {
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: readonly GridRow[];
  readonly merges: readonly Merge[];
}

export const emptyCell: Cell = { kind: "empty" };

/** The bounds of a grid, whatever file it is from: more is no table that a person has looked at. */
export const largestGrid = { rows: 1_048_576, columns: 1_024, cells: 5_000_000 } as const;

/** Which of a grid's bounds is passed. */
export type GridBound = keyof typeof largestGrid;

/** A column as spreadsheets name it, from 0: `A`, `Z`, `AA`. */
export function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter;
}

/** The column of a name such as `AA` or of a cell's, `AA12`, from 0; -1 where there is no letter. */
export function columnOf(name: string): number {
  let column = 0;
  for (let at = 0; at < name.length; at += 1) {
    const letter = name.charCodeAt(at) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  return column - 1;
}
