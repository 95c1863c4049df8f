import type { Cell, Grid } from "#formats/grid.ts";
import { isJsonObject, jsonText, member, type Json, type JsonObject } from "#formats/json/json.ts";

/**
 * The records of a service desk's JSON as a grid: `records` of an exported list, or `result` of its API. A field with a raw and a shown
 * value gives the shown one. A row's number is the record's. Null where there are none.
 */
export function gridOfRecords(documents: readonly Json[]): Grid | null {
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
