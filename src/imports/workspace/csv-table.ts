import { nearest } from "#domain/problems/nearest.ts";
import type { ProblemPlace } from "#domain/problems/problem.ts";
import { parseCsv, type Csv, type CsvFault, type CsvRow } from "#formats/csv/csv.ts";
import type { Problems } from "./problems.ts";
import type { TextFile } from "./source.ts";

/** A CSV file whose head has been understood. */
export interface CsvTable {
  readonly file: string;
  readonly rows: readonly CsvRow[];
  readonly columns: ReadonlyMap<string, number>;
  /** The cell of a column; "" where the file does not have the column. */
  readonly cell: (row: CsvRow, column: string) => string;
  readonly at: (row: CsvRow) => ProblemPlace & { readonly line: number };
}

/** Reads a CSV file with the columns it must and may have; null where it cannot be used. */
export function readCsv(
  { path: file, text }: TextFile,
  columns: { readonly needed: readonly string[]; readonly optional: readonly string[] },
  problems: Problems,
): CsvTable | null {
  const csv = parseCsv(text);
  if (csv.head.length === 0 && csv.faults.length === 0) problems.add("empty-csv", { file, line: null }, {});
  const lines = csv.faults.length === 0 ? [] : text.split(/\r\n|\r|\n/u);
  for (const fault of csv.faults)
    tellFault(fault, csv, { file, line: fault.line, excerpt: lines[fault.line - 1] ?? null }, problems);
  if (csv.head.length === 0) return null;
  const known = [...columns.needed, ...columns.optional];
  const found = columnsOf(csv.head, known, { file, line: 1, excerpt: csv.head.join(csv.delimiter) }, problems);
  const missing = columns.needed.filter((column) => !found.has(column));
  for (const column of missing)
    problems.add("missing-column", { file, line: 1, excerpt: csv.head.join(csv.delimiter) }, { column });
  if (missing.length > 0) return null;
  return {
    file,
    rows: csv.rows,
    columns: found,
    cell: (row, column) => row.cells[found.get(column) ?? -1] ?? "",
    at: (row) => ({ file, line: row.line, excerpt: row.cells.join(csv.delimiter) }),
  };
}

function columnsOf(
  head: readonly string[],
  known: readonly string[],
  place: ProblemPlace,
  problems: Problems,
): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const [index, column] of head.entries()) {
    if (found.has(column)) problems.add("duplicate-column", place, { column });
    else if (known.includes(column)) found.set(column, index);
    else if (column !== "") problems.add("unknown-column", place, { column, nearest: nearest(column, known) });
  }
  return found;
}

function tellFault(fault: CsvFault, csv: Csv, place: ProblemPlace, problems: Problems): void {
  if (fault.kind === "open_quote") problems.add("open-quote", place, {});
  else if (fault.kind === "stray_quote") problems.add("stray-quote", place, {});
  else problems.add("ragged-row", place, { cells: String(fault.cells), columns: String(csv.head.length) });
}

/** Whether the needed cells of a row are filled in; tells of the first that is not. */
export function hasCells(table: CsvTable, row: CsvRow, columns: readonly string[], problems: Problems): boolean {
  const empty = columns.find((column) => table.cell(row, column) === "");
  if (empty !== undefined) problems.add("missing-cell", table.at(row), { column: empty });
  return empty === undefined;
}
