import { groupReasons } from "#domain/cube/query.ts";
import { formatSpan } from "#domain/periods/format.ts";
import type { Scenario } from "#domain/measures/scenario.ts";
import type { ChartDefinition } from "#domain/statements/chart.ts";
import type { Statement } from "#domain/statements/statement.ts";
import type { TableDefinition } from "#domain/statements/table.ts";
import { inLanguage } from "#domain/text.ts";
import { buildChart } from "#reports/build/charts/chart.ts";
import { ask, queryOf, isQuery } from "#reports/build/ask.ts";
import type { ReportContext } from "#reports/build/context.ts";
import { buildStatementTable } from "#reports/build/tables/statement.ts";
import { buildTable } from "#reports/build/tables/table.ts";

import type { Block, DocumentTable } from "../document.ts";
import type { PageSection } from "../page.ts";
import { pagePlace, section, tableIfAny } from "./parts.ts";

/** Those of the scenarios that any of the measures has a value in, be it one that is not shown for its few persons: a column of dashes only says nothing. */
export function answered(
  context: ReportContext,
  measures: readonly string[],
  scenarios: readonly Scenario[],
): Scenario[] {
  return scenarios.filter((scenario) =>
    measures.some((measure) => {
      const query = queryOf(context, { measure, scenario });
      if (!isQuery(query)) return false;
      const { answer } = ask(context, query);
      return answer.state === "value" || groupReasons.has(answer.reason);
    }),
  );
}

/** A statement with the columns that there is anything to say in; none when there is nothing at all. */
export function statementTable(
  context: ReportContext,
  statement: Statement,
  scenarios: readonly Scenario[],
): DocumentTable[] {
  const measures = statement.rows.map((row) => row.measure);
  const columns = answered(context, measures, scenarios).map((scenario) => ({ scenario }));
  if (columns.length === 0) return [];
  const caption = `${inLanguage(statement.name, context.language)} ${formatSpan(context.period, context.language, "short")}`;
  const options = { columns, caption, comments: true };
  return tableIfAny(buildStatementTable(context, statement, options, pagePlace), true);
}

export function chartBlock(context: ReportContext, definition: ChartDefinition): Block[] {
  const { chart } = buildChart(context, definition, {}, pagePlace);
  return chart === null ? [] : [chart];
}

/** `mayBeTotal`: it says something also where only its total does. */
export function tableBlock(context: ReportContext, definition: TableDefinition, mayBeTotal = true): DocumentTable[] {
  return tableIfAny(buildTable(context, definition, {}, pagePlace), mayBeTotal);
}

/** Tables of few columns and charts are halves; they stand two and two. */
const fewColumns = 4;

/** All tables and charts of an area, each a section, charts beside what they show. */
export function areaSections(context: ReportContext, area: NonNullable<TableDefinition["area"]>): PageSection[] {
  const { tables, charts } = context.workspace;
  const drawn = charts.filter((one) => one.area === area).flatMap((one) => chartSections(context, one));
  const listed = tables.filter((one) => one.area === area).flatMap((one) => tableSections(context, one));
  return pairUp([...drawn, ...listed]);
}

function chartSections(context: ReportContext, definition: ChartDefinition): PageSection[] {
  return chartBlock(context, definition).map((block) =>
    section(`chart-${definition.id}`, block.kind === "chart" ? block.caption : "", [block], { width: "half" }),
  );
}

function tableSections(context: ReportContext, definition: TableDefinition): PageSection[] {
  return tableBlock(context, definition).map((built) =>
    section(`table-${definition.id}`, built.caption, [built], {
      width: built.columns.length <= fewColumns ? "half" : "full",
    }),
  );
}

/** Halves first, two and two; a lone half takes the whole width. */
function pairUp(sections: readonly PageSection[]): PageSection[] {
  const halves = sections.filter(({ width }) => width === "half");
  const wholes = sections.filter(({ width }) => width === "full");
  return [...halves, ...wholes];
}
