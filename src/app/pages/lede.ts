import { yearOf } from "#domain/periods/month.ts";
import type { Scenario } from "#domain/measures/scenario.ts";
import type { Statement, StatementRow } from "#domain/statements/statement.ts";
import { inLanguage } from "#domain/text.ts";
import { judgementOf, stepOf } from "#reports/build/assess.ts";
import { ask, isQuery, queryOf } from "#reports/build/ask.ts";
import type { ReportContext } from "#reports/build/context.ts";
import { printValue } from "#reports/build/print.ts";

import type { Inline, ValueInline } from "../document.ts";
import { strong, text } from "./parts.ts";
import { word } from "./words.ts";

interface Tally {
  readonly step: string;
  readonly count: number;
}

/**
 * `**3 av 9 mål** har bedömningen uppfyllt, 2 följer planen, 1 når inte målvärdet och 3 inte mätt.` The best step leads, also
 * when nothing stands on it. Nothing at all where nothing is assessed.
 */
export function assessmentSentence(context: ReportContext, subjects: readonly string[], what: string): Inline[] {
  const { language } = context;
  const judged = subjects.map((subject) => judgementOf(context, subject).shown);
  const scaleId = judged.find((one) => one !== null)?.scale;
  const scale = context.workspace.scales.find((one) => one.id === scaleId);
  if (scale === undefined) return [];
  const steps = judged.map((one) => (one === null ? null : stepOf(context, one)));
  const tallies = scale.steps.map((step): Tally => ({
    step: lowerFirst(inLanguage(step.name, language)),
    count: steps.filter((one) => one?.id === step.id).length,
  }));
  const [best, ...rest] = tallies;
  if (best === undefined) return [];
  const missing = steps.filter((step) => step === null).length;
  const others = [
    ...rest.filter(({ count }) => count > 0).map(({ step, count }) => `${count} ${step}`),
    ...(missing === 0 ? [] : [word("notAssessedCount", language, { count: String(missing) })]),
  ];
  const head = word("ofHave", language, { have: String(best.count), of: String(subjects.length), what });
  return [
    strong(text(head)),
    text(word("haveAssessment", language, { step: best.step })),
    text(others.length === 0 ? "." : `, ${enumerate(others, word("and", language))}.`),
  ];
}

function enumerate(items: readonly string[], and: string): string {
  return items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")}${and}${items.at(-1) ?? ""}`;
}

export function lowerFirst(words: string): string {
  const second = words.charAt(1);
  return second === second.toLowerCase() ? words.charAt(0).toLowerCase() + words.slice(1) : words;
}

/** The row that says how it went: the last result of the first statement. */
export function resultRow(statements: readonly Statement[]): StatementRow | undefined {
  const [statement] = statements;
  return statement?.rows.findLast((row) => row.nature === "result") ?? statement?.rows.at(-1);
}

/** `Resultat: **+3,7 mnkr** mot budget, prognosen för 2018 **+2,0 mnkr**.` What there is no value for is left out. */
export function resultSentence(context: ReportContext): Inline[] {
  const row = resultRow(context.workspace.statements);
  if (row === undefined) return [];
  const { language } = context;
  const [deviation, forecast] = [valueOf(context, row, "deviation"), valueOf(context, row, "forecast_deviation")];
  const outcome = deviation === null ? valueOf(context, row, "outcome") : null;
  const name = inLanguage(row.name, language);
  const year = String(yearOf(context.period.to));
  if (deviation === null && outcome === null) return [];
  return [
    ...(deviation === null ? [] : [text(word("deviationIs", language, { name })), strong(deviation), text(word("againstBudget", language))]),
    ...(outcome === null ? [] : [text(word("outcomeIs", language, { name })), strong(outcome)]),
    ...(forecast === null ? [] : [text(word("yearForecast", language, { year })), strong(forecast)]),
    text("."),
  ];
}

function valueOf(context: ReportContext, row: StatementRow, scenario: Scenario): ValueInline | null {
  const query = queryOf(context, { measure: row.measure, scenario });
  if (!isQuery(query)) return null;
  const asked = ask(context, query);
  return asked.answer.state === "absent" ? null : printValue(context, asked.query, asked.answer);
}
