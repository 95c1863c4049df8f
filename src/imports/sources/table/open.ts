import { problem, type Problem } from "#domain/problems/problem.ts";
import type { Grid } from "#formats/grid.ts";
import type { WorkbookFault } from "#formats/xlsx/read.ts";
import type { Recognised } from "../extract.ts";
import type { OpenedFile } from "../file.ts";
import type { TableReading } from "./reading.ts";

/** A file's sheets, those that are to be read, and what is told of it. */
export interface OpenedSheets {
  readonly grids: readonly Grid[];
  readonly recognised: readonly Recognised[];
  readonly problems: readonly Problem[];
}

/** A workbook by how it begins, else a text. */
export function openSheets(file: OpenedFile, reading: TableReading): OpenedSheets {
  const { bytes } = file;
  const isWorkbook = (bytes[0] === 0x50 && bytes[1] === 0x4b) || (bytes[0] === 0xd0 && bytes[1] === 0xcf);
  return isWorkbook ? openWorkbook(file, reading) : openText(file, reading);
}

function openWorkbook({ name: file, workbook }: OpenedFile, reading: TableReading): OpenedSheets {
  const read = workbook();
  if (!read.ok) return { grids: [], recognised: [], problems: [faultProblem(file, read.fault)] };
  const { sheets, macros, stale } = read.workbook;
  const place = { file, line: null };
  const chosen = sheets.filter(({ name, hidden }) => (reading.sheet === null ? !hidden : name === reading.sheet));
  const hidden = reading.sheet === null ? sheets.filter((sheet) => sheet.hidden && sheet.rows.length > 0) : [];
  const problems = [
    ...(macros ? [problem("macros-not-run", place, {})] : []),
    ...(stale ? [problem("stale-formulas", place, {})] : []),
    ...hidden.map(({ name }) => problem("hidden-sheet", { ...place, file: sheetPlace(file, name) }, { sheet: name })),
    ...missingSheet(file, sheets, chosen, reading.sheet),
  ];
  const recognised = [
    { name: { sv: "Slag av fil", en: "Kind of file" }, value: "Excel" },
    { name: { sv: "Blad", en: "Sheets" }, value: chosen.map(({ name }) => name).join(", ") },
  ];
  return { grids: chosen, recognised, problems };
}

function missingSheet(file: string, all: readonly Grid[], chosen: readonly Grid[], sheet: string | null): Problem[] {
  if (sheet === null || chosen.length > 0) return [];
  const sheets = all.map(({ name }) => name).join(", ");
  return [problem("no-such-sheet", { file, line: null }, { sheet, sheets })];
}

/** Where something in a sheet stands: `budget.xlsx › Blad1`; the file alone where it has no sheets. */
export function sheetPlace(file: string, sheet: string): string {
  return sheet === "" ? file : `${file} › ${sheet}`;
}

function faultProblem(file: string, fault: WorkbookFault): Problem {
  const place = { file, line: null };
  switch (fault.kind) {
    case "unknown":
      return problem("unknown-workbook", place, {});
    case "old":
      return problem("old-workbook", place, { format: ".xls" });
    case "binary":
      return problem("old-workbook", place, { format: ".xlsb" });
    case "password":
      return problem("workbook-password", place, {});
    case "damaged":
      return problem("workbook-damaged", place, { detail: fault.reason });
    case "unpacked":
      return problem("workbook-too-large", place, { size: megabytes(fault.bytes), most: megabytes(fault.most) });
    case "bound":
      return problem(
        "table-too-large",
        { file: sheetPlace(file, fault.sheet), line: null },
        { bound: fault.bound, most: String(fault.most) },
      );
  }
}

function megabytes(bytes: number): string {
  return String(Math.round(bytes / 1_000_000));
}

function openText({ name: file, cells: cellsIn }: OpenedFile, reading: TableReading): OpenedSheets {
  const { encoding, delimiter } = reading;
  const read = cellsIn({ encoding: encoding ?? undefined, delimiter: delimiter ?? undefined });
  const problems: Problem[] = [];
  if (read.encoding === "cp850" && encoding === null)
    problems.push(problem("guessed-encoding", { file, line: null }, { encoding: read.encoding }));
  const empty = read.grid.rows.find(({ cells }) =>
    cells.some((cell) => cell.kind === "text" && cell.text.includes("\0")),
  );
  if (empty !== undefined) problems.push(problem("null-character", { file, line: empty.row }, {}));
  if (read.fault?.kind === "bound")
    problems.push(
      problem("table-too-large", { file, line: null }, { bound: read.fault.bound, most: String(read.fault.most) }),
    );
  else if (read.fault !== null)
    problems.push(
      problem(read.fault.kind === "open_quote" ? "open-quote" : "stray-quote", { file, line: read.fault.line }, {}),
    );
  const recognised = [
    { name: { sv: "Slag av fil", en: "Kind of file" }, value: "CSV" },
    { name: { sv: "Teckenkodning", en: "Encoding" }, value: read.encoding },
    {
      name: { sv: "Celler skiljs åt med", en: "Cells are separated by" },
      value: read.delimiter === "\t" ? "tab" : read.delimiter,
    },
  ];
  // A table that is cut off is none: what is missing is not known.
  const whole = read.fault === null && empty === undefined;
  return { grids: whole ? [read.grid] : [], recognised, problems };
}
