import { formatSpan } from "#domain/periods/format.ts";
import type { Problem, ProblemPlace } from "#domain/problems/problem.ts";
import { isMoneyScale } from "#domain/quantities/format.ts";
import type { ChartDefinition } from "#domain/statements/chart.ts";
import { term, type Term } from "#domain/terms.ts";
import type { Chart } from "#formats/svg/chart.ts";
import type { DocumentChart } from "../../document.ts";
import { plainText } from "../../plain-text.ts";
import { joinParts } from "../ask.ts";
import { localText, measureOf, type ReportContext } from "../context.ts";
import { buildGrid } from "../tables/grid.ts";
import type { GridColumn, GridRow } from "../tables/layout.ts";
import { categoriesOf } from "./categories.ts";
import { plot, type Plotted } from "./plot.ts";

export interface BuiltChart {
  /** Null where no series has any value. */
  readonly chart: DocumentChart | null;
  readonly problems: readonly Problem[];
}

/** A chart of the workspace for the context's unit and period: numbers to draw, the same in words, and the same as a table. */
export function buildChart(
  context: ReportContext,
  definition: ChartDefinition,
  options: { readonly caption?: string | undefined },
  place: ProblemPlace,
): BuiltChart {
  const caption = captionOf(context, definition, options.caption, place);
  const categories = categoriesOf(context, definition);
  const plotted = plot(context, definition, categories);
  const table = chartTable(context, definition, categories, plotted, place);
  const problems = [...caption.problems, ...table.problems];
  if (plotted.chart.series.every(({ points }) => points.every(({ value }) => value === null)))
    return { chart: null, problems: table.problems };
  const chart: DocumentChart = {
    kind: "chart",
    id: `diagram-${definition.id}`,
    label: null,
    caption: caption.text,
    alternative: inWords(context, plotted.chart, table.table.caption),
    chart: plotted.chart,
    table: table.table,
  };
  return { chart, problems };
}

/** The name states the finding, and may hold bound values. */
function captionOf(
  context: ReportContext,
  definition: ChartDefinition,
  asked: string | undefined,
  place: ProblemPlace,
): { readonly text: string; readonly problems: readonly Problem[] } {
  if (asked !== undefined) return { text: asked, problems: [] };
  const { blocks, problems } = context.write(definition.name, place);
  return {
    text: blocks.map((block) => (block.kind === "paragraph" ? plainText(block.content) : "")).join(" "),
    problems,
  };
}

function chartTable(
  context: ReportContext,
  definition: ChartDefinition,
  categories: readonly GridRow[],
  { reference, scale }: Plotted,
  place: ProblemPlace,
) {
  const measure = definition.series[0]?.part.measure;
  const column = {
    decimals: definition.decimals,
    in: definition.in !== null && isMoneyScale(definition.in) ? definition.in : scale,
  };
  const columns: readonly GridColumn[] = [
    ...definition.series.map(({ name, part }) => ({ name: localText(context, name), part, yields: true, ...column })),
    ...(reference === null
      ? []
      : [{ name: localText(context, reference.name), part: joinParts({ measure }, reference.part), ...column }]),
  ];
  return buildGrid(context, {
    id: `diagram-${definition.id}-tabell`,
    caption: subject(context, definition),
    rowHead: term(typeof definition.categories === "string" ? "month" : "category", context.language),
    rows: categories,
    columns,
    notes: [],
    totals: [],
    place,
  });
}

/** What is drawn, for the table's caption and for those who hear it: `Sjukfrånvaro, jan–apr 2018`. */
function subject(context: ReportContext, { series, categories }: ChartDefinition): string {
  const parts = [...series, ...(typeof categories === "string" ? [] : categories)].map(({ part }) => part);
  const names = [...new Set(parts.map(({ measure }) => measure).filter((id) => id !== undefined))]
    .map((id) => measureOf(context, id))
    .flatMap((measure) => (measure === undefined ? [] : [localText(context, measure.name)]));
  const seriesNames = series.map(({ name }) => localText(context, name));
  const what = names.length === 1 ? [...new Set([...names, ...(series.length === 1 ? seriesNames : [])])] : seriesNames;
  const moved = parts.some(({ period }) => period !== undefined);
  return [...what, ...(moved ? [] : [formatSpan(context.period, context.language)])].join(", ");
}

const kinds: Readonly<Record<Chart["kind"], Term>> = {
  bars: "chartBars",
  line: "chartLine",
  waterfall: "chartWaterfall",
};

/** The whole chart as sentences, number by number. */
function inWords({ language }: ReportContext, chart: Chart, what: string): string {
  const unit = chart.unit === "" ? "" : ` (${chart.unit})`;
  const series = chart.series.map(({ name, points }) => {
    const said = points.map(({ text }, index) => `${chart.categories[index] ?? ""} ${text}`).join("; ");
    return chart.series.length === 1 ? `${said}.` : `${name}: ${said}.`;
  });
  const reference = chart.reference === null ? [] : [`${chart.reference.name} ${chart.reference.text}.`];
  return [`${term(kinds[chart.kind], language)}${unit}, ${what}.`, ...series, ...reference].join(" ");
}
