import { inLanguage } from "#domain/text.ts";

import type { Page, PageSection } from "../page.ts";
import type { Viewpoint } from "../viewpoint.ts";
import { areaSections, statementTable } from "./areas.ts";
import { resultSentence } from "./lede.ts";
import { areaPage, contextFor, section } from "./parts.ts";
import { word } from "./words.ts";

const columns = [
  "outcome",
  "budget",
  "deviation",
  "deviation_percent",
  "previous",
  "forecast",
  "forecast_deviation",
] as const;

/** Statements, then tables and charts of economy and of investments. */
export function economyPage(viewpoint: Viewpoint): Page {
  const { workspace, language } = viewpoint;
  const context = contextFor(viewpoint);
  const statements = workspace.statements.flatMap((statement): PageSection[] =>
    statementTable(context, statement, columns).map((built) =>
      section(`statement-${statement.id}`, inLanguage(statement.name, language), [built]),
    ),
  );
  const sections = [...statements, ...areaSections(context, "economy"), ...areaSections(context, "investments")];
  const empty = [section("economy", word("economy", language), [], { empty: word("noEconomy", language) })];
  return areaPage(viewpoint, "economy", resultSentence(context), sections.length === 0 ? empty : sections);
}
