import type { Assessment, SubjectRef } from "../assessment/assessment.ts";
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

/** A follow-up: a period, a deadline, the units asked, what they said. */
export interface Round {
  readonly id: string;
  readonly name: LocalText;
  readonly period: Span;
  readonly deadline: IsoDate | null;
  /** Newest first comparison: the round whose forecasts this one's are compared with. */
  readonly previous: string | null;
  readonly units: readonly UnitCode[];
  readonly report: string | null;
  readonly assessments: readonly Assessment[];
  readonly comments: readonly Comment[];
}
