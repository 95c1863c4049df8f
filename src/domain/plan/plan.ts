import type { Cut } from "../measures/dimension.ts";
import type { MeasureId } from "../measures/measure.ts";
import type { IsoDate, UnitCode } from "../organisation/organisation.ts";
import type { PersonId } from "../permissions/grant.ts";
import type { Span } from "../periods/span.ts";
import type { LocalText } from "../text.ts";

/** A level of the steering model, named by the workspace, highest first: vision, perspective, strategic goal ... */
export interface PlanLevel {
  readonly id: string;
  readonly name: LocalText;
  readonly plural: LocalText;
}

/** How a thing of the plan came to an end before its time. It stays visible. */
export interface Ended {
  readonly date: IsoDate | null;
  readonly reason: LocalText;
}

/** What is wanted. An objective supports objectives of a level above. */
export interface Objective {
  readonly id: string;
  readonly level: string;
  readonly name: LocalText;
  readonly description: LocalText | null;
  readonly unit: UnitCode;
  readonly supports: readonly string[];
  readonly period: Span;
  /** Number or letter printed before the name, where there is one. */
  readonly number: string | null;
  /** A draft is wanted by nobody yet: it stands in no report until it is adopted. */
  readonly status: "draft" | "active" | "dropped" | "moved";
  /** With the objective that replaces it, where one does. */
  readonly ended: (Ended & { readonly successor: string | null }) | null;
  /** The objective of the year before that it carries on. */
  readonly continues?: string | undefined;
  /** The day that the draft was adopted. */
  readonly adopted?: IsoDate | undefined;
  /** Where it is followed up, if not here. */
  readonly followedUpIn: LocalText | null;
  readonly place: { readonly file: string; readonly line: number };
}

/** A baseline or a target: typed when written, never parsed from prose at print time. */
export type Reference =
  | {
      readonly kind: "number";
      readonly relation: "equal" | "at_least" | "at_most" | "over" | "under";
      readonly value: string;
    }
  | { readonly kind: "range"; readonly from: string; readonly to: string }
  | { readonly kind: "direction"; readonly direction: "increase" | "decrease" | "no_increase" | "no_decrease" }
  | { readonly kind: "state"; readonly state: LocalText }
  | { readonly kind: "fact" } // the facts of scenario `baseline` or `target`
  | { readonly kind: "new_measure" }
  | { readonly kind: "not_set" };

/** Objective x measure x baseline x target. `measure` is null for an indicator that is only words. */
export interface Indicator {
  readonly id: string;
  readonly objective: string | null;
  readonly unit: UnitCode;
  readonly name: LocalText;
  readonly measure: MeasureId | null;
  /** Which scenario of the measure is judged: the outcome, or a deviation. */
  readonly scenario: "outcome" | "deviation" | "forecast_deviation" | "change_percent";
  /** One value for each cut (women and men); `[{}]` for the whole. */
  readonly cuts: readonly Cut[];
  readonly baseline: Reference;
  readonly target: Reference;
  readonly period: Span;
  readonly ended?: Ended | undefined;
  readonly place: { readonly file: string; readonly line: number };
}

/** A step on the way of an assignment. */
export interface Milestone {
  /** Its own within the assignment. */
  readonly id: string;
  readonly name: LocalText;
  /** The last day that it is to be done. */
  readonly date: IsoDate;
  /** The day that it was done; null: it is not. */
  readonly done: IsoDate | null;
}

/** What is to be done: an assignment from above, or an activity of one's own. */
export interface Assignment {
  readonly id: string;
  readonly number: string | null;
  /** `assignment`, `activity`, or a type that the workspace names: special, overarching ... */
  readonly type: string;
  readonly name: LocalText;
  readonly description: LocalText | null;
  readonly unit: UnitCode;
  readonly supports: readonly string[];
  readonly start: IsoDate | null;
  readonly end: IsoDate | null;
  /** The role that answers for it. */
  readonly owner: LocalText | null;
  /** Who answers for it, where somebody is named. */
  readonly person?: PersonId | undefined;
  readonly carriedOverTo: string | null;
  /** The assignment of the year before that it carries on. */
  readonly continues?: string | undefined;
  /** By date or as they were written; left out: none. */
  readonly milestones?: readonly Milestone[] | undefined;
  readonly ended?: Ended | undefined;
  readonly place: { readonly file: string; readonly line: number };
}

export interface Plan {
  readonly levels: readonly PlanLevel[];
  readonly objectives: readonly Objective[];
  readonly indicators: readonly Indicator[];
  readonly assignments: readonly Assignment[];
}
