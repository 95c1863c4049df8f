import type { LocalText } from "../text.ts";

/** Tone is never the only carrier of meaning: a step always has a word and a symbol. */
export type Tone = "good" | "mid" | "bad" | "none";

export interface ScaleStep {
  readonly id: string;
  readonly name: LocalText;
  readonly symbol: string;
  readonly tone: Tone;
  readonly meaning: LocalText | null;
}

/** A scale that the workspace defines, for one or more kinds of things. */
export interface AssessmentScale {
  readonly id: string;
  readonly name: LocalText;
  readonly steps: readonly ScaleStep[];
  /** Which step the rule proposes; null where no rule may propose. */
  readonly proposes: { readonly met: string; readonly notMet: string; readonly notMeasured: string | null } | null;
}
