import { isDeepStrictEqual } from "node:util";

import { decimalText, parseDecimal } from "#domain/quantities/rational.ts";
import { parseSpan, writtenSpan } from "#domain/periods/span.ts";
import type { UnitCode } from "#domain/organisation/organisation.ts";
import {
  plainAsks,
  plainRound,
  type AskedDeviation,
  type AskedKind,
  type LevelDeadline,
  type Question,
  type Round,
  type RoundHead,
} from "#domain/rounds/round.ts";
import type { LocalText } from "#domain/text.ts";

import { found, refused, type Result } from "../result.ts";
import { textOrNull } from "./texts.ts";

/** A round as a form says it: what is not said is an empty text. */
export interface WrittenRound {
  readonly name: LocalText;
  readonly period: string;
  readonly deadline: string;
  readonly deadlines: readonly LevelDeadline[];
  readonly previous: string | null;
  readonly units: readonly UnitCode[];
  readonly subjects: readonly AskedKind[];
  readonly deviations: readonly WrittenDeviation[];
  readonly questions: readonly WrittenQuestion[];
  readonly instructions: LocalText;
  readonly report: string | null;
}

export interface WrittenDeviation {
  readonly measure: string;
  /** Kronor, and per cent of the budget; empty: no such limit. */
  readonly amount: string;
  readonly percent: string;
}

export interface WrittenQuestion {
  /** Empty for one that is new in the round: it gets an id of its own. */
  readonly id: string;
  readonly name: LocalText;
  readonly help: LocalText;
  readonly required: boolean;
}

/** A round as a form is to show it. */
export function writtenOf(round: RoundHead): WrittenRound {
  const { name, period, deadline, deadlines, previous, units, report } = round;
  const { subjects, deviations, questions, instructions } = round.asks ?? plainAsks;
  return {
    name,
    period: writtenSpan(period),
    deadline: deadline ?? "",
    deadlines,
    previous,
    units,
    subjects,
    deviations: deviations.map(({ measure, over: { amount = "", percent = "" } }) => ({ measure, amount, percent })),
    questions: questions.map(({ help, ...question }) => ({ ...question, help: help ?? { sv: "" } })),
    instructions: instructions ?? { sv: "" },
    report,
  };
}

/** The round that a form says. Refused beside the field where its period can't be read; what else is wrong the domain says. */
export function roundOf(written: WrittenRound, before: Round | null, rounds: readonly Round[]): Result<RoundHead> {
  const { name, deadline, deadlines, previous, units, subjects, deviations, report } = written;
  if (written.period.trim() === "") return refused("period_missing", {}, "period");
  const period = parseSpan(written.period);
  if (period === null) return refused("bad_period", { name: written.period }, "period");
  const asks = {
    subjects: [...new Set(subjects)],
    deviations: deviations.map(deviationOf),
    questions: questionsOf(written.questions),
    instructions: textOrNull(written.instructions),
  };
  return found({
    id: before?.id ?? freeId(writtenSpan(period), rounds),
    name: textOrNull(name) ?? { sv: "" },
    period,
    stage: before?.stage ?? plainRound.stage,
    deadline: deadline.trim() === "" ? null : deadline.trim(),
    deadlines: deadlines.toSorted((one, other) => one.level - other.level),
    previous,
    units: [...new Set(units)],
    asks: isDeepStrictEqual(asks, plainAsks) ? null : asks,
    report,
  });
}

/** Of the period; with a number after it where there is a round of that id already. */
function freeId(period: string, rounds: readonly Round[]): string {
  const id = period.toLowerCase().replaceAll("..", "-");
  const taken = new Set(rounds.map((round) => round.id));
  for (let number = 2; taken.has(numbered(id, number - 1)); number += 1)
    if (!taken.has(numbered(id, number))) return numbered(id, number);
  return id;
}

const numbered = (id: string, number: number): string => (number === 1 ? id : `${id}-${number}`);

function deviationOf({ measure, amount, percent }: WrittenDeviation): AskedDeviation {
  return {
    measure,
    scenario: "deviation",
    over: {
      ...(amount.trim() === "" ? {} : { amount: plainNumber(amount) }),
      ...(percent.trim() === "" ? {} : { percent: plainNumber(percent) }),
    },
  };
}

/** `500 000,5` as `500000.5`; what is no number is left as it is, to be told of. */
function plainNumber(text: string): string {
  const number = parseDecimal(text);
  return number === null ? text : decimalText(number);
}

/** In a form's order; those that are new get the first free of `q1`, `q2` … */
function questionsOf(written: readonly WrittenQuestion[]): readonly Question[] {
  const taken = new Set(written.map(({ id }) => id));
  const nextId = (): string => {
    let number = 1;
    while (taken.has(`q${number}`)) number += 1;
    taken.add(`q${number}`);
    return `q${number}`;
  };
  return written.map(({ id, name, help, required }) => ({
    id: id === "" ? nextId() : id,
    name: textOrNull(name) ?? { sv: "" },
    help: textOrNull(help),
    required,
  }));
}
