import { formatSpan } from "#domain/periods/format.ts";
import { monthInYear, yearOf } from "#domain/periods/month.ts";
import { previousYear, wholeYear, type Span } from "#domain/periods/span.ts";
import type { Scenario } from "#domain/measures/scenario.ts";
import type { ProblemPlace } from "#domain/problems/problem.ts";
import type { MoneyScale } from "#domain/quantities/units.ts";
import { commentsBySubject } from "#domain/rounds/said.ts";
import type { Statement } from "#domain/statements/statement.ts";
import { scenarioTerm } from "#domain/terms.ts";
import type { Inline } from "../../document.ts";
import { localText, measureOf, text, type ReportContext, type Scope } from "../context.ts";
import { partsByFormula, type Total } from "./footing.ts";
import { buildGrid, type BuiltTable } from "./grid.ts";
import type { GridColumn } from "./layout.ts";

/** A column of a statement: a scenario, and a period where it is not the report's (`budget:year`). */
export interface StatementColumn {
  readonly scenario: Scenario;
  readonly period?: string | undefined;
}

export interface StatementOptions {
  readonly columns: readonly StatementColumn[];
  readonly in?: MoneyScale | undefined;
  readonly decimals?: number | undefined;
  readonly caption?: string | undefined;
  readonly notes?: readonly string[] | undefined;
  /** Print what the unit wrote about a row (`row:income.personnel`) as its second line. */
  readonly comments?: boolean | undefined;
}

/** A statement for the context's unit and period. Each row leads to `statements/<statement>/<row>`. */
export function buildStatementTable(
  context: ReportContext,
  statement: Statement,
  options: StatementOptions,
  place: ProblemPlace,
): BuiltTable {
  const name = localText(context, statement.name);
  return buildGrid(context, {
    id: `tabell-${statement.id}`,
    caption: options.caption ?? `${name} ${formatSpan(captionPeriod(context, options), context.language)}`,
    rowHead: "",
    rows: statement.rows.map((row) => ({
      name: localText(context, row.name),
      detail: options.comments === true ? rowComment(context, row.measure) : [],
      part: { measure: row.measure },
      role: row.role,
      level: 0,
      link: `statements/${statement.id}/${row.id}`,
    })),
    columns: options.columns.map((column) => statementColumn(context, column, options)),
    notes: options.notes ?? [],
    totals: totalsOf(context, statement),
    place,
  });
}

/** The report's period; the year where every column is of the year. */
function captionPeriod({ period }: Scope, { columns }: StatementOptions): Span {
  return columns.every((column) => column.period === "year") ? wholeYear(period) : period;
}

function statementColumn(scope: Scope, { scenario, period }: StatementColumn, options: StatementOptions): GridColumn {
  const name = columnName(scope, scenario, period);
  const percent = scenario.endsWith("_percent");
  return {
    name,
    part: { scenario, period },
    decimals: percent ? null : (options.decimals ?? null),
    in: options.in ?? null,
  };
}

function columnName(scope: Scope, scenario: Scenario, period: string | undefined): string {
  const years = {
    year: String(yearOf(scope.period.to)),
    previous: formatSpan(previousYear(scope.period), scope.language),
  };
  const name = scenarioTerm(scenario, scope.language, years);
  if (period === undefined) return name;
  const isYear = monthInYear(scope.period.from) === 1 && monthInYear(scope.period.to) === 12;
  if (period === "year") return isYear || name.includes(years.year) ? name : `${name} ${years.year}`;
  return `${name} ${period}`;
}

function rowComment(context: ReportContext, measure: string): readonly Inline[] {
  const written = context.round === null ? [] : (commentsBySubject(context.round.comments).get(`row:${measure}`) ?? []);
  const found = written.find(({ unit }) => unit === context.unit);
  if (found === undefined) return [];
  const { blocks } = context.write(found.text, found.place);
  return blocks.flatMap((block, index) =>
    block.kind === "paragraph" ? [...(index === 0 ? [] : [text(" ")]), ...block.content] : [],
  );
}

function totalsOf(scope: Scope, statement: Statement): Total[] {
  const indexes = new Map(statement.rows.map((row, index) => [row.measure, index]));
  return statement.rows.flatMap((row, index) => {
    const signs = [...(partsByFormula(measureOf(scope, row.measure)) ?? [])];
    if (signs.length === 0 || !signs.every(([measure]) => indexes.has(measure))) return [];
    return [{ row: index, parts: signs.map(([measure, sign]) => ({ row: indexes.get(measure) ?? 0, sign })) }];
  });
}
