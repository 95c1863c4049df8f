import type { Language } from "../../../src/domain/text.ts";
import type { ManuscriptBlock } from "../../../src/formats/manuscript.ts";
import { paragraph, table } from "./blocks.ts";
import type { Fact } from "./facts.ts";
import { phrases } from "./fill.ts";
import type { Setting } from "./setting.ts";

/** A row of a table of outcome and budget: kronor as the report's convention signs them, and the row's name inside a sentence. */
export interface AmountRow {
  readonly name: string;
  readonly subject: string;
  readonly isTotal: boolean;
  /** Whether more of it is a better result: of income and, in a signed table, of costs too. */
  readonly moreIsBetter: boolean;
  readonly outcome: number;
  readonly budget: number;
}

export type AmountColumn = "outcome" | "budget" | "deviation" | "percent";

/** A table as it is printed, still knowing which cell is which, so that one of them can be changed. */
export interface AmountTable {
  readonly columns: readonly AmountColumn[];
  readonly rows: readonly AmountRow[];
  readonly cells: readonly Readonly<Record<AmountColumn, string>>[];
  readonly heads: readonly string[];
  readonly caption: string | null;
}

/** What a table holds against its budget. */
export type AmountMeasure = "outcome" | "forecast";

const against: Readonly<
  Record<AmountMeasure, Readonly<Record<Language, Readonly<Record<"outcome" | "budget", string>>>>>
> = {
  outcome: {
    sv: {
      outcome: "Utfall|Utfall {period}|Ack utfall|Periodens utfall|Utfall {year}",
      budget: "Budget|Budget {period}|Ack budget|Periodens budget|Budget {year}",
    },
    en: { outcome: "Outcome|Actual", budget: "Budget" },
  },
  forecast: {
    sv: {
      outcome: "Årsprognos|Prognos|Prognos helår|Prognos {year}",
      budget: "Årsbudget|Budget|Budget helår|Ram {year}",
    },
    en: { outcome: "Forecast", budget: "Annual budget" },
  },
};
const apart: Readonly<Record<Language, Readonly<Record<"deviation" | "percent", string>>>> = {
  sv: {
    deviation: "Avvikelse|Budgetavvikelse|Diff|Avvikelse mot budget|Differens",
    percent: "Avvikelse %|Diff %|Avvikelse i %",
  },
  en: { deviation: "Deviation|Variance", percent: "Deviation %" },
};

/** The deviation in the table's convention. */
export function deviationOf({ outcome, budget, moreIsBetter }: AmountRow, { convention }: Setting): number {
  return convention === "favourable" && !moreIsBetter ? budget - outcome : outcome - budget;
}

/** The deviation in kronor with favourable as positive, whatever the convention. */
export function gainOf(row: AmountRow): number {
  return row.moreIsBetter ? row.outcome - row.budget : row.budget - row.outcome;
}

/** Hundredths of a per cent of the budget; null where there is no budget. */
function percentOf(row: AmountRow, setting: Setting): number | null {
  return row.budget === 0 ? null : (deviationOf(row, setting) * 10_000) / Math.abs(row.budget);
}

/** The cells of a row, each figure rounded once from the exact amounts. */
export function cellsOf(row: AmountRow, setting: Setting): AmountTable["cells"][number] {
  const { amount, percent } = setting.print;
  const share = percentOf(row, setting);
  return {
    outcome: amount(row.outcome),
    budget: amount(row.budget),
    deviation: amount(deviationOf(row, setting)),
    percent: share === null ? "" : percent(share),
  };
}

/** `title` is what the table shows, for its caption. */
export function amountTable(
  rows: readonly AmountRow[],
  title: string,
  measure: AmountMeasure,
  hasPercent: boolean,
  setting: Setting,
): AmountTable {
  const { draw, language, print, period, year } = setting;
  const order = draw.of("order", [
    ["outcome", "budget"],
    ["outcome", "budget"],
    ["budget", "outcome"],
  ] as const);
  const last = hasPercent ? (["deviation", "percent"] as const) : (["deviation"] as const);
  const columns = [...order, ...last];
  const isDated = draw.chance("dated", 0.5);
  const own = draw.of("head-style", [0, 1, 2, 3, 4]);
  const headOf = (column: AmountColumn): string => {
    const choices = phrases({ ...against[measure][language], ...apart[language] }[column]);
    const template = choices[own % choices.length] ?? "";
    return template
      .replace("{period}", isDated ? period.name : "")
      .replace("{year}", String(year))
      .trim();
  };
  const inHead = draw.chance("unit-in-head", 0.75);
  const named = { sv: [`Belopp i ${print.unit}`, print.unit, `(${print.unit})`], en: [print.unit] }[language];
  return {
    columns,
    rows,
    cells: rows.map((row) => cellsOf(row, setting)),
    heads: [
      inHead ? draw.of("unit-head", named) : draw.of("bare-head", { sv: ["", "Post"], en: ["", "Item"] }[language]),
      ...columns.map(headOf),
    ],
    caption: inHead ? null : `${title} (${print.unit})`,
  };
}

/** As blocks: the caption stands before it as a line of its own. */
export function blocksOf({ columns, rows, cells, heads, caption }: AmountTable): readonly ManuscriptBlock[] {
  const body = rows.map(({ name }, index) => [name, ...columns.map((column) => cells[index]?.[column] ?? "")]);
  return [...(caption === null ? [] : [paragraph(caption)]), table([heads, ...body], { caption })];
}

/** In a plain table's report a sign would say the opposite of the table's, so there only words tell. */
export function factOf(row: AmountRow, measure: AmountMeasure, { convention }: Setting): Fact {
  if (measure === "forecast") return { kind: "forecast", subject: row.subject, value: gainOf(row) };
  return convention === "plain"
    ? { kind: "against", subject: row.subject, value: row.outcome - row.budget }
    : { kind: "deviation", subject: row.subject, value: gainOf(row) };
}

/** Rows that the report has to comment on by its own rule. */
export function toComment(rows: readonly AmountRow[], { commentFrom }: Setting): readonly AmountRow[] {
  return commentFrom === null ? [] : rows.filter((row) => !row.isTotal && Math.abs(gainOf(row)) >= commentFrom);
}

/** The row that deviates most. */
export function mostOff(rows: readonly AmountRow[]): AmountRow | undefined {
  return rows.toSorted((one, other) => Math.abs(gainOf(other)) - Math.abs(gainOf(one)))[0];
}
