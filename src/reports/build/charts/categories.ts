import { monthName } from "#domain/periods/format.ts";
import { monthInYear, yearOf, type Month } from "#domain/periods/month.ts";
import { monthsOf, rolling12, spanKey } from "#domain/periods/span.ts";
import type { ChartDefinition } from "#domain/statements/chart.ts";
import { localText, type Scope } from "../context.ts";
import type { GridRow } from "../tables/layout.ts";

/** The categories of a chart as rows: those written, or each month of the period, by itself or as the end of twelve. */
export function categoriesOf(scope: Scope, { categories }: ChartDefinition): readonly GridRow[] {
  if (typeof categories !== "string") {
    return categories.map(({ name, part, total }) => ({
      name: localText(scope, name),
      part,
      role: total ? "total" : "row",
      level: 0,
    }));
  }
  const months = monthsOf(scope.period);
  return months.map((month, index) => ({
    name: monthLabel(scope, month, index),
    part: {
      period: spanKey(categories === "months" ? { from: month, to: month } : rolling12({ from: month, to: month })),
    },
    role: "row",
    level: 0,
  }));
}

/** `jan 2018`, `feb` …: the year stands where it begins. */
function monthLabel({ language }: Scope, month: Month, index: number): string {
  const name = monthName(month, language, "short");
  return index === 0 || monthInYear(month) === 1 ? `${name} ${yearOf(month)}` : name;
}
