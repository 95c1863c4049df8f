import { problem, type Problem } from "#domain/problems/problem.ts";
import { readCsvGrid } from "#formats/csv/grid.ts";
import type { Grid } from "#formats/grid.ts";
import { readWorkbook } from "#formats/xlsx/read.ts";

import type { Recognised } from "../extract.ts";
import type { Reading, SourceFile } from "../file.ts";

/** The sheets of a file, with what was recognised of it and what could not be read. */
export interface OpenGrids {
  readonly grids: readonly Grid[];
  readonly recognised: readonly Recognised[];
  readonly problems: readonly Problem[];
}

/** Reads a workbook or a CSV file. */
export function openGrids({ name, bytes }: SourceFile, _reading: Reading): OpenGrids {
  const place = { file: name, line: null };
  if ((bytes[0] === 0x50 && bytes[1] === 0x4b) || (bytes[0] === 0xd0 && bytes[1] === 0xcf)) {
    const read = readWorkbook(bytes);
    if (read.ok) return { grids: read.workbook.sheets, recognised: [], problems: [] };
    return { grids: [], recognised: [], problems: [problem("not-json", place, {})] };
  }
  const { grid, encoding } = readCsvGrid(bytes);
  return {
    grids: [grid],
    recognised: [{ name: { sv: "Teckenkodning", en: "Encoding" }, value: encoding }],
    problems: [],
  };
}
