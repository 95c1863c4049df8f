import type { UnitCode } from "../organisation/organisation.ts";
import type { Span } from "../periods/span.ts";
import type { Cut } from "./dimension.ts";
import type { MeasureId } from "./measure.ts";
import type { StoredScenario } from "./scenario.ts";

/** How exactly a value is known: `about` 30, `over` 5, `at_least` 99. */
export type Qualifier = "about" | "almost" | "over" | "at_least" | "under" | "at_most";

/** One stored value. Never changed; a correction is a new fact. */
export interface Fact {
  readonly measure: MeasureId;
  readonly unit: UnitCode;
  readonly period: Span;
  readonly scenario: StoredScenario;
  /** Which budget, or the round a forecast was made in; "" where there is only one. */
  readonly version: string;
  readonly cut: Cut;
  /** `observed`: at the lowest level there is. `reported`: an aggregate taken over as published; answers only for exactly its unit, span and cut. */
  readonly kind: "observed" | "reported";
  /** Whole number of the unit of measurement's smallest part (öre, hundredths of hours ...). Income positive, cost negative. */
  readonly amount: number;
  /** Upper end, where only a range was reported (70-80 per cent). */
  readonly upper: number | null;
  readonly qualifier: Qualifier | null;
  /** The month is not closed, or the survey still runs. */
  readonly preliminary: boolean;
  readonly note: string | null;
  readonly source: { readonly file: string; readonly line: number };
}

/** What a fact is about: the newest batch that says something of it holds. */
export type FactKey = Pick<Fact, "measure" | "unit" | "period" | "scenario" | "version" | "cut" | "kind">;
