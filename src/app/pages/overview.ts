import { formatSpan } from "#domain/periods/format.ts";
import { assignmentsOf, buildAssignments } from "#reports/build/blocks/assignments.ts";
import { buildIndicatorBoxes } from "#reports/build/blocks/indicators.ts";
import { buildScorecard } from "#reports/build/blocks/scorecard.ts";
import { concerns, type ReportContext } from "#reports/build/context.ts";

import type { Page, PageSection } from "../page.ts";
import type { Viewpoint } from "../viewpoint.ts";
import { unitName } from "../workspaces/view.ts";
import { answered, chartBlock, statementTable, tableBlock } from "./areas.ts";
import { countedGoals, groupsOf } from "./goals.ts";
import { resultRow, unitLede } from "./lede.ts";
import { scenarioColumns, unitsTable } from "./made-tables.ts";
import {
  cell,
  childrenOf,
  contextFor,
  left,
  row as rowOf,
  organisationCrumbs,
  section,
  sectionIfAny,
  table,
  unitCrumbs,
  unitLink,
} from "./parts.ts";
import { word } from "./words.ts";

/** A unit at a glance: what is uppermost in words, then goals, indicators, economy, staff and assignments. */
export function overviewPage(viewpoint: Viewpoint): Page {
  const { unit, period, language } = viewpoint;
  const context = contextFor(viewpoint);
  const name = unitName(viewpoint, unit);
  const goals = goalSections(context);
  // Goals of which nothing is said but their names come last.
  const areSilent = goals.every(({ blocks }) =>
    blocks.every((block) => block.kind === "table" && block.columns.length === 1),
  );
  const sections = [
    ...(areSilent ? [] : goals),
    ...indicatorSections(context),
    ...economySections(context),
    ...staffSections(context),
    ...assignmentSections(context),
    ...(areSilent ? goals : []),
  ];
  const empty = [section("goals", word("goals", language), [], { empty: word("noGoals", language) })];
  const units = unitSections(context);
  return {
    title: `${name}, ${formatSpan(period, language, "long")}`,
    breadcrumb: unitCrumbs(viewpoint, [{ text: name, address: null }, ...organisationCrumbs(viewpoint)]),
    lede: unitLede(context),
    sections: [...(sections.length === 0 ? empty : sections), ...units],
  };
}

function goalSections(context: ReportContext): PageSection[] {
  const { language } = context;
  const goals = countedGoals(context);
  if (goals.length === 0) return [];
  const groups = groupsOf(context, goals);
  const title = word("goals", language);
  const built = buildScorecard(context, groups.length === 0 ? goals : groups, { caption: title });
  if (built.rows.length === 0) return [];
  return [section("goals", title, [built], { more: { text: word("wholeScorecard", language), address: "scorecard" } })];
}

/** Indicators that no goal's row shows. */
function indicatorSections(context: ReportContext): PageSection[] {
  const title = word("indicators", context.language);
  const apart = context.workspace.plan.indicators.filter(
    (one) => one.objective === null && concerns(context, one.unit),
  );
  return apart.length === 0 ? [] : [section("indicators", title, [buildIndicatorBoxes(context, apart, title)])];
}

function economySections(context: ReportContext): PageSection[] {
  const { workspace, language } = context;
  const more = { text: word("wholeEconomy", language), address: "economy" };
  const title = word("economy", language);
  const [statement] = workspace.statements;
  const tables =
    statement === undefined ? [] : statementTable(context, statement, ["outcome", "deviation", "forecast_deviation"]);
  const charts = workspace.charts
    .filter((one) => one.area === "economy")
    .slice(0, 1)
    .flatMap((one) => chartBlock(context, one));
  if (tables.length === 0 || charts.length === 0)
    return sectionIfAny("economy", title, [...tables, ...charts], { more });
  return [
    section("economy", title, tables, { width: "half", more }),
    section("economy-chart", captionOf(charts), charts, { width: "half" }),
  ];
}

function staffSections(context: ReportContext): PageSection[] {
  const { workspace, language } = context;
  const more = { text: word("wholeStaff", language), address: "staff" };
  const title = word("staff", language);
  const tables = workspace.tables
    .filter((one) => one.area === "staff")
    .flatMap((one) => tableBlock(context, one))
    .slice(0, 1);
  const charts = workspace.charts
    .filter((one) => one.area === "staff")
    .flatMap((one) => chartBlock(context, one))
    .slice(0, 1);
  if (tables.length === 0 || charts.length === 0) return sectionIfAny("staff", title, [...tables, ...charts], { more });
  return [
    section("staff", title, tables, { width: "half", more }),
    section("staff-chart", captionOf(charts), charts, { width: "half" }),
  ];
}

function captionOf(charts: readonly { readonly kind: string }[]): string {
  const [chart] = charts;
  return chart !== undefined && "caption" in chart && typeof chart.caption === "string" ? chart.caption : "";
}

function assignmentSections(context: ReportContext): PageSection[] {
  const { language } = context;
  const assignments = assignmentsOf(context);
  if (assignments.length === 0) return [];
  const title = word("assignments", language);
  const more = { text: word("allAssignments", language), address: "assignments" };
  return [section("assignments", title, [buildAssignments(context, assignments, { caption: title })], { more })];
}

/** The units below, with their result where they have one: the way down. */
function unitSections(context: ReportContext): PageSection[] {
  const { workspace, language } = context;
  const children = childrenOf(context);
  if (children.length === 0) return [];
  const title = word("byUnit2", language);
  const row = resultRow(workspace.statements);
  const scenarios =
    row === undefined ? [] : answered(context, [row.measure], ["outcome", "deviation", "forecast_deviation"]);
  const tables = row === undefined ? [] : unitsTable(context, scenarioColumns(context, scenarios, row.measure));
  const rows = children.map((code) => rowOf([cell(unitName(context, code))], unitLink(code)));
  const names = table("units", title, [left(word("unit", language))], rows);
  return [section("units", title, tables.length === 0 ? [names] : tables)];
}
