import { stringify } from "csv-stringify/sync";

/** Writes CSV that `parseCsv` reads back the same: commas, and quotation marks only where a cell needs them. */
export function writeCsv(head: readonly string[], rows: readonly (readonly string[])[]): string {
  // Space around a cell is dropped by whoever reads it, and a tab separates, but for what stands within quotation marks.
  return stringify([[...head], ...rows.map((cells) => [...cells])], {
    quoted_match: /^\s|\s$|\t/u,
    record_delimiter: "\n",
  });
}
