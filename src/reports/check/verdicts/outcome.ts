import type { Language } from "#domain/text.ts";

import type { Figure } from "../figures/figure.ts";
import { figuresIn } from "../figures/read.ts";
import type { CheckedTable } from "../tables/table.ts";
import { betterBy } from "../words/better.ts";
import { isMet } from "./target.ts";

/** A row of a table whose outcome can be held against its target. */
export interface JudgedRow {
  readonly row: number;
  readonly outcome: { readonly column: number; readonly figure: Figure };
  readonly target: { readonly column: number; readonly figure: Figure };
  readonly met: boolean;
}

/** The rows of which it is known whether they meet their target. `about` tells what the whole table measures, where its rows do not. */
export function judgedRows(table: CheckedTable, about: string, language: Language): readonly JudgedRow[] {
  const outcome = outcomeOf(table);
  if (outcome === null) return [];
  return table.rows.flatMap(({ figures, texts }, row) => {
    const figure = figures[outcome] ?? null;
    const [target, more] = targetsOf(table, row, outcome, language);
    if (figure === null || target === undefined || more !== undefined) return [];
    const words = texts.filter((_, column) => column !== target.column && column !== outcome).join(" ");
    const wanted = `${texts[target.column] ?? ""} ${table.columns[target.column]?.text ?? ""}`;
    const met = isMet(figure, target.figure, betterBy(wanted, `${words} ${about}`));
    return met === null ? [] : [{ row, outcome: { column: outcome, figure }, target, met }];
  });
}

/** The only column of outcomes, or the one of the latest year; null where several may be meant. */
function outcomeOf({ columns }: CheckedTable): number | null {
  const named = columns.flatMap(({ role }, column) => (role === "outcome" ? [column] : []));
  const ofYears = columns.flatMap(({ role, text }, column) =>
    role === "value" && /^(?:19|20)\d\d$/u.test(text.trim()) ? [column] : [],
  );
  const all = named.length > 0 ? named : ofYears;
  const [first, another] = all;
  if (first === undefined) return null;
  if (another === undefined) return first;
  const years = all.map((column) => yearOf(columns[column]));
  const last = Math.max(...years);
  const latest = all.filter((_, index) => years[index] === last);
  return latest.length === 1 && !years.includes(0) ? (latest[0] ?? null) : null;
}

const yearOf = (column: CheckedTable["columns"][number] | undefined): number => Math.max(0, ...(column?.years ?? []));

/** The limits that a row is given for the year of its outcome. */
function targetsOf(
  { columns, rows }: CheckedTable,
  row: number,
  outcome: number,
  language: Language,
): readonly JudgedRow["target"][] {
  const { texts = [], figures = [] } = rows[row] ?? {};
  const ofYear = yearOf(columns[outcome]);
  return columns.flatMap((head, column) => {
    const year = yearOf(head);
    if (head.role !== "target" || (ofYear > 0 && year > 0 && year !== ofYear)) return [];
    const figure = figures[column] ?? null;
    const printed = figure === null ? figuresIn(texts[column] ?? "", language) : [figure];
    const [only, more] = printed;
    return only === undefined || more !== undefined ? [] : [{ column, figure: only }];
  });
}
