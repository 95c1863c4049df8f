import { isMoneyScale, toMoneyScale, unitHead } from "#domain/quantities/format.ts";
import { toNumber } from "#domain/quantities/rational.ts";
import type { MoneyScale } from "#domain/quantities/units.ts";
import type { ChartDefinition } from "#domain/statements/chart.ts";
import type { QueryPart } from "#domain/statements/table.ts";
import type { Chart, ChartPoint } from "#formats/svg/chart.ts";
import { ask, isQuery, joinParts, queryOf, type Asked } from "../ask.ts";
import { localText, type Scope } from "../context.ts";
import { isTurned, printValue } from "../print.ts";
import type { GridRow } from "../tables/layout.ts";

export interface Plotted {
  readonly chart: Chart;
  readonly reference: ChartDefinition["reference"];
  readonly scale: MoneyScale;
}

/** The numbers of a chart, scaled as they are printed, each with its printed text. */
export function plot(scope: Scope, definition: ChartDefinition, categories: readonly GridRow[]): Plotted {
  const scale = definition.in !== null && isMoneyScale(definition.in) ? definition.in : scope.workspace.style.money;
  const point = (part: QueryPart, total: boolean): ChartPoint =>
    plotPoint(scope, definition, scale, askPart(scope, part), total);
  const series = definition.series.map(({ name, part }) => ({
    name: localText(scope, name),
    points: categories.map((category) => point(joinParts(part, category.part), category.role === "total")),
  }));
  return {
    chart: {
      kind: definition.kind,
      unit: unitText(scope, definition, categories, scale),
      categories: categories.map(({ name }) => name),
      series,
      reference: plotReference(scope, definition, scale),
    },
    reference: definition.reference,
    scale,
  };
}

function askPart(scope: Scope, part: QueryPart): Asked | null {
  const query = queryOf(scope, part);
  return isQuery(query) ? ask(scope, query) : null;
}

function plotPoint(
  scope: Scope,
  definition: ChartDefinition,
  scale: MoneyScale,
  asked: Asked | null,
  total: boolean,
): ChartPoint {
  if (asked?.answer.state !== "value") return { value: null, text: "–", total, tone: "none" };
  const { query, answer } = asked;
  const decimals = definition.decimals ?? undefined;
  const { text, tone } = printValue(scope, query, answer, { decimals, in: scale, bare: true, table: true });
  const number = toNumber(answer.unit === "sek" ? toMoneyScale(answer.value, scale) : answer.value);
  return { value: isTurned(scope, query) ? -number : number, text, total, tone };
}

function plotReference(scope: Scope, definition: ChartDefinition, scale: MoneyScale): Chart["reference"] {
  if (definition.reference === null) return null;
  const [first] = definition.series;
  const { value, text } = plotPoint(
    scope,
    definition,
    scale,
    askPart(scope, joinParts({ measure: first?.part.measure }, definition.reference.part)),
    false,
  );
  return value === null ? null : { name: localText(scope, definition.reference.name), value, text };
}

/** The unit of the first value there is. */
function unitText(
  scope: Scope,
  definition: ChartDefinition,
  categories: readonly GridRow[],
  scale: MoneyScale,
): string {
  for (const { part } of definition.series) {
    for (const category of categories) {
      const asked = askPart(scope, joinParts(part, category.part));
      if (asked?.answer.state === "value") return unitHead(asked.answer.unit, scope.language, scale);
    }
  }
  return "";
}
