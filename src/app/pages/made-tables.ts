import type { Scenario } from "#domain/measures/scenario.ts";
import { formatSpan } from "#domain/periods/format.ts";
import { yearOf } from "#domain/periods/month.ts";
import { previousYear } from "#domain/periods/span.ts";
import type { TableColumn, TableDefinition, TableRow } from "#domain/statements/table.ts";
import { scenarioTerm } from "#domain/terms.ts";
import type { LocalText } from "#domain/text.ts";
import type { ReportContext } from "#reports/build/context.ts";

import type { DocumentTable } from "../document.ts";
import { tableBlock } from "./areas.ts";
import { childrenOf, unitLink } from "./parts.ts";
import { word } from "./words.ts";

/** A table made here, in the form that workspaces write theirs. */
export function tableOf(
  context: ReportContext,
  id: string,
  caption: string,
  head: string,
  rows: TableDefinition["rows"],
  columns: readonly TableColumn[],
  mayBeTotal = true,
): DocumentTable[] {
  const made = { id, name: { sv: caption }, area: null, rowHead: { sv: head }, rows, columns, note: null };
  return tableBlock(context, made, mayBeTotal);
}

export function scenarioColumns(
  context: ReportContext,
  scenarios: readonly Scenario[],
  measure: string,
): TableColumn[] {
  const years = {
    year: String(yearOf(context.period.to)),
    previous: formatSpan(previousYear(context.period), context.language),
  };
  return scenarios.map((scenario) => ({
    name: { sv: scenarioTerm(scenario, context.language, years) },
    part: { measure, scenario },
    decimals: null,
    in: null,
  }));
}

/** A row that names what differs from the report's own question. */
export function plainRow(name: LocalText, part: TableRow["part"]): TableRow {
  return { name, part, role: "row", level: 0 };
}

/** The units below, each a way down, where any of them has a value of its own. */
export function unitsTable(context: ReportContext, columns: readonly TableColumn[]): DocumentTable[] {
  const children = childrenOf(context);
  if (children.length === 0) return [];
  const { language } = context;
  const rows = { each: "child", total: { sv: word("total", language) } } as const;
  const tables = tableOf(context, "units", word("byUnit2", language), word("unit", language), rows, columns, false);
  return tables.map((built) => ({
    ...built,
    rows: built.rows.map((row, index) => ({ ...row, link: unitLink(children[index]) })),
  }));
}
