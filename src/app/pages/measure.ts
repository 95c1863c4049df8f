import { formatSpan } from "#domain/periods/format.ts";
import type { Measure } from "#domain/measures/measure.ts";
import { inLanguage } from "#domain/text.ts";

import { definitionText } from "../explanation/definition.ts";
import type { DocumentTable } from "../document.ts";
import type { Page } from "../page.ts";
import { found, refused, type Result } from "../result.ts";
import type { Viewpoint } from "../viewpoint.ts";
import type { OpenWorkspace } from "../workspaces/open.ts";
import { usesOf } from "../uses/measure.ts";
import { answered } from "./areas.ts";
import { definitionBlocks } from "./definition.ts";
import { historySection } from "./history.ts";
import { contextFor, section, text, unitCrumbs } from "./parts.ts";
import { scenarioColumns, tableOf, unitsTable } from "./made-tables.ts";
import { usesSections } from "./uses.ts";
import { word } from "./words.ts";

const scenarios = ["outcome", "previous", "change", "budget", "deviation", "target", "baseline", "forecast"] as const;

/** One measure: its values for the unit, how it is counted, where it is used. */
export function measurePage(open: OpenWorkspace, viewpoint: Viewpoint, id: string): Result<Page> {
  const { workspace, language } = viewpoint;
  const measure = workspace.measures.find((one) => one.id === id);
  if (measure === undefined) return refused("unknown_measure", { name: id });
  const name = inLanguage(measure.name, language);
  const values = valueTables(viewpoint, measure);
  return found({
    title: name,
    breadcrumb: unitCrumbs(viewpoint, [
      { text: word("data", language), address: "data" },
      { text: name, address: null },
    ]),
    lede: [text(definitionText(workspace, measure, measure.versions.at(-1), language))],
    sections: [
      section("values", word("values", language), values, {
        empty: values.length === 0 ? word("noValues", language) : null,
      }),
      section("definition", word("howCounted", language), definitionBlocks(viewpoint, measure)),
      ...usesSections(usesOf(open, measure, language), "restingReports", language),
      ...historySection(open, "measure", id, language),
    ],
  });
}

function valueTables(viewpoint: Viewpoint, measure: Measure): DocumentTable[] {
  const context = contextFor(viewpoint);
  const { language } = viewpoint;
  const columns = scenarioColumns(context, answered(context, [measure.id], scenarios), measure.id);
  if (columns.length === 0) return [];
  const period = formatSpan(viewpoint.period, language, "short");
  const rows = [{ name: { sv: period }, part: {}, role: "row" as const, level: 0 }];
  const own = tableOf(context, "values", word("values", language), word("period", language), rows, columns);
  return [...own, ...unitsTable(context, columns)];
}
