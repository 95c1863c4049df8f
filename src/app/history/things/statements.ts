import { fill, scenarioTerm, terms } from "#domain/terms.ts";
import type { ChartCategory, ChartDefinition, ChartSeries } from "#domain/statements/chart.ts";
import type { RowSource, Statement, StatementRow } from "#domain/statements/statement.ts";
import type { QueryPart, RowsForEach, TableColumn, TableDefinition, TableRow } from "#domain/statements/table.ts";
import { formatSpan } from "#domain/periods/format.ts";
import { parseSpan } from "#domain/periods/span.ts";
import { inLanguage, lowerFirst, type LocalText } from "#domain/text.ts";

import { cutText } from "../../explanation/words.ts";
import { group, mapped, parts, text, untold, value, type Field } from "../field.ts";
import { local, number, oneOf, plain, yes, type Print } from "../reader.ts";
import { nameOfThing } from "../titles.ts";
import { accounts, formula } from "./measures.ts";
import { areas, no, words } from "./words.ts";

const roles = {
  row: { sv: "rad", en: "row" },
  total: { sv: "summa", en: "total" },
  group: { sv: "rubrik", en: "heading" },
} as const satisfies Readonly<Record<string, LocalText>>;

const natures: Readonly<Record<StatementRow["nature"], LocalText>> = {
  income: { sv: "intäkt", en: "income" },
  cost: { sv: "kostnad", en: "cost" },
  result: { sv: "resultat", en: "result" },
};

const role = { sv: "Rollen", en: "The role" };
const rowWords = { one: { sv: "Raden", en: "The row" }, many: { sv: "Raderna", en: "The rows" } };
const named: Print<{ readonly name: LocalText }> = ({ name }, reader) => local(name, reader);
const keyOf = ({ name }: { readonly name: LocalText }): string => name.sv;

const source: Print<RowSource> = (from, reader) => {
  if (from.kind === "accounts") return accounts(from.ranges, reader);
  return from.kind === "formula" ? formula(from.formula, reader) : nameOfThing("measure")(from.measure, reader);
};

export const statement: Field<Statement> = group<Statement>({
  id: untold,
  name: text(words.name),
  ledger: value({ sv: "Huvudboken", en: "The ledger" }, nameOfThing("measure")),
  rows: parts<StatementRow>(rowWords, ({ id }) => id, named, {
    id: untold,
    name: text(words.name),
    measure: untold,
    role: value(role, oneOf(roles)),
    nature: value(words.kind, oneOf(natures)),
    source: value({ sv: "Beräkningen", en: "The calculation" }, source),
  }),
});

const shifts: Readonly<Record<string, LocalText>> = {
  previous: { sv: "samma period året före", en: "same period the year before" },
  year: { sv: "hela året", en: "the whole year" },
  year_to_date: { sv: "året hittills", en: "the year to date" },
  month: { sv: "periodens sista månad", en: "the last month of the period" },
  closing: { sv: "vid periodens slut", en: "at the end of the period" },
  opening: { sv: "vid periodens början", en: "at the beginning of the period" },
  rolling12: { sv: "rullande tolv månader", en: "rolling twelve months" },
};

/** What a row, a column or a series asks for: `”Sjukfrånvaro” · utfall · hela året`. */
const asked: Print<QueryPart> = ({ measure, unit, period, scenario, version, cut }, reader) => {
  const { workspace, language } = reader;
  const times = { year: periodText("year", reader) ?? "", previous: periodText("previous", reader) ?? "" };
  const told = [
    measure === undefined ? null : nameOfThing("measure")(measure, reader),
    unit === undefined ? null : nameOfThing("unit")(unit, reader),
    scenario === undefined ? null : lowerFirst(scenarioTerm(scenario, language, times)),
    period === undefined ? null : periodText(period, reader),
    version ?? null,
    cut === undefined ? null : cutText(workspace, cut, language),
  ].filter((part) => part !== null && part !== "");
  return told.length === 0 ? null : told.join(" · ");
};

const periodText: Print<string> = (written, { language }) => {
  const shift = shifts[written];
  if (shift !== undefined) return inLanguage(shift, language);
  const span = parseSpan(written);
  return span === null ? written : formatSpan(span, language);
};

const none = { sv: "ingen egen fråga", en: "no question of its own" };
const part = value(words.content, asked, none);

const eachRow: Print<RowsForEach> = (rows, reader) => {
  const dimension = rows.each === "member" ? (nameOfThing("dimension")(rows.dimension, reader) ?? "") : "";
  const each = fill(inLanguage(eachWords[rows.each], reader.language), { dimension });
  return rows.total === null ? each : `${each} + ${local(rows.total, reader)}`;
};

const eachWords: Readonly<Record<RowsForEach["each"], LocalText>> = {
  member: { sv: "en för varje medlem i {dimension}", en: "one for each member of {dimension}" },
  child: { sv: "en för varje enhet närmast under", en: "one for each unit right below" },
};

/** A list, or a word or a rule that stands for it. */
interface ListOr<Part, Rule> {
  readonly listed: readonly Part[] | null;
  readonly rule: Rule | null;
}

const rows: Field<TableDefinition["rows"]> = mapped(
  (made: TableDefinition["rows"]): ListOr<TableRow, RowsForEach> =>
    "each" in made ? { listed: null, rule: made } : { listed: made, rule: null },
  group<ListOr<TableRow, RowsForEach>>({
    listed: parts<TableRow>(rowWords, keyOf, named, {
      name: text(words.name),
      part,
      role: value(role, oneOf(roles)),
      level: value({ sv: "Indraget", en: "The indentation" }, number),
    }),
    rule: value(rowWords.many, eachRow),
  }),
);

export const table: Field<TableDefinition> = group<TableDefinition>({
  id: untold,
  name: text(words.name),
  area: value(words.area, oneOf(areas)),
  rowHead: text({ sv: "Rubriken över raderna", en: "The head of the rows" }),
  rows,
  columns: parts<TableColumn>(
    { one: { sv: "Kolumnen", en: "The column" }, many: { sv: "Kolumnerna", en: "The columns" } },
    keyOf,
    named,
    {
      name: text(words.name),
      part,
      decimals: value(words.decimals, number),
      in: value(words.moneyScale, plain),
      judged: value({ sv: "Bedömd som bättre eller sämre", en: "Judged as better or worse" }, yes, no),
    },
  ),
  note: text(words.note),
});

const kinds: Readonly<Record<ChartDefinition["kind"], LocalText>> = {
  bars: terms.chartBars,
  line: terms.chartLine,
  waterfall: terms.chartWaterfall,
};

type Months = Extract<ChartDefinition["categories"], string>;

const monthWords: Readonly<Record<Months, LocalText>> = {
  months: { sv: "månad för månad", en: "month by month" },
  rolling12: { sv: "rullande tolv månader, månad för månad", en: "rolling twelve months, month by month" },
};

const categoryWords = {
  one: { sv: "Kategorin", en: "The category" },
  many: { sv: "Kategorierna", en: "The categories" },
};

const categories: Field<ChartDefinition["categories"]> = mapped(
  (made: ChartDefinition["categories"]): ListOr<ChartCategory, Months> =>
    typeof made === "string" ? { listed: null, rule: made } : { listed: made, rule: null },
  group<ListOr<ChartCategory, Months>>({
    listed: parts<ChartCategory>(categoryWords, keyOf, named, {
      name: text(words.name),
      part,
      total: value({ sv: "Stapel från axeln", en: "Bar from the axis" }, yes, no),
    }),
    rule: value(categoryWords.many, oneOf(monthWords)),
  }),
);

export const chart: Field<ChartDefinition> = group<ChartDefinition>({
  id: untold,
  name: text(words.name),
  area: value(words.area, oneOf(areas)),
  kind: value(words.kind, oneOf(kinds)),
  series: parts<ChartSeries>(
    { one: { sv: "Serien", en: "The series" }, many: { sv: "Serierna", en: "The series" } },
    keyOf,
    named,
    { name: text(words.name), part },
  ),
  categories,
  reference: group<NonNullable<ChartDefinition["reference"]>>({
    name: text({ sv: "Hjälplinjens namn", en: "The name of the reference line" }),
    part: value({ sv: "Hjälplinjen", en: "The reference line" }, asked),
  }),
  decimals: value(words.decimals, number),
  in: value(words.moneyScale, plain),
});
