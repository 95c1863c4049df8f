import { writeCsv } from "#formats/csv/write.ts";

/** A column of a CSV file. One that has nothing in any row is left out, but where the reader needs it. */
export interface Column<Row> {
  readonly name: string;
  readonly cell: (row: Row) => string | null | undefined;
  readonly always?: boolean;
}

export function csvOf<Row>(rows: readonly Row[], columns: readonly Column<Row>[]): string {
  const used = columns.filter(({ cell, always }) => always === true || rows.some((row) => (cell(row) ?? "") !== ""));
  return writeCsv(
    used.map(({ name }) => name),
    rows.map((row) => used.map(({ cell }) => cell(row) ?? "")),
  );
}
