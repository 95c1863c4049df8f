import type { UnitCode } from "../organisation/organisation.ts";
import type { IsoDate } from "../organisation/organisation.ts";
import type { LocalText } from "../text.ts";

/** What can be judged, as `objective:g1`, `indicator:i1`, `assignment:a1`, `control:c1`, `level:perspective-economy`. */
export type SubjectRef = string;

/** The kinds of things that are assessed. */
export const assessedKinds = ["objective", "indicator", "assignment", "control"] as const;

export type AssessedKind = (typeof assessedKinds)[number];

export type TrendDirection = "up" | "flat" | "down";

/** Whether a trend is good is not the same as whether it goes up. */
export interface Trend {
  readonly direction: TrendDirection;
  readonly meaning: "better" | "worse" | "neutral";
}

/**
 * What somebody said of a subject in a round. Three sources, shown apart: what the rule proposes (computed, never stored),
 * what the unit says, what was decided.
 */
export interface Assessment {
  readonly subject: SubjectRef;
  readonly unit: UnitCode;
  readonly source: "unit" | "decided";
  readonly scale: string;
  /** Null: not assessed, with `reason` saying why. */
  readonly step: string | null;
  readonly trend: Trend | null;
  /** Outcome in words, for what is not a number. */
  readonly outcome: LocalText | null;
  readonly reason: LocalText | null;
  /** Markdown. */
  readonly comment: LocalText | null;
  readonly carriedOver: boolean;
  readonly date: IsoDate | null;
  readonly place: { readonly file: string; readonly line: number };
}
