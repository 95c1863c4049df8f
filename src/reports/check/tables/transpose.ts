import type { Language } from "#domain/text.ts";
import type { ManuscriptTable } from "#formats/manuscript.ts";

import { figureOfCell } from "../figures/read.ts";
import { headOf, roleSaid } from "./columns.ts";
import type { ColumnRole } from "./table.ts";

const amounts: ReadonlySet<ColumnRole | null> = new Set(["outcome", "budget", "forecast", "previous"]);

/** Whether the rows are what columns usually are: outcome, budget and their deviation, with a column a unit or a year. */
export function isTransposed(table: ManuscriptTable, language: Language): boolean {
  const { rows, head } = table;
  if (head === 0) return false;
  const printed = rows.slice(head).filter((row) => row.some(({ text }) => figureOfCell(text, language) !== null));
  const roles = printed.map(([name]) => roleSaid(name?.text ?? ""));
  const heads = (rows[0] ?? []).map((_, column) => roleSaid(headOf(table, column)));
  const named = roles.filter((role) => amounts.has(role));
  return (
    roles.includes("deviation") &&
    new Set(named).size >= 2 &&
    new Set(named).size === named.length &&
    !heads.slice(1).some((role) => role === "deviation" || role === "budget" || role === "outcome")
  );
}

/** A table with its rows as columns; its head is one row, of what stood first in each row. */
export function transposed(table: ManuscriptTable): ManuscriptTable {
  const { rows, head } = table;
  const body = rows.slice(head);
  const columns = (rows[0] ?? []).map((_, column) => [
    { text: headOf(table, column), bound: [] },
    ...body.map((row) => row[column] ?? { text: "", bound: [] }),
  ]);
  return { ...table, head: 1, rows: columns, lines: null };
}
