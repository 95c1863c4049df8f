import type { Register } from "#domain/registers/register.ts";
import { writeCsv } from "#formats/csv/write.ts";
import { listIfAny, textIfAny, textOf, type Written } from "./values.ts";

/** registers/<id>.yaml */
export function registerOf({ name, description, fields }: Register): Written {
  return {
    name: textOf(name),
    description: textIfAny(description),
    fields: fields.map((field) => ({
      id: field.id,
      name: textOf(field.name),
      type: field.type,
      choices: listIfAny(field.choices.map((choice) => ({ id: choice.id, name: textOf(choice.name) }))),
      sensitive: field.sensitive || undefined,
    })),
  };
}

/** registers/<id>.csv: its head also where there are no records, so that there is somewhere to write the first. */
export function recordsOf({ fields, records }: Register): string {
  const columns = fields.map((field) => field.id).filter((id) => id !== "id");
  return writeCsv(
    ["id", ...columns],
    records.map(({ id, values }) => [id, ...columns.map((column) => values[column] ?? "")]),
  );
}
