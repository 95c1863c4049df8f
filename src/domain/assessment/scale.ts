import type { LocalText } from "../text.ts";
import type { AssessedKind } from "./assessment.ts";

/** Tone is never the only carrier of meaning: a step always has a word and a symbol. */
export type Tone = "good" | "mid" | "bad" | "none";

export interface ScaleStep {
  readonly id: string;
  readonly name: LocalText;
  readonly symbol: string;
  readonly tone: Tone;
  readonly meaning: LocalText | null;
}

/** How what an objective rests on makes its proposal. `share`: so many per cent must be met; 1-100. */
export type ObjectiveRule = "worst" | "majority" | "none" | { readonly share: number };

/** Which step the rule proposes when, and what it looks at. */
export interface ScaleProposals {
  readonly met: string;
  readonly notMet: string;
  readonly notMeasured: string | null;
  /** Absent: nothing between met and not met is proposed. */
  readonly partly?: string | undefined;
  /** A missed target is partly met where the outcome is better than the year before. */
  readonly trend?: boolean | undefined;
  /** An outcome that is not whole yet is judged by the year's forecast, or else as if it went on at the same pace. */
  readonly forecast?: boolean | undefined;
  /** Absent: the worst. */
  readonly objectives?: ObjectiveRule | undefined;
}

/** A scale that the workspace defines, for one or more kinds of things. */
export interface AssessmentScale {
  readonly id: string;
  readonly name: LocalText;
  /** Absent: all kinds. */
  readonly for?: readonly AssessedKind[] | undefined;
  readonly steps: readonly ScaleStep[];
  /** Null where no rule may propose. */
  readonly proposes: ScaleProposals | null;
}

/** The scale that things of a kind are assessed on: of those that are for them, the first on which the rule proposes, or else the first. */
export function scaleOf(scales: readonly AssessmentScale[], kind: AssessedKind): AssessmentScale | null {
  const meant = scales.filter((scale) => scale.for === undefined || scale.for.includes(kind));
  return meant.find(({ proposes }) => proposes !== null) ?? meant[0] ?? scales[0] ?? null;
}
