import type { ProblemPlace } from "#domain/problems/problem.ts";
import { cellText, type Cell, type Grid, type GridRow } from "#formats/grid.ts";

import type { SourcePlace } from "../extract.ts";
import { columnsOf, headKey, type FieldNames } from "./heads.ts";

/** A column that is no known field. */
export interface OtherColumn {
  readonly head: string;
  readonly column: number;
}

/** A table of rows whose columns have been recognised by their heads. */
export interface NamedTable<Field extends string> {
  readonly sheet: string | null;
  readonly headRow: number;
  /** The head of each field that has a column, as written. */
  readonly heads: ReadonlyMap<Field, string>;
  readonly others: readonly OtherColumn[];
  /** Heads that stand more than once. */
  readonly twice: readonly string[];
  readonly rows: readonly NamedRow<Field>[];
}

export interface NamedRow<Field extends string> {
  readonly row: number;
  /** The cell of a field as text; "" where it is empty or has no column. */
  readonly text: (field: Field) => string;
  readonly cell: (column: number) => Cell | undefined;
  readonly place: SourcePlace;
}

/** A head stands among the first rows, below a title and a date. */
const rowsLookedAt = 20;

/** The first table, in sheets that are shown, that has a column for each of the needed fields. Null where there is none. */
export function findTable<Field extends string>(
  grids: readonly Grid[],
  fields: FieldNames<Field>,
  needed: readonly Field[],
): NamedTable<Field> | null {
  for (const grid of grids.filter(({ hidden }) => !hidden)) {
    for (const [index, row] of grid.rows.slice(0, rowsLookedAt).entries()) {
      const heads = row.cells.map(cellText);
      const columns = columnsOf(heads, fields);
      if (needed.every((field) => columns.has(field))) return tableBelow(grid, index, heads, columns);
    }
  }
  return null;
}

function tableBelow<Field extends string>(
  grid: Grid,
  index: number,
  heads: readonly string[],
  columns: ReadonlyMap<Field, number>,
): NamedTable<Field> {
  const taken = new Set(columns.values());
  const keys = heads.map(headKey);
  const sheet = grid.name === "" ? null : grid.name;
  return {
    sheet,
    headRow: grid.rows[index]?.row ?? 1,
    heads: new Map([...columns].map(([field, column]) => [field, heads[column] ?? ""])),
    others: heads.flatMap((head, column) => (head === "" || taken.has(column) ? [] : [{ head, column }])),
    twice: heads.filter((head, column) => head !== "" && keys.indexOf(headKey(head)) < column),
    rows: grid.rows
      .slice(index + 1)
      .filter(({ cells }) => cells.some((cell) => cellText(cell) !== ""))
      .map((row) => namedRow(row, columns, sheet)),
  };
}

function namedRow<Field extends string>(
  { row, cells }: GridRow,
  columns: ReadonlyMap<Field, number>,
  sheet: string | null,
): NamedRow<Field> {
  return {
    row,
    text: (field) => cellText(cells[columns.get(field) ?? -1]),
    cell: (column) => cells[column],
    place: { sheet, row, column: null },
  };
}

/** Where a row stands, for a problem: with the fields that may be shown. */
export function rowAt<Field extends string>(
  file: string,
  { row, text, place: { sheet } }: NamedRow<Field>,
  shown: readonly Field[],
): ProblemPlace {
  const excerpt = shown
    .map(text)
    .filter((cell) => cell !== "")
    .join(" | ");
  return { file: sheetLabel(file, sheet), line: row, excerpt };
}

/** The file, with its sheet where it has sheets. */
export function sheetLabel(file: string, sheet: string | null): string {
  return sheet === null ? file : `${file} › ${sheet}`;
}
