import type { Assessment } from "#domain/assessment/assessment.ts";
import { monthKey, spanKey } from "#domain/periods/span.ts";
import { askedKinds, roundStages, submissionStates, type Asks } from "#domain/rounds/round.ts";
import type { Workspace } from "#domain/workspace.ts";
import * as fc from "fast-check";
import type { Known } from "./definitions.ts";
import {
  month,
  type Draw,
  cellText,
  date,
  localText,
  oneOf,
  place,
  plainText,
  some,
  span,
  textOrNull,
  yesNo,
} from "./draw.ts";

type Defined = Pick<Workspace, "plan" | "control" | "statements" | "tables" | "charts" | "measures" | "scales">;

export function anyRound(
  draw: Draw,
  { codes }: Known,
  { plan, control, scales, statements, measures }: Defined,
  round: string,
  reports: readonly string[],
): Workspace["rounds"][number] {
  const assessed = [
    ...plan.objectives.map((one) => `objective:${one.id}`),
    ...plan.levels.map((one) => `level:${one.id}`),
    ...control.controls.map((one) => `control:${one.id}`),
  ];
  const spoken = [...assessed, ...statements.map((one) => `row:${one.id}.first`), "measure:ledger", "section:a: b"];
  const units = some(draw, fc.constantFrom(...codes));
  const asks = draw(yesNo) ? anyAsks(draw, measures) : null;
  const questions = (asks?.questions ?? []).map((one) => `question:${one.id}`);
  const canAssess = assessed.length > 0 && scales.length > 0;
  const assessments = (canAssess ? some(draw, fc.constantFrom(...assessed)) : []).map((subject): Assessment => {
    const scale = draw(fc.constantFrom(...scales));
    const step = oneOf(draw, null, scale.steps[0]?.id ?? null);
    const comment = draw(textOrNull);
    return {
      subject,
      unit: draw(fc.constantFrom(...codes)),
      source: oneOf(draw, "unit", "decided"),
      scale: scale.id,
      step,
      trend: draw(yesNo) ? { direction: oneOf(draw, "up", "down"), meaning: "neutral" } : null,
      outcome: draw(textOrNull),
      reason: step === null && comment === null ? draw(localText) : draw(textOrNull),
      comment,
      carriedOver: draw(yesNo),
      date: oneOf(draw, null, draw(date)),
      place,
    };
  });
  return {
    id: round,
    name: draw(localText),
    period: draw(span),
    stage: draw(fc.constantFrom(...roundStages)),
    deadline: oneOf(draw, null, draw(date)),
    deadlines: deadlinesOf(draw),
    previous: oneOf(draw, null, round),
    units,
    asks,
    report: reports[0] ?? null,
    submissions: (units.length === 0 ? [] : some(draw, fc.constantFrom(...units))).map((unit) => ({
      unit,
      state: draw(fc.constantFrom(...submissionStates)),
      comment: draw(textOrNull),
    })),
    assessments,
    comments: some(draw, fc.constantFrom(...spoken, ...questions)).map((on) => ({
      on,
      unit: draw(fc.constantFrom(...codes)),
      text: draw(localText),
      place,
    })),
  };
}

function anyAsks(draw: Draw, measures: Defined["measures"]): Asks {
  const money = measures.filter(({ unit }) => unit === "sek").slice(0, 2);
  return {
    subjects: some(draw, fc.constantFrom(...askedKinds)),
    deviations: money.map(({ id: measure }) => ({
      measure,
      scenario: "deviation",
      over: { amount: "500000", ...(draw(yesNo) ? { percent: "2.5" } : {}) },
    })),
    questions: some(draw, fc.constantFrom("a", "b")).map((id) => ({
      id,
      name: draw(localText),
      help: draw(textOrNull),
      required: draw(yesNo),
    })),
    instructions: draw(textOrNull),
  };
}

/** Never later the higher up. */
function deadlinesOf(draw: Draw): Workspace["rounds"][number]["deadlines"] {
  const dates = [draw(date), draw(date)].toSorted().toReversed();
  return some(draw, fc.constantFrom(0, 1)).map((level) => ({ level, date: dates[level] ?? "" }));
}

export function anyReport(
  draw: Draw,
  { codes }: Known,
  rounds: Workspace["rounds"],
  report: string,
): Workspace["reports"][number] {
  const round = rounds[0] ?? null;
  const ofRound = round === null || draw(yesNo) ? draw(span) : round.period;
  return {
    id: report,
    name: draw(localText),
    subtitle: draw(textOrNull),
    language: oneOf(draw, "sv", "en"),
    unit: draw(fc.constantFrom(...codes)),
    round: round?.id ?? null,
    period: spanKey(ofRound),
    ...(draw(yesNo) ? { organisation: monthKey(draw(month)) } : {}),
    numberedHeadings: draw(yesNo),
    identity: {
      number: draw(fc.option(plainText)),
      version: draw(fc.option(plainText)),
      date: draw(fc.option(plainText)),
      responsible: draw(textOrNull),
      author: draw(textOrNull),
      status: draw(textOrNull),
    },
    body: draw(cellText),
    file: "",
    bodyLine: 0,
  };
}
