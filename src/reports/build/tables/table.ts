import type { ProblemPlace } from "#domain/problems/problem.ts";
import { isMoneyScale } from "#domain/quantities/format.ts";
import type { TableDefinition } from "#domain/statements/table.ts";
import { localText, type ReportContext } from "../context.ts";
import { rowsOf } from "./rows.ts";
import { buildGrid, type BuiltTable } from "./grid.ts";

export interface TableOptions {
  readonly caption?: string | undefined;
  readonly notes?: readonly string[] | undefined;
}

/** A table of the workspace for the context's unit and period. */
export function buildTable(
  context: ReportContext,
  definition: TableDefinition,
  options: TableOptions,
  place: ProblemPlace,
): BuiltTable {
  const note = definition.note === null ? [] : [localText(context, definition.note)];
  return buildGrid(context, {
    id: `tabell-${definition.id}`,
    caption: options.caption ?? localText(context, definition.name),
    rowHead: localText(context, definition.rowHead),
    rows: rowsOf(context, definition),
    columns: definition.columns.map((column) => ({
      ...column,
      name: localText(context, column.name),
      in: column.in !== null && isMoneyScale(column.in) ? column.in : null,
    })),
    notes: [...note, ...(options.notes ?? [])],
    place,
  });
}
