import { emptyCell, largestGrid, type Cell, type Grid, type GridBound, type GridRow } from "../grid.ts";
import { plainLines, readRecords, type Delimiter, type QuoteFault } from "./csv.ts";
import { decodedAs, decodeText, type Encoding } from "../text/decode.ts";

/** How the text is written, where whoever asks knows; recognised where it is not said. */
export interface CsvDialect {
  readonly encoding?: Encoding | undefined;
  readonly delimiter?: Delimiter | undefined;
}

/** Why the rows from a line on, or all, could not be read. */
export type CsvGridFault = QuoteFault | { readonly kind: "bound"; readonly bound: GridBound; readonly most: number };

export interface CsvGrid {
  /** Texts only: what a number is in a CSV file is for whoever reads the table to say. */
  readonly grid: Grid;
  readonly encoding: Encoding;
  readonly delimiter: Delimiter;
  readonly fault: CsvGridFault | null;
}

/** Reads a CSV file of any dialect as a grid of texts, also where rows are of different lengths. */
export function readCsvGrid(bytes: Uint8Array, dialect: CsvDialect = {}): CsvGrid {
  const decoded = dialect.encoding === undefined ? decodeText(bytes) : decodedAs(bytes, dialect.encoding);
  const text = plainLines(decoded.text);
  // The line with which Excel says what separates the cells.
  const [, said] = /^sep=([,;\t|])(?=\n|$)/iu.exec(text) ?? [];
  const delimiter = dialect.delimiter ?? (said as Delimiter | undefined) ?? delimiterOf(text);
  const rows: GridRow[] = [];
  let count = 0;
  let bound: GridBound | null = null;
  const fault = readRecords(text, delimiter, (values, row) => {
    if (said !== undefined && row === 1) return;
    const cells = cellsOf(values);
    count += cells.length;
    bound ??= passed(rows.length + 1, cells.length, count);
    if (bound === null) rows.push({ row, cells });
  });
  while (rows.at(-1)?.cells.length === 0) rows.pop();
  return {
    grid: { name: "", hidden: false, rows, merges: [] },
    encoding: decoded.encoding,
    delimiter,
    fault: bound === null ? fault : { kind: "bound", bound, most: largestGrid[bound] },
  };
}

function cellsOf(values: readonly string[]): readonly Cell[] {
  const length = values.findLastIndex((value) => value !== "") + 1;
  return values.slice(0, length).map((text): Cell => (text === "" ? emptyCell : { kind: "text", text }));
}

function passed(rows: number, columns: number, cells: number): GridBound | null {
  if (rows > largestGrid.rows) return "rows";
  if (columns > largestGrid.columns) return "columns";
  return cells > largestGrid.cells ? "cells" : null;
}

/** Where two fit as well, the one that stands least often in numbers and texts. */
const delimiters: readonly Delimiter[] = [";", "\t", "|", ","];
const charactersLookedAt = 100_000;

/** What most lines have equally many of. */
function delimiterOf(text: string): Delimiter {
  const lines = text
    .slice(0, charactersLookedAt)
    .replaceAll(/"(?:[^"]|"")*"/gu, "")
    .split("\n")
    .filter((line) => line !== "");
  const fits = delimiters.map((delimiter) => alike(lines.map((line) => line.split(delimiter).length - 1)));
  return delimiters[fits.indexOf(Math.max(...fits))] ?? ";";
}

/** How many lines have the number, other than none, that most have. */
function alike(counts: readonly number[]): number {
  const times = new Map<number, number>();
  for (const count of counts) if (count > 0) times.set(count, (times.get(count) ?? 0) + 1);
  return Math.max(0, ...times.values());
}
