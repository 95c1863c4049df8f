import { problem, type Problem, type ProblemPlace } from "#domain/problems/problem.ts";
import type { Cell, Grid, GridRow } from "#formats/grid.ts";

import type { SourcePlace } from "../extract.ts";
import { cellText } from "../table/cells.ts";
import { sheetPlace } from "../table/open.ts";
import { columnsOf, headKey, type FieldNames } from "./heads.ts";

/** A column that is no known field. */
export interface OtherColumn {
  readonly head: string;
  readonly column: number;
}

/** A table of rows whose columns have been recognised by their heads. */
export interface NamedTable<Field extends string> {
  readonly sheet: string | null;
  /** The head of each field that has a column, as written. */
  readonly heads: ReadonlyMap<Field, string>;
  readonly others: readonly OtherColumn[];
  /** Without those that have more cells than there are heads. */
  readonly rows: readonly NamedRow<Field>[];
  /** Fields with two columns, and rows with too many cells. */
  readonly problems: readonly Problem[];
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
  file: string,
  grids: readonly Grid[],
  fields: FieldNames<Field>,
  needed: readonly NoInfer<Field>[],
): NamedTable<Field> | null {
  for (const grid of grids.filter(({ hidden }) => !hidden)) {
    for (const [index, row] of grid.rows.slice(0, rowsLookedAt).entries()) {
      const heads = row.cells.map(cellText);
      const columns = columnsOf(heads, fields);
      if (needed.every((field) => columns.has(field))) return tableBelow(file, grid, index, heads, columns);
    }
  }
  return null;
}

function tableBelow<Field extends string>(
  file: string,
  grid: Grid,
  index: number,
  heads: readonly string[],
  columns: ReadonlyMap<Field, number>,
): NamedTable<Field> {
  const taken = new Set(columns.values());
  const sheet = grid.name === "" ? null : grid.name;
  const filled = grid.rows.slice(index + 1).filter(({ cells }) => cells.some((cell) => cellText(cell) !== ""));
  const isRagged = ({ cells }: GridRow): boolean => cells.slice(heads.length).some((cell) => cellText(cell) !== "");
  const at = (line: number): ProblemPlace => ({ file: sheetPlace(file, sheet ?? ""), line });
  return {
    sheet,
    heads: new Map([...columns].map(([field, column]) => [field, heads[column] ?? ""])),
    others: heads.flatMap((head, column) => (head === "" || taken.has(column) ? [] : [{ head, column }])),
    rows: filled.filter((row) => !isRagged(row)).map((row) => namedRow(row, columns, sheet)),
    problems: [
      ...repeated(heads, taken).map((column) =>
        problem("duplicate-column", at(grid.rows[index]?.row ?? 1), { column }),
      ),
      ...filled.filter(isRagged).map(({ row, cells }) => {
        const counts = { cells: String(cells.length), columns: String(heads.length) };
        return problem("ragged-row", at(row), counts);
      }),
    ],
  };
}

/** The heads of taken columns that another column has too. */
function repeated(heads: readonly string[], taken: ReadonlySet<number>): readonly string[] {
  const keys = heads.map(headKey);
  return [...taken].flatMap((column) => {
    const again = keys.indexOf(keys[column] ?? "", column + 1) > column;
    return again ? [heads[column] ?? ""] : [];
  });
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
  return { file: sheetPlace(file, sheet ?? ""), line: row, excerpt };
}

/** The head of a field's column; its own name where it has none. */
export function labelOf<Field extends string>({ heads }: NamedTable<Field>, field: Field): string {
  return heads.get(field) ?? field;
}

/** Where a value of a row stands. */
export function columnPlace<Field extends string>({ place }: NamedRow<Field>, column: string): SourcePlace {
  return { ...place, column };
}
