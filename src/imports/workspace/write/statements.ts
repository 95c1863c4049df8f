import type { Measure } from "#domain/measures/measure.ts";
import type { Statement, StatementRow } from "#domain/statements/statement.ts";
import { textOf, unless, wordsIfAny, type Written } from "./values.ts";

/** An entry of statements/*.yaml. The rows' measures are made of it when it is read. */
export function statementOf({ id, name, ledger, rows }: Statement, measures: ReadonlyMap<string, Measure>): Written {
  return { id, name: textOf(name), ledger: ledger ?? undefined, rows: rows.map((row) => rowOf(row, measures)) };
}

function rowOf(
  { id, name, nature, role, measure, source }: StatementRow,
  measures: ReadonlyMap<string, Measure>,
): Written {
  return {
    id,
    name: textOf(name),
    nature,
    role: unless(role, "row"),
    accounts: source.kind === "accounts" ? (wordsIfAny(source.ranges) ?? []) : undefined,
    formula: source.kind === "formula" ? source.formula : undefined,
    unit: source.kind === "measure" ? undefined : unless(measures.get(measure)?.unit ?? "sek", "sek"),
    measure: source.kind === "measure" ? source.measure : undefined,
  };
}
