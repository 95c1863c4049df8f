import type { OpenedFile, Reading } from "../file.ts";
import { openSheets, type OpenedSheets } from "../table/open.ts";
import { tableReading } from "../table/reading.ts";

/** What a reading says of how a file is opened; the rest of it is of what stands there. */
const ofFile = ["sheet", "encoding", "delimiter"] as const;

/** The sheets of a workbook or a CSV file, opened as any table is. */
export function openGrids(file: OpenedFile, reading: Reading): OpenedSheets {
  const said = ofFile.flatMap((name) => (reading[name] === undefined ? [] : [[name, reading[name]] as const]));
  const { reading: opening, problems } = tableReading(Object.fromEntries(said), file.name);
  const opened = openSheets(file, opening);
  return { ...opened, problems: [...problems, ...opened.problems] };
}
