import { isMoneyScale, toMoneyScale, unitHead } from "#domain/quantities/format.ts";
import { toNumber } from "#domain/quantities/rational.ts";
import type { MoneyScale } from "#domain/quantities/units.ts";
import type { ChartDefinition } from "#domain/statements/chart.ts";
import type { Chart, ChartPoint } from "#formats/svg/chart.ts";
import { askTogether, joinParts, queryOf, type Asked } from "../ask.ts";
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
  const [first] = definition.series;
  const parts = definition.series.map(({ part }) => categories.map((category) => joinParts(part, category.part)));
  const referencePart =
    definition.reference === null ? [] : [joinParts({ measure: first?.part.measure }, definition.reference.part)];
  const asked = askTogether(
    scope,
    [...parts.flat(), ...referencePart].map((part) => queryOf(scope, part)),
  );
  const series = definition.series.map(({ name }, at) => ({
    name: localText(scope, name),
    points: categories.map(({ role }, index) =>
      plotPoint(scope, definition, scale, asked[at * categories.length + index] ?? null, role === "total"),
    ),
  }));
  return {
    chart: {
      kind: definition.kind,
      unit: unitText(scope, asked.slice(0, parts.flat().length), scale),
      categories: categories.map(({ name }) => name),
      series,
      reference: plotReference(scope, definition, scale, asked.at(parts.flat().length) ?? null),
    },
    reference: definition.reference,
    scale,
  };
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

function plotReference(
  scope: Scope,
  definition: ChartDefinition,
  scale: MoneyScale,
  asked: Asked | null,
): Chart["reference"] {
  if (definition.reference === null) return null;
  const { value, text } = plotPoint(scope, definition, scale, asked, false);
  return value === null ? null : { name: localText(scope, definition.reference.name), value, text };
}

/** The unit of the first value there is. */
function unitText({ language }: Scope, all: readonly (Asked | null)[], scale: MoneyScale): string {
  for (const asked of all) if (asked?.answer.state === "value") return unitHead(asked.answer.unit, language, scale);
  return "";
}
