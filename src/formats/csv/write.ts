import { stringify } from "csv-stringify/sync";

/** Writes CSV that `parseCsv` reads back the same: commas, and quotation marks only where a cell needs them. */
export function writeCsv(head: readonly string[], rows: readonly (readonly string[])[]): string {
  // Space around a cell is dropped by whoever reads it, and a tab separates, but for what stands within quotation marks.
  return stringify(lists(head, rows), { quoted_match: /^\s|\s$|\t/u, record_delimiter: "\n" });
}

/**
 * Writes CSV for a person to open in a spreadsheet: semicolons, as Swedish ones expect, and marked as UTF-8. A cell that a
 * spreadsheet would run as a formula has an apostrophe before it, so that nobody's text can do anything on the reader's machine.
 */
export function writeSpreadsheet(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return stringify(lists(head, rows), {
    bom: true,
    delimiter: ";",
    escape_formulas: true,
    quoted_match: /^\s|\s$/u,
    record_delimiter: "\r\n",
  });
}

const lists = (head: readonly string[], rows: readonly (readonly string[])[]): string[][] =>
  [head, ...rows].map((cells) => [...cells]);
