import { isDay } from "#domain/periods/span.ts";
import type { Register, RegisterField, RegisterRecord } from "#domain/registers/register.ts";
import { parseDecimal } from "#domain/quantities/rational.ts";
import type { Expected } from "#domain/problems/words.ts";
import type { CsvRow } from "#formats/csv/csv.ts";
import { hasCells, readCsv, type CsvTable } from "../csv-table.ts";
import { mappingOf, placeText, readItem, tellRepeated } from "../items.ts";
import type { Known, Problems } from "../problems.ts";
import { registerSchema } from "../schema/registers.ts";
import type { TextFile, YamlSource } from "../source.ts";

/** Reads a register: its fields, and its records where there is a file of them. */
export function readRegister(
  id: string,
  source: YamlSource,
  records: TextFile | null,
  units: Known,
  problems: Problems,
): Register | null {
  if (mappingOf(source, problems) === null) return null;
  const item = readItem(source, [], source.value, registerSchema, problems);
  if (item === null) return null;
  const { name, description = null, fields } = item.value;
  tellRepeated("field", fields, (index) => item.at("fields", index, "id"), problems);
  return {
    id,
    name,
    description,
    fields,
    records: records === null ? [] : recordsOf(records, fields, units, problems),
    file: source.file,
  };
}

function recordsOf(
  file: TextFile,
  fields: readonly RegisterField[],
  units: Known,
  problems: Problems,
): readonly RegisterRecord[] {
  const ids = fields.map((field) => field.id);
  const table = readCsv(file, { needed: ["id", ...ids.filter((id) => id !== "id")], optional: [] }, problems);
  if (table === null) return [];
  const first = new Map<string, CsvRow>();
  return table.rows.flatMap((row) => {
    if (!hasCells(table, row, ["id"], problems)) return [];
    const id = table.cell(row, "id");
    const earlier = first.get(id);
    if (earlier !== undefined) {
      problems.add("duplicate-id", table.at(row), { thing: "record", id, first: placeText(table.at(earlier)) });
      return [];
    }
    first.set(id, row);
    const fit = fields.map((field) => fitsField(table, row, field, units, problems)).every(Boolean);
    const values = Object.fromEntries(fields.map((field) => [field.id, table.cell(row, field.id)]));
    return fit ? { id, values, line: row.line } : [];
  });
}

const expectedOf: Readonly<Record<RegisterField["type"], Expected>> = {
  text: "plainText",
  date: "date",
  number: "number",
  money: "money",
  yes_no: "yes_no",
  choice: "choice",
  unit: "unit",
};

/** An empty cell fits every field: nothing is known. */
function fitsField(table: CsvTable, row: CsvRow, field: RegisterField, units: Known, problems: Problems): boolean {
  const value = table.cell(row, field.id);
  if (value === "" || isOfType(value, field, units)) return true;
  problems.add("invalid-field-value", table.at(row), { value, field: field.id, expected: expectedOf[field.type] });
  return false;
}

function isOfType(value: string, field: RegisterField, units: Known): boolean {
  switch (field.type) {
    case "text":
      return true;
    case "date":
      return isDay(value);
    case "number":
    case "money":
      return parseDecimal(value) !== null;
    case "yes_no":
      return value === "yes" || value === "no";
    case "choice":
      return field.choices.some((choice) => choice.id === value);
    case "unit":
      return units.ids.has(value) || units.broken.has(value);
  }
}
