import type { Cell, Grid } from "#formats/grid.ts";
import { decodeText } from "#formats/text/decode.ts";
import { isJsonObject, jsonText, member, type Json, type JsonObject } from "#formats/json/json.ts";

import type { OpenedFile, SourceFile } from "../file.ts";
import type { OpenedSheets } from "../table/open.ts";

/** Whether the file begins as JSON does. */
export function isJson({ bytes }: SourceFile): boolean {
  return /^\ufeff?\s*[[{]/u.test(decodeText(bytes.subarray(0, 200)).text);
}

/** The records of a service desk's JSON, as a sheet; no sheet where it is not JSON or has none. */
export function openRecords({ json }: OpenedFile): OpenedSheets {
  const grid = gridOfRecords(json() ?? []);
  return { grids: grid === null ? [] : [grid], recognised: [], problems: [] };
}

/**
 * The records of a service desk's JSON as a grid: `records` of an exported list, or `result` of its API. A field with a raw and a shown
 * value gives the shown one. A row's number is the record's. Null where there are none.
 */
function gridOfRecords(documents: readonly Json[]): Grid | null {
  const records = documents.flatMap(recordsIn);
  if (records.length === 0) return null;
  const heads = [...new Set(records.flatMap((record) => Object.keys(record)))];
  const head = { row: 0, cells: heads.map(textCell) };
  const rows = records.map((record, index) => ({
    row: index + 1,
    cells: heads.map((key) => textCell(shownText(member(record, key)))),
  }));
  return { name: "", hidden: false, rows: [head, ...rows], merges: [] };
}

function recordsIn(document: Json): readonly JsonObject[] {
  const list = isJsonObject(document) ? (member(document, "records") ?? member(document, "result")) : document;
  return Array.isArray(list) ? list.filter((record: Json) => isJsonObject(record)) : [];
}

function shownText(value: Json | undefined): string {
  if (!isJsonObject(value)) return jsonText(value);
  return jsonText(member(value, "display_value") ?? member(value, "value"));
}

function textCell(text: string): Cell {
  return text === "" ? { kind: "empty" } : { kind: "text", text };
}
