import type { Control } from "#domain/control/control.ts";
import type { PersonId } from "#domain/permissions/grant.ts";
import type { Indicator, Reference } from "#domain/plan/plan.ts";
import type { LocalText } from "#domain/text.ts";

/** An objective as a form says it. Periods and days as people write them; empty texts where nothing is written. */
export interface WrittenObjective {
  readonly level: string;
  readonly name: LocalText;
  readonly number: string;
  readonly description: LocalText;
  readonly unit: string;
  readonly period: string;
  readonly supports: readonly string[];
  /** Of a new one: whether it is a draft. One that is there stays what it is. */
  readonly isDraft: boolean;
  readonly followedUpIn: LocalText;
}

export interface WrittenIndicator {
  readonly objective: string | null;
  readonly name: LocalText;
  readonly unit: string;
  readonly period: string;
  readonly measure: string | null;
  readonly scenario: Indicator["scenario"];
  /** A dimension, of which each member has a value of its own; null: the whole, or the parts that it has already. */
  readonly by: string | null;
  readonly baseline: Reference;
  readonly target: Reference;
}

export interface WrittenMilestone {
  /** Empty: a new one. */
  readonly id: string;
  readonly name: LocalText;
  readonly date: string;
  /** The day that it was done; empty: it is not. */
  readonly done: string;
}

export interface WrittenAssignment {
  readonly number: string;
  readonly type: string;
  readonly name: LocalText;
  readonly description: LocalText;
  readonly unit: string;
  readonly supports: readonly string[];
  readonly start: string;
  readonly end: string;
  /** A role, not a person's name. */
  readonly owner: LocalText;
  /** By id; null: nobody is named. */
  readonly person: PersonId | null;
  readonly milestones: readonly WrittenMilestone[];
}

export interface WrittenRisk {
  readonly name: LocalText;
  readonly unit: string;
  /** 1-5 each, where the organisation scores its risks. */
  readonly probability: number | null;
  readonly consequence: number | null;
}

export interface WrittenControl {
  readonly risk: string;
  readonly name: LocalText;
  readonly method: LocalText;
  /** How many are looked at; null: no sample. */
  readonly sample: WrittenSample | null;
  readonly performed: Control["performed"];
  /** Why it was not performed. */
  readonly reason: LocalText;
  readonly performedMethod: LocalText;
  readonly result: LocalText;
  readonly action: LocalText;
}

/** A sample as a form says it. Amounts in kronor; empty where there is none. */
export interface WrittenSample {
  readonly size: string;
  readonly over: string;
  readonly under: string;
  readonly parts: readonly { readonly name: LocalText; readonly size: string }[];
  readonly questions: readonly LocalText[];
}

/** A thing of a plan as a form says it. */
export type WrittenThing =
  | { readonly noun: "objective"; readonly written: WrittenObjective }
  | { readonly noun: "indicator"; readonly written: WrittenIndicator }
  | { readonly noun: "assignment"; readonly written: WrittenAssignment }
  | { readonly noun: "risk"; readonly written: WrittenRisk }
  | { readonly noun: "control"; readonly written: WrittenControl };
