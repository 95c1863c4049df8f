import { accountDimension, accountInRange } from "#domain/measures/dimension.ts";
import { inputsOf, parseFormula } from "#domain/measures/formula.ts";
import type { Measure } from "#domain/measures/measure.ts";
import { formatSpan, monthName } from "#domain/periods/format.ts";
import { yearOf } from "#domain/periods/month.ts";
import { lengthOf, monthsOf, spanKey } from "#domain/periods/span.ts";
import type { Statement, StatementRow } from "#domain/statements/statement.ts";
import { inLanguage } from "#domain/text.ts";
import { commentOn } from "#reports/build/blocks/comment.ts";
import type { ReportContext } from "#reports/build/context.ts";

import { definitionText } from "../explanation/definition.ts";
import type { Block, DocumentTable } from "../document.ts";
import type { Page, PageSection } from "../page.ts";
import { found, refused, type Result } from "../result.ts";
import type { Viewpoint } from "../viewpoint.ts";
import type { OpenWorkspace } from "../workspaces/open.ts";
import { answered, chartBlock } from "./areas.ts";
import { historySection } from "./history.ts";
import { blocksOf, contextFor, section, sectionIfAny, text, unitCrumbs } from "./parts.ts";
import { plainRow, scenarioColumns, tableOf, unitsTable } from "./made-tables.ts";
import { word } from "./words.ts";

const all = [
  "outcome",
  "budget",
  "deviation",
  "deviation_percent",
  "previous",
  "change",
  "forecast",
  "forecast_deviation",
] as const;
const few = ["outcome", "budget", "deviation"] as const;

/** One row of a statement: its values, what was written of it, its formula, months, accounts and units. */
export function statementRowPage(
  open: Pick<OpenWorkspace, "stored">,
  viewpoint: Viewpoint,
  statementId: string,
  rowId: string,
): Result<Page> {
  const { workspace, language } = viewpoint;
  const statement = workspace.statements.find((one) => one.id === statementId);
  const row = statement?.rows.find((one) => one.id === rowId);
  const measure = workspace.measures.find((one) => one.id === row?.measure);
  if (statement === undefined || row === undefined || measure === undefined)
    return refused("unknown_row", { name: `${statementId}/${rowId}` });
  const context = contextFor(viewpoint);
  const name = inLanguage(row.name, language);
  return found({
    title: name,
    breadcrumb: unitCrumbs(viewpoint, [
      { text: word("economy", language), address: "economy" },
      { text: inLanguage(statement.name, language), address: "economy" },
      { text: name, address: null },
    ]),
    lede: [text(definitionText(workspace, measure, measure.versions.at(-1), language))],
    sections: [
      ...sectionsOf(context, statement, row, measure),
      ...historySection(open, "measure", measure.id, language),
    ],
  });
}

function sectionsOf(context: ReportContext, statement: Statement, row: StatementRow, measure: Measure): PageSection[] {
  const { language } = context;
  const values = valuesTable(context, measure.id);
  const months = monthsTable(context, measure.id);
  const unitColumns = scenarioColumns(
    context,
    answered(context, [measure.id], [...few, "forecast_deviation"]),
    measure.id,
  );
  const noValues = { empty: values.length === 0 ? word("noValues", language) : null };
  const subject = `row:${row.measure}`;
  return [
    section("values", word("values", language), values, noValues),
    ...sectionIfAny("comment", word("comment", language), blocksOf(commentOn(context, subject, context.unit, 1))),
    ...sectionIfAny("parts", word("byPart", language), partsBlocks(context, statement, measure)),
    ...sectionIfAny("accounts", word("byAccount", language), accountsTable(context, measure)),
    ...sectionIfAny("months", word("byMonth", language), months, { width: "half" }),
    ...sectionIfAny(
      "months-chart",
      inLanguage(row.name, language),
      months.length === 0 ? [] : monthsChart(context, row),
      {
        width: "half",
      },
    ),
    ...sectionIfAny("units", word("byUnit2", language), unitsTable(context, unitColumns)),
  ];
}

function valuesTable(context: ReportContext, measure: string): DocumentTable[] {
  const period = formatSpan(context.period, context.language, "short");
  const columns = scenarioColumns(context, answered(context, [measure], all), measure);
  return columns.length === 0
    ? []
    : tableOf(
        context,
        "values",
        word("values", context.language),
        word("period", context.language),
        [plainRow({ sv: period }, {})],
        columns,
      );
}

/** The months of the period; of the year where the period is one month. */
function monthsTable(context: ReportContext, measure: string): DocumentTable[] {
  if (lengthOf(context.period) === 1) return [];
  const { language } = context;
  const rows = monthsOf(context.period).map((month) =>
    plainRow(
      { sv: `${monthName(month, language, "long")} ${yearOf(month)}` },
      { period: spanKey({ from: month, to: month }) },
    ),
  );
  return tableOf(
    context,
    "months",
    word("byMonth", language),
    word("month", language),
    rows,
    scenarioColumns(context, few, measure),
  );
}

function monthsChart(context: ReportContext, row: StatementRow): Block[] {
  return chartBlock(context, {
    id: "months",
    name: row.name,
    area: null,
    kind: "bars",
    series: [{ name: row.name, part: { measure: row.measure } }],
    categories: "months",
    reference: null,
    decimals: null,
    in: null,
  });
}

/** The formula in words, and each row it is made of. */
function partsBlocks(context: ReportContext, statement: Statement, measure: Measure): Block[] {
  const source = measure.versions.at(-1)?.source;
  if (source?.kind !== "formula") return [];
  const parsed = parseFormula(source.formula);
  if (!parsed.ok) return [];
  const { workspace, language } = context;
  const inputs = [...new Set(inputsOf(parsed.formula).map((input) => input.measure))];
  const rows = inputs.map((id) => {
    const named = workspace.measures.find((one) => one.id === id);
    return plainRow(named?.name ?? { sv: id }, { measure: id });
  });
  const columns = scenarioColumns(context, answered(context, inputs, few), measure.id).map(({ part, ...column }) => ({
    ...column,
    part: { scenario: part.scenario },
  }));
  const tables = tableOf(context, "parts", word("byPart", language), word("row", language), rows, columns).map(
    (built) => ({
      ...built,
      rows: built.rows.map((one, index) => ({ ...one, link: linkOf(statement, inputs[index]) })),
    }),
  );
  return tables;
}

function linkOf(statement: Statement, measure: string | undefined): string {
  const row = statement.rows.find((one) => one.measure === measure);
  return row === undefined ? `measures/${measure ?? ""}` : `statements/${statement.id}/${row.id}`;
}

/** Each account that the row's ranges cover and that has a value. */
function accountsTable(context: ReportContext, measure: Measure): DocumentTable[] {
  const source = measure.versions.at(-1)?.source;
  if (source?.kind !== "accounts") return [];
  const accounts = context.workspace.dimensions.find((one) => one.id === accountDimension)?.members ?? [];
  const covered = accounts.filter(({ id }) => source.ranges.some((range) => accountInRange(id, range)));
  const booked = context.cube.inventory().measures.get(source.ledger)?.accounts;
  const rows = covered
    .filter(({ id }) => booked?.has(id))
    .map(({ id, name }) =>
      plainRow(
        { sv: `${id} ${inLanguage(name, context.language)}` },
        { measure: source.ledger, cut: { [accountDimension]: id } },
      ),
    );
  if (rows.length === 0) return [];
  const columns = scenarioColumns(context, answered(context, [measure.id], few), source.ledger);
  return tableOf(
    context,
    "accounts",
    word("byAccount", context.language),
    word("account", context.language),
    rows,
    columns,
  );
}
