import { CsvError, parse, type InfoRecord } from "csv-parse/sync";

/** One record: the line it begins on, and its cells, as many as the head has. */
export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Why a row was left out; after a fault in the quotation marks, why the rest of the file was. */
export type CsvFault =
  | { readonly kind: "ragged"; readonly line: number; readonly cells: number }
  | { readonly kind: "open_quote"; readonly line: number }
  | { readonly kind: "stray_quote"; readonly line: number };

export interface Csv {
  /** Names of the columns; empty where the file is. */
  readonly head: readonly string[];
  readonly rows: readonly CsvRow[];
  readonly faults: readonly CsvFault[];
  /** What separates the cells. */
  readonly delimiter: string;
}

/** What cells can be separated by. */
export type Delimiter = "," | ";" | "\t" | "|";

/** A fault in the quotation marks, after which nothing more can be read. */
export type QuoteFault = Exclude<CsvFault, { kind: "ragged" }>;

/** Takes the cells of one record, and the line it begins on. */
export type Take = (cells: readonly string[], line: number) => void;

/** A record longer than this is a quotation mark that was never closed. */
const longestRecord = 1_000_000;

/**
 * Reads CSV with a head, separated by comma or semicolon (what the first line has most of), or else by tab. Empty lines are passed over,
 * space around cells is dropped and line ends are made alike. A row with more or fewer cells than the head is a fault, and
 * the rest is read.
 */
export function parseCsv(text: string): Csv {
  const rows: CsvRow[] = [];
  const faults: CsvFault[] = [];
  let head: readonly string[] | null = null;
  const take: Take = (cells, line) => {
    if (cells.every((cell) => cell === "")) return;
    if (head === null) head = cells;
    else if (cells.length === head.length) rows.push({ line, cells });
    else faults.push({ kind: "ragged", line, cells: cells.length });
  };
  const content = plainLines(text);
  const delimiter = delimiterOf(content);
  const fault = readRecords(content, delimiter, take);
  return { head: head ?? [], rows, faults: fault === null ? faults : [...faults, fault], delimiter };
}

/** The text without a byte order mark, with one kind of line end. */
export function plainLines(text: string): string {
  return text.replace(/^\ufeff/u, "").replaceAll(/\r\n?/gu, "\n");
}

/** Gives each record of a text of `plainLines`, empty ones too, with the space around its cells dropped. */
export function readRecords(text: string, delimiter: Delimiter, take: Take): QuoteFault | null {
  return text.includes('"') ? readQuoted(text, delimiter, take) : readPlain(text, delimiter, take);
}

/** Ledgers of a million rows have no quotation marks: splitting them is eight times faster than parsing them. */
function readPlain(text: string, delimiter: Delimiter, take: Take): null {
  for (const [index, line] of text.split("\n").entries()) {
    const cells = line.split(delimiter);
    take(line.includes(" ") || line.includes("\t") ? cells.map((cell) => cell.trim()) : cells, index + 1);
  }
  return null;
}

function readQuoted(text: string, delimiter: Delimiter, take: Take): QuoteFault | null {
  let nextLine = 1;
  const onRecord = (cells: string[], info: InfoRecord): null => {
    const line = firstLine(cells, nextLine, info.lines);
    nextLine = info.lines + 1;
    take(cells, line);
    return null;
  };
  try {
    parse(text, {
      delimiter,
      relax_column_count: true,
      trim: true,
      max_record_size: longestRecord,
      on_record: onRecord,
    });
    return null;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return faultOf(error, nextLine);
  }
}

/** A record ends on `last`; it begins as many lines before as it has line breaks in its cells. */
function firstLine(cells: readonly string[], next: number, last: number): number {
  if (next >= last) return last;
  const breaks = cells.reduce((sum, cell) => sum + (cell.split("\n").length - 1), 0);
  return Math.max(next, last - breaks);
}

function faultOf(error: CsvError, nextLine: number): QuoteFault {
  const stray = error.code === "INVALID_OPENING_QUOTE" || error.code === "CSV_INVALID_CLOSING_QUOTE";
  return { kind: stray ? "stray_quote" : "open_quote", line: nextLine };
}

/** A tab separates only where nothing else on the line could: texts may have tabs in them. */
function delimiterOf(text: string): Delimiter {
  const [first = ""] = text.split("\n", 1);
  if (first.includes("\t") && !/[,;"]/u.test(first)) return "\t";
  return first.split(";").length > first.split(",").length ? ";" : ",";
}
