import type { ValueInline } from "../document.ts";
import type { Crumb } from "../page.ts";

/** "Where from?": everything that is known about where one number comes from, in words of the asked language. */
export interface ExplanationView extends AnsweredView {
  /** Where the measure is used. */
  readonly usedIn: UsesView;
}

/** Where a number comes from, without where it goes. */
export interface AnsweredView {
  /** The question, as it stands in addresses. */
  readonly ref: string;
  readonly measure: string;
  /** Whose, when, which scenario and which part: `Länsteknik · jan–apr 2018 · utfall · Kvinnor`. */
  readonly question: string;
  /** Null where there is no value; `absent` then says why. */
  readonly value: ValueInline | null;
  readonly absent: string | null;
  /** What kind of value it is: observed, reported with unpublished parts, or computed. */
  readonly kind: string | null;
  /** How it is worked out, with the measures by name: `100 × sjukfrånvarotid ÷ ordinarie arbetstid`. */
  readonly formula: string | null;
  /** How the value comes from others over units, months, accounts: `summan av 18 enheter`, `summan av konto 50–59`. */
  readonly rules: readonly string[];
  readonly definition: DefinitionView;
  /** What the formula or the scenario is made of, each with a question of its own. */
  readonly inputs: readonly InputView[];
  readonly facts: FactsView;
  readonly coverage: string | null;
  readonly preliminary: boolean;
}

export interface DefinitionView {
  readonly text: string;
  readonly version: number;
  /** How many versions there are. */
  readonly of: number;
  /** The month it holds from, in words; null where it has always held. */
  readonly from: string | null;
  readonly authority: string | null;
  readonly place: Place;
  /** The measure's page. */
  readonly address: string;
}

export interface Place {
  readonly file: string;
  readonly line: number;
}

export interface InputView {
  readonly ref: string;
  readonly name: string;
  /** What of it differs from the question above: another period, another scenario. */
  readonly detail: string;
  readonly value: ValueInline | null;
  readonly absent: string | null;
}

export interface FactsView {
  readonly total: number;
  readonly offset: number;
  readonly items: readonly FactView[];
}

export interface FactView {
  /** The question for just this value. */
  readonly ref: string;
  readonly unit: string;
  readonly period: string;
  readonly scenario: string;
  /** Members of dimensions: `Kvinnor`, `5720 Konsulter`. */
  readonly cut: string;
  readonly value: string;
  readonly note: string | null;
  readonly place: Place;
  /** The page of its file. */
  readonly address: string;
  /** Null for a folder of plain files, which keeps no history. */
  readonly batch: BatchView | null;
}

/** What was read at one time from one file: when, by whom and why, and exactly which file. */
export interface BatchView {
  readonly number: number;
  /** The change that recorded it, in the history. */
  readonly change: number;
  /** ISO 8601 in UTC. */
  readonly at: string;
  /** Who, as the change has it, and as those who read are told. */
  readonly by: string;
  readonly who: string;
  readonly reason: string;
  readonly file: string;
  /** Of the file's bytes as they were read, in hexadecimal; empty where no file was read. */
  readonly sha256: string;
  readonly rows: number;
}

export interface RecordedBatchView extends BatchView {
  /** The batch that this one undoes; null where it was read from a file. */
  readonly undoes: number | null;
  /** The batch that undid it; null where it holds. */
  readonly undoneBy: number | null;
  /** From the first month it has values for to the last; null where it has none. */
  readonly period: string | null;
}

/** Where something is used, all the way: what prints it, and what is worked out from it or shows it. */
export interface UsesView {
  /** Of reports as their templates are written. */
  readonly reports: readonly ReportUseView[];
  readonly places: readonly UseView[];
}

export interface ReportUseView extends Crumb {
  readonly id: string;
  /** How many different numbers it prints that rest on this. */
  readonly numbers: number;
}

export interface UseView extends Crumb {
  readonly kind: "indicator" | "table" | "chart" | "statement" | "measure";
  /** The measures on the way, by name, the nearest first; empty where it is used right there. */
  readonly via: readonly string[];
}
