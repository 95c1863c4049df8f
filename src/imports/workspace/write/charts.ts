import type { ChartDefinition } from "#domain/statements/chart.ts";
import { partOf, textOf, unless, type Written } from "./values.ts";

/** An entry of charts/*.yaml. */
export function chartOf(chart: ChartDefinition): Written {
  const { id, name, area, kind, series, categories, reference, decimals } = chart;
  return {
    id,
    name: textOf(name),
    area: area ?? undefined,
    kind,
    series: series.map(namedPart),
    categories:
      typeof categories === "string"
        ? categories
        : categories.map((category) => ({ ...namedPart(category), total: unless(category.total, false) })),
    reference: reference === null ? undefined : namedPart(reference),
    decimals: decimals ?? undefined,
    in: chart.in ?? undefined,
  };
}

function namedPart({ name, part }: ChartDefinition["series"][number]): Written {
  return { name: textOf(name), ...partOf(part) };
}
