import type { Assessment } from "#domain/assessment/assessment.ts";
import { scaleOf } from "#domain/assessment/scale.ts";
import { inLanguage } from "#domain/text.ts";
import {
  judgementOf,
  measureIndicator,
  proposalFor,
  proposedStep,
  statusOf,
  statusOfStep,
  trendStatus,
} from "#reports/build/assess.ts";
import type { ReportContext } from "#reports/build/context.ts";

import type { Cell, DocumentRow, DocumentTable } from "../document.ts";
import { cell, left, row, table, text } from "./parts.ts";
import { word } from "./words.ts";

/** What each source says of a subject, apart: the rule of each of its indicators, the unit, what was decided. */
export function assessmentsTable(context: ReportContext, subject: string, objective: string | null): DocumentTable {
  const { language } = context;
  const { unit, decided } = judgementOf(context, subject);
  const rows = [
    ...(objective === null ? [] : proposalRows(context, objective)),
    ...(unit === null ? [] : [saidRow(context, word("byUnit", language), unit)]),
    ...(decided === null ? [] : [saidRow(context, word("decided", language), decided)]),
  ];
  const heads = [
    left(word("source", language), 2),
    left(word("assessment", language), 2),
    left(word("trend", language)),
    left(word("reason", language), 3),
  ];
  return table(`assessment-${subject.replace(":", "-")}`, word("assessment", language), heads, rows);
}

function proposalRows(context: ReportContext, objective: string): DocumentRow[] {
  const { workspace, language } = context;
  const scale = scaleOf(workspace.scales, "indicator");
  return workspace.plan.indicators
    .filter((one) => one.objective === objective)
    .flatMap((indicator) => {
      const step = proposedStep(scale, proposalFor(context, measureIndicator(context, indicator)));
      if (step === null) return [];
      const who: Cell = {
        content: [text(word("byRule", language))],
        detail: [text(inLanguage(indicator.name, language))],
      };
      const meaning = step.meaning === null ? "" : inLanguage(step.meaning, language);
      return [row([who, cell(statusOfStep(context, step)), cell(""), cell(meaning)])];
    });
}

function saidRow(context: ReportContext, who: string, said: Assessment): DocumentRow {
  const { language } = context;
  const trend = said.trend === null ? cell("–") : cell(trendStatus(context, said.trend));
  const reason = said.reason === null || said.step === null ? "" : inLanguage(said.reason, language);
  const date: Cell = { content: [text(who)], detail: said.date === null ? [] : [text(said.date)] };
  return row([date, cell(statusOf(context, said)), trend, cell(reason)]);
}
