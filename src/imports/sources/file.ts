import { problem, type Problem } from "#domain/problems/problem.ts";
import type { Profile, SourceKind } from "#domain/profiles/profile.ts";
import { decodeText, type DecodedText } from "#formats/text/decode.ts";
import { readCsvGrid, type CsvDialect, type CsvGrid } from "#formats/csv/grid.ts";
import { parseJson, type Json } from "#formats/json/json.ts";
import { readWorkbook, type ReadWorkbook } from "#formats/xlsx/read.ts";

import type { Extract } from "./extract.ts";

/** A file as it came. */
export interface SourceFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A file with what its bytes are taken to be: worked out when a reader first asks for it, and the same for those who ask after it. */
export interface OpenedFile extends SourceFile {
  readonly text: () => DecodedText;
  /** Null where it is not JSON. */
  readonly json: () => readonly Json[] | null;
  readonly workbook: () => ReadWorkbook;
  readonly cells: (dialect: CsvDialect) => CsvGrid;
}

export function opened(file: SourceFile): OpenedFile {
  const made = new Map<string, unknown>();
  const once = <Value>(key: string, make: () => Value): Value => {
    if (!made.has(key)) made.set(key, make());
    // Under its key stands what `make` made.
    return made.get(key) as Value;
  };
  const { bytes } = file;
  const text = (): DecodedText => once("text", () => decodeText(bytes));
  return {
    ...file,
    text,
    json: () => once("json", () => parseJson(text().text)),
    workbook: () => once("workbook", () => readWorkbook(bytes)),
    cells: (dialect) => once(JSON.stringify(dialect), () => readCsvGrid(bytes, dialect)),
  };
}

/** What a reader is told beside the file. */
export type Reading = Profile["reading"];

/** More than any of these exports is, and no more than can be taken apart in memory. */
const mostBytes = 50_000_000;

/** The problem of a file of more bytes than are read; null where it is not. */
export function tooLarge({ name, bytes }: SourceFile, most = mostBytes): Problem | null {
  if (bytes.length <= most) return null;
  const [size, limit] = [bytes.length, most].map((count) => String(Math.ceil(count / 1_000_000)));
  return problem("source-too-large", { file: name, line: null }, { size: size ?? "", limit: limit ?? "" });
}

/** What is said of a file that nothing could be read from. */
export function nothing(kind: SourceKind, problems: readonly Problem[]): Extract {
  return { kind, recognised: [], marks: [], facets: [], values: [], totals: [], problems };
}
