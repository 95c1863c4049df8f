import { inputsOf, parseFormula } from "#domain/measures/formula.ts";
import type { MeasureId } from "#domain/measures/measure.ts";
import { inLanguage, type Language, type LocalText } from "#domain/text.ts";
import type { QueryPart } from "#domain/statements/table.ts";
import type { Workspace } from "#domain/workspace.ts";

import type { UseView } from "./view.ts";

interface Use {
  readonly kind: UseView["kind"];
  /** As a report's directive names it: `of=<id>`. */
  readonly id: string;
  readonly name: LocalText;
  readonly address: string | null;
}

/** The page that tables and charts of an area stand on. */
const areaPages: Readonly<Record<string, string>> = {
  staff: "staff",
  economy: "economy",
  investments: "economy",
  operations: "",
};

/** Where in the product a measure is used: indicators, statements, tables, charts, formulas of others, reports. */
export function usesOf(workspace: Workspace, measure: MeasureId, language: Language): UseView[] {
  const uses = [
    ...indicatorUses(workspace, measure),
    ...statementUses(workspace, measure),
    ...tableUses(workspace, measure),
    ...formulaUses(workspace, measure),
  ];
  const views = uses.map(({ kind, name, address }) => ({ kind, text: inLanguage(name, language), address }));
  const reports = reportUses(workspace, measure, uses);
  return [...views, ...reports.map(({ kind, name, address }) => ({ kind, text: inLanguage(name, language), address }))];
}

function indicatorUses({ plan }: Workspace, measure: MeasureId): Use[] {
  return plan.indicators
    .filter((one) => one.measure === measure)
    .map((one) => {
      const objective = plan.objectives.find((objective) => objective.id === one.objective);
      const address = objective === undefined ? null : `objectives/${objective.id}`;
      return { kind: "indicator", id: one.id, name: objective?.name ?? one.name, address };
    });
}

function statementUses({ statements }: Workspace, measure: MeasureId): Use[] {
  return statements.flatMap((statement) =>
    statement.rows
      .filter((row) => row.measure === measure)
      .map((row) => ({
        kind: "statement" as const,
        id: statement.id,
        name: statement.name,
        address: `statements/${statement.id}/${row.id}`,
      })),
  );
}

function tableUses({ tables, charts }: Workspace, measure: MeasureId): Use[] {
  const asks = (parts: readonly { readonly part: QueryPart }[]): boolean =>
    parts.some(({ part }) => part.measure === measure);
  const pageOf = (area: string | null): string | null => (area === null ? null : (areaPages[area] ?? null));
  return [
    ...tables
      .filter((table) => asks(table.columns) || (!("each" in table.rows) && asks(table.rows)))
      .map(({ id, name, area }) => ({ kind: "table" as const, id, name, address: pageOf(area) })),
    ...charts
      .filter((chart) => asks(chart.series) || (typeof chart.categories !== "string" && asks(chart.categories)))
      // A chart's name is a sentence that may hold bound values: what it draws is its name here.
      .map(({ id, series, area }) => ({
        kind: "chart" as const,
        id,
        name: series[0]?.name ?? { sv: id },
        address: pageOf(area),
      })),
  ];
}

function formulaUses({ measures }: Workspace, measure: MeasureId): Use[] {
  return measures
    .filter((other) => other.versions.some(({ source }) => source.kind === "formula" && reads(source.formula, measure)))
    .map(({ id, name }) => ({ kind: "measure", id, name, address: `measures/${id}` }));
}

function reads(formula: string, measure: MeasureId): boolean {
  const parsed = parseFormula(formula);
  return parsed.ok && inputsOf(parsed.formula).some((input) => input.measure === measure);
}

/** A report uses a measure that it names, and one that something it shows uses. */
function reportUses({ reports }: Workspace, measure: MeasureId, uses: readonly Use[]): Use[] {
  const shown = new Set(uses.filter(({ kind }) => kind !== "measure").map(({ id }) => id));
  return reports
    .filter(({ body }) => body.includes(`[${measure}]`) || namedIn(body).some((id) => shown.has(id) || id === measure))
    .map(({ id, name }) => ({ kind: "report", id, name, address: `reports/${id}` }));
}

/** What the directives of a report show: `of=sick-leave`, `of="i1 i2"`. */
function namedIn(body: string): string[] {
  return [...body.matchAll(/\bof=(?:"([^"]*)"|([^\s}]+))/gu)].flatMap((match) =>
    (match[1] ?? match[2] ?? "").split(/\s+/u),
  );
}
