import { yearOf } from "#domain/periods/month.ts";
import type { Scenario } from "#domain/measures/scenario.ts";
import type { Statement, StatementRow } from "#domain/statements/statement.ts";
import { inLanguage, lowerFirst } from "#domain/text.ts";
import { judgementOf, statusOfStep, stepOf } from "#reports/build/assess.ts";
import { ask, isQuery, queryOf } from "#reports/build/ask.ts";
import { assignmentsOf } from "#reports/build/blocks/assignments.ts";
import type { ReportContext } from "#reports/build/context.ts";
import { printValue } from "#reports/build/print.ts";

import type { Inline, StatusInline, ValueInline } from "../document.ts";
import { countedGoals } from "./goals.ts";
import { strong, text } from "./parts.ts";
import { word } from "./words.ts";

/** What matters most of a unit, in two sentences. */
export function unitLede(context: ReportContext): Inline[] {
  const { language } = context;
  const goals = countedGoals(context).map(({ id }) => `objective:${id}`);
  const assignments = assignmentsOf(context).map(({ id }) => `assignment:${id}`);
  const ofGoals = assessmentSentence(context, goals, word("goalsCount", language));
  const sentences = [
    // Where goals are assessed they say most; assignments have their own place further down.
    ofGoals.length > 0 ? ofGoals : assessmentSentence(context, assignments, word("assignmentsCount", language)),
    resultSentence(context),
  ].filter((sentence) => sentence.length > 0);
  return sentences.flatMap((sentence, index) => (index === 0 ? sentence : [text(" "), ...sentence]));
}

interface Tally {
  readonly status: StatusInline;
  readonly count: number;
}

/**
 * `**9 mål:** ● 3 uppfyllt, ◐ 2 följer planen, ▲ 2 når inte målvärdet, – 2 inte mätt.` The best step is named also when nothing
 * stands on it. Nothing at all where nothing is assessed.
 */
export function assessmentSentence(context: ReportContext, subjects: readonly string[], what: string): Inline[] {
  const { language } = context;
  const judged = subjects.map((subject) => judgementOf(context, subject).shown);
  const scaleId = judged.find((one) => one !== null)?.scale;
  const scale = context.workspace.scales.find((one) => one.id === scaleId);
  if (scale === undefined) return [];
  const steps = judged.map((one) => (one === null ? null : stepOf(context, one)));
  const tallies = scale.steps.map((step): Tally => ({
    status: statusOfStep(context, step),
    count: steps.filter((one) => one?.id === step.id).length,
  }));
  const missing = steps.filter((step) => step === null).length;
  const parts: Inline[] = [
    ...tallies.filter(({ count }, index) => index === 0 || count > 0).map(tallyInline),
    ...(missing === 0 ? [] : [text(word("notAssessedCount", language, { count: String(missing) }))]),
  ];
  return [strong(text(`${subjects.length} ${what}:`)), ...listed(parts), text(".")];
}

/** `◐ 2 följer planen` */
function tallyInline({ status, count }: Tally): StatusInline {
  return { ...status, text: `${count}\u00a0${lowerFirst(status.text)}` };
}

function listed(parts: readonly Inline[]): Inline[] {
  return parts.flatMap((part, index) => [text(index === 0 ? " " : ", "), part]);
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
    ...(deviation === null
      ? []
      : [text(word("deviationIs", language, { name })), strong(deviation), text(word("againstBudget", language))]),
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
