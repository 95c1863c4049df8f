import type { Measure } from "#domain/measures/measure.ts";
import type { RowsForEach, TableColumn, TableDefinition, TableRow } from "#domain/statements/table.ts";
import type { LocalText } from "#domain/text.ts";
import { usualRowHead, type Labels } from "../read/tables.ts";
import { partOf, sameText, textIfAny, textOf, unless, wordOf, type Written } from "./values.ts";

type WrittenRows =
  | (Written & { readonly dimension: string })
  | (Written & { readonly units: unknown })
  | (Written & { readonly measures: unknown })
  | readonly Written[];

/** An entry of tables/*.yaml. */
export function tableOf({ id, name, area, rowHead, rows, columns, note }: TableDefinition, labels: Labels): Written {
  const written = rowsOf(rows, labels);
  const usual = usualRowHead(written, labels);
  return {
    id,
    name: textOf(name),
    area: area ?? undefined,
    rowHead: usual !== null && sameText(usual, rowHead) ? undefined : textOf(rowHead),
    rows: written,
    columns: columns.map(columnOf),
    note: textIfAny(note),
  };
}

/** The short way where there is one: a member, a unit or a measure a row, by its own name. */
function rowsOf(rows: readonly TableRow[] | RowsForEach, labels: Labels): WrittenRows {
  if ("each" in rows) {
    const total = textIfAny(rows.total);
    return rows.each === "child" ? { units: "children", total } : { dimension: rows.dimension, total };
  }
  return measureRows(rows, labels) ?? unitRows(rows, labels) ?? rows.map(rowOf);
}

function measureRows(rows: readonly TableRow[], { measures }: Labels): WrittenRows | null {
  const ids = rows.flatMap((row) => only(row, "measure", (id) => measures.get(id)?.name) ?? []);
  return ids.length > 0 && ids.length === rows.length ? { measures: ids } : null;
}

function unitRows(rows: readonly TableRow[], { units }: Labels): WrittenRows | null {
  const last = rows.at(-1);
  const total = last?.role === "total" && last.level === 0 && Object.keys(last.part).length === 0 ? last.name : null;
  const named = total === null ? rows : rows.slice(0, -1);
  const codes = named.flatMap((row) => only(row, "unit", (code) => units.get(code)) ?? []);
  if (codes.length === 0 || codes.length < named.length) return null;
  return { units: codes.map(wordOf), total: textIfAny(total) };
}

/** What a plain row that asks for one thing only, and is called as it is, asks for. */
function only(
  { name, part, role, level }: TableRow,
  key: "measure" | "unit",
  nameOf: (id: string) => LocalText | undefined,
): string | null {
  const id = part[key];
  if (id === undefined || Object.keys(part).length > 1 || role !== "row" || level > 0) return null;
  return sameText(nameOf(id) ?? { sv: id }, name) ? id : null;
}

function rowOf({ name, part, role, level }: TableRow): Written {
  return { name: textOf(name), ...partOf(part), role: unless(role, "row"), level: unless(level, 0) };
}

function columnOf({ name, part, decimals, in: scale, judged = false }: TableColumn): Written {
  return {
    name: textOf(name),
    ...partOf(part),
    decimals: decimals ?? undefined,
    in: scale ?? undefined,
    judged: unless(judged, false),
  };
}

/** The names that rows written the short way take. */
export function labelsOf(
  measures: ReadonlyMap<string, Measure>,
  units: readonly { readonly code: string; readonly name: LocalText }[],
  dimensions: readonly { readonly id: string; readonly name: LocalText }[],
): Labels {
  return {
    measures,
    units: new Map(units.map(({ code, name }) => [code, name])),
    dimensions: new Map(dimensions.map(({ id, name }) => [id, name])),
  };
}
