import { assessedKinds, type AssessedKind, type Assessment, type SubjectRef } from "../assessment/assessment.ts";
import type { MeasureId } from "../measures/measure.ts";
import type { IsoDate, UnitCode } from "../organisation/organisation.ts";
import type { Span } from "../periods/span.ts";
import type { LocalText } from "../text.ts";

/** A text that a unit wrote about something: an objective, a statement row (`row:income.personnel`), a section. Markdown. */
export interface Comment {
  readonly on: SubjectRef;
  readonly unit: UnitCode;
  readonly text: LocalText;
  readonly place: { readonly file: string; readonly line: number };
}

/** Whether units can answer: not yet, now, or no longer. */
export const roundStages = ["planned", "open", "closed"] as const;

export type RoundStage = (typeof roundStages)[number];

/** The kinds of things of a plan that a round can ask about. */
export const askedKinds = assessedKinds;

export type AskedKind = AssessedKind;

/** A deviation to be explained where it is larger than every limit that is given. Decimal numbers: kronor, and per cent of the budget. */
export interface AskedDeviation {
  readonly measure: MeasureId;
  readonly scenario: "deviation";
  readonly over: { readonly amount?: string | undefined; readonly percent?: string | undefined };
}

/** Answered by a comment on `question:<id>`. */
export interface Question {
  readonly id: string;
  readonly name: LocalText;
  readonly help: LocalText | null;
  readonly required: boolean;
}

/** What a round asks of each of its units. */
export interface Asks {
  readonly subjects: readonly AskedKind[];
  readonly deviations: readonly AskedDeviation[];
  readonly questions: readonly Question[];
  /** Markdown. */
  readonly instructions: LocalText | null;
}

/** The last day of the units of one level: 0 is the top of the round, 1 the units next below it. */
export interface LevelDeadline {
  readonly level: number;
  readonly date: IsoDate;
}

export const submissionStates = ["reporting", "submitted", "returned", "approved"] as const;

/** How far a unit has come with its answers. A unit without one has not begun. Who and when stand in the history. */
export interface Submission {
  readonly unit: UnitCode;
  readonly state: (typeof submissionStates)[number];
  /** Why it was returned or opened anew. */
  readonly comment: LocalText | null;
}

/** A follow-up: a period, deadlines, the units asked, what is asked of them, what they said. */
export interface Round {
  readonly id: string;
  readonly name: LocalText;
  readonly period: Span;
  readonly stage: RoundStage;
  /** For the levels that have none of their own. */
  readonly deadline: IsoDate | null;
  readonly deadlines: readonly LevelDeadline[];
  /** Newest first comparison: the round whose forecasts this one's are compared with. */
  readonly previous: string | null;
  readonly units: readonly UnitCode[];
  /** Null: everything of the plan, and nothing else. */
  readonly asks: Asks | null;
  readonly report: string | null;
  readonly submissions: readonly Submission[];
  readonly assessments: readonly Assessment[];
  readonly comments: readonly Comment[];
}

/** All that a round says but what units have said in it. */
export type RoundHead = Omit<Round, "submissions" | "assessments" | "comments">;

/** What a round is that says nothing else. */
export const plainRound = { stage: "planned", deadlines: [], asks: null } as const satisfies Partial<Round>;

/** What a round asks that says nothing of it. */
export const plainAsks: Asks = { subjects: askedKinds, deviations: [], questions: [], instructions: null };

/** A level that is to be ready before one below it, which it needs the answers of; null where there is none. */
export function reversedDeadlines({
  deadlines,
}: Pick<Round, "deadlines">): { readonly upper: LevelDeadline; readonly lower: LevelDeadline } | null {
  const down = deadlines.toSorted((one, other) => one.level - other.level);
  for (const [index, upper] of down.entries()) {
    const lower = down.slice(index + 1).find(({ date }) => date > upper.date);
    if (lower !== undefined) return { upper, lower };
  }
  return null;
}

/** The last day for units of a level; null where there is none. */
export function deadlineOf(
  { deadline, deadlines }: Pick<Round, "deadline" | "deadlines">,
  level: number,
): IsoDate | null {
  return deadlines.find((one) => one.level === level)?.date ?? deadline;
}
