import { writeSpreadsheet } from "#formats/csv/write.ts";

import type { DocumentTable } from "../document.ts";
import { plainText } from "../plain-text.ts";

/** A table as a file that a spreadsheet opens: its heads, and a line for each row. What a cell says in small is left out. */
export function writeCsvTable({ columns, rows }: DocumentTable): string {
  return writeSpreadsheet(
    columns.map(({ text }) => text),
    rows.map(({ cells }) => cells.map(({ content }) => plainText(content))),
  );
}
