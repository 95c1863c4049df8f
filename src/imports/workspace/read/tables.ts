import type { Measure } from "#domain/measures/measure.ts";
import type { ChartDefinition } from "#domain/statements/chart.ts";
import type { RowsForEach, TableDefinition, TableRow } from "#domain/statements/table.ts";
import type { LocalText } from "#domain/text.ts";
import type { z } from "zod";
import type { Item } from "../items.ts";
import { isKnown, type Problems } from "../problems.ts";
import { checkQueryPart, queryPartOf, type Names } from "../references.ts";
import type { chartSchema } from "../schema/charts.ts";
import type { tableSchema } from "../schema/tables.ts";

type WrittenTable = z.output<typeof tableSchema>;
type WrittenChart = z.output<typeof chartSchema>;

/** Names of measures, units and dimensions, for rows that are named by what they show. */
export interface Labels {
  readonly measures: ReadonlyMap<string, Measure>;
  readonly units: ReadonlyMap<string, LocalText>;
  readonly dimensions: ReadonlyMap<string, LocalText>;
}

/** The table; what it names that is not there is told. Null where the head of its rows is missing. */
export function tableOf(
  { value, at }: Item<WrittenTable>,
  names: Names,
  labels: Labels,
  problems: Problems,
): TableDefinition | null {
  const rowHead = value.rowHead ?? usualRowHead(value.rows, labels);
  if (rowHead === null) {
    problems.add("missing-key", at(), { key: "rowHead" });
    return null;
  }
  for (const [index, column] of value.columns.entries()) {
    checkQueryPart(problems, names, queryPartOf(column), (...path) => at("columns", index, ...path));
  }
  return {
    id: value.id,
    name: value.name,
    area: value.area ?? null,
    rowHead,
    rows: rowsOf(value.rows, at, names, labels, problems),
    columns: value.columns.map((column) => ({
      name: column.name,
      part: queryPartOf(column),
      decimals: column.decimals ?? null,
      in: column.in ?? null,
      judged: column.judged ?? false,
    })),
    note: value.note ?? null,
  };
}

/** The head of rows that are written the short way; null for a list, whose head must be given. */
export function usualRowHead(
  rows:
    | { readonly dimension: string }
    | { readonly units: unknown }
    | { readonly measures: unknown }
    | readonly unknown[],
  labels: Pick<Labels, "dimensions">,
): LocalText | null {
  if ("dimension" in rows) return labels.dimensions.get(rows.dimension) ?? { sv: rows.dimension };
  if ("units" in rows) return { sv: "Enhet", en: "Unit" };
  return "measures" in rows ? { sv: "Mått", en: "Measure" } : null;
}

function rowsOf(
  rows: WrittenTable["rows"],
  at: Item<unknown>["at"],
  names: Names,
  labels: Labels,
  problems: Problems,
): readonly TableRow[] | RowsForEach {
  if ("dimension" in rows) {
    isKnown(problems, "unknown-dimension", names.dimensions, rows.dimension, at("rows", "dimension"));
    return { each: "member", dimension: rows.dimension, total: rows.total ?? null };
  }
  if ("measures" in rows) {
    const known = rows.measures.filter((id, index) => {
      return isKnown(problems, "unknown-measure", names.measures, id, at("rows", "measures", index));
    });
    return known.map((measure) => rowOf(labels.measures.get(measure)?.name ?? { sv: measure }, { measure }));
  }
  if ("units" in rows) return unitRows(rows.units, rows.total, at, names, labels, problems);
  return rows.map((row, index) => {
    const part = queryPartOf(row);
    checkQueryPart(problems, names, part, (...path) => at("rows", index, ...path));
    return { name: row.name, part, role: row.role, level: row.level };
  });
}

function unitRows(
  units: "children" | readonly string[],
  total: LocalText | undefined,
  at: Item<unknown>["at"],
  names: Names,
  labels: Labels,
  problems: Problems,
): readonly TableRow[] | RowsForEach {
  if (units === "children") return { each: "child", total: total ?? null };
  const known = units.filter((code, index) =>
    isKnown(problems, "unknown-unit", names.units, code, at("rows", "units", index)),
  );
  const rows = known.map((unit) => rowOf(labels.units.get(unit) ?? { sv: unit }, { unit }));
  return total === undefined ? rows : [...rows, { ...rowOf(total, {}), role: "total" }];
}

function rowOf(name: LocalText, part: TableRow["part"]): TableRow {
  return { name, part, role: "row", level: 0 };
}

/** The chart; what it names that is not there is told. */
export function chartOf({ value, at }: Item<WrittenChart>, names: Names, problems: Problems): ChartDefinition {
  const { id, name, area = null, kind, series, categories, reference, decimals = null } = value;
  for (const [index, part] of series.entries()) {
    checkQueryPart(problems, names, queryPartOf(part), (...path) => at("series", index, ...path));
  }
  for (const [index, part] of typeof categories === "string" ? [] : categories.entries()) {
    checkQueryPart(problems, names, queryPartOf(part), (...path) => at("categories", index, ...path));
  }
  if (reference !== undefined) {
    checkQueryPart(problems, names, queryPartOf(reference), (...path) => at("reference", ...path));
  }
  return {
    id,
    name,
    area,
    kind,
    series: series.map((part) => ({ name: part.name, part: queryPartOf(part) })),
    categories:
      typeof categories === "string"
        ? categories
        : categories.map((part) => ({ name: part.name, part: queryPartOf(part), total: part.total })),
    reference: reference === undefined ? null : { name: reference.name, part: queryPartOf(reference) },
    decimals,
    in: value.in ?? null,
  };
}
