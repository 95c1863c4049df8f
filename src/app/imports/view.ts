import type { Profile, SourceKind } from "#domain/profiles/profile.ts";

import type { Ability } from "../permissions/abilities.ts";
import type { ProblemView } from "../workspaces/view.ts";

/** `pending`: received, and nothing has happened yet. `undone`: confirmed, and its batch undone since. */
export type ImportState = "pending" | "confirmed" | "cancelled" | "undone";

/** A thing of the workspace as it is chosen and shown: its id and what it is called. */
export interface NamedView {
  readonly id: string;
  readonly name: string;
}

/** An import in the list. */
export interface ImportSummary {
  readonly id: string;
  readonly state: ImportState;
  readonly file: string;
  /** What kind of source it is, in words; null where no reader knows the file. */
  readonly source: NamedView | null;
  /** The profile that it is read by; null where there is none yet. */
  readonly profile: NamedView | null;
  /** When it was received (ISO 8601 in UTC), and by whom, by name. */
  readonly at: string;
  readonly who: string;
  /** When it was confirmed, cancelled or undone, and by whom; null while it is pending. */
  readonly settled: { readonly at: string; readonly who: string } | null;
  /** How many there were when it was last read. */
  readonly errors: number;
  readonly warnings: number;
  /** The batch that it became; null before it is confirmed. */
  readonly batch: number | null;
}

/** All imports, newest first, and what may be done here. */
export interface ImportsView {
  readonly total: number;
  readonly offset: number;
  readonly imports: readonly ImportSummary[];
  /** No file is larger, in bytes. */
  readonly largest: number;
  readonly may: { readonly receive: Ability };
}

/** How many values become new, change, are left as they are and are withdrawn. */
export interface StateCounts {
  readonly new: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly gone: number;
}

export interface ImportCounts extends StateCounts {
  /** How many of the file's values are passed over on purpose. */
  readonly skipped: number;
}

/** What becomes of the values of one measure. */
export interface MeasureChangesView extends NamedView, StateCounts {}

/** What becomes of values, all in all and by measure. */
export interface ChangesView {
  readonly counts: StateCounts;
  /** From the first month that there are values for to the last, in words; null where there are none. */
  readonly period: string | null;
  readonly units: number;
  readonly measures: readonly MeasureChangesView[];
}

/** What a name of the source means. `same`: what it says; `skipped`: it is passed over on purpose; `unknown`: nobody has said yet. */
export type NameState = "translated" | "same" | "skipped" | "unknown";

/** One of the source's own names, in the facet of a role. */
export interface NameView {
  readonly outside: string;
  /** What the source itself calls it. */
  readonly label: string | null;
  readonly state: NameState;
  /** What it means in the workspace. */
  readonly inside: NamedView | null;
  /** What in the workspace resembles it most, where nobody has said what it means. */
  readonly nearest: NamedView | null;
  /** How many of the file's values have it. */
  readonly values: number;
}

/** One side of the values, and where it comes from. */
export interface RoleView {
  /** `unit`, `measure`, `scenario`, `version`, or the id of a dimension. */
  readonly id: string;
  readonly name: string;
  /** Always this; null where a facet says it. */
  readonly fixed: NamedView | null;
  readonly facet: NamedView | null;
  /** The names of the facet: those that are unknown first. At most a thousand. */
  readonly names: readonly NameView[];
  /** How many names there are. */
  readonly total: number;
  readonly unknown: number;
}

/** A total that the source states, held against the values that were read. */
export interface TotalView {
  readonly name: string;
  readonly stated: string;
  readonly sum: string;
  readonly agrees: boolean;
  readonly place: PlaceView;
}

/** Where in the file something stands. */
export interface PlaceView {
  readonly sheet: string | null;
  readonly row: number;
  readonly column: string | null;
}

/** An earlier import of the very same bytes. */
export interface EarlierView {
  readonly id: string;
  readonly state: ImportState;
  readonly at: string;
  readonly who: string;
}

/** One import, and what would come of it: everything but the single values. */
export interface ImportView extends ChangesView {
  readonly import: ImportSummary;
  readonly sha256: string;
  readonly bytes: number;
  readonly earlier: readonly EarlierView[];
  /** What is told of the file: program, years, sheets. */
  readonly recognised: readonly { readonly name: string; readonly value: string }[];
  /** As the file is read now; null where no reader knows it. */
  readonly profile: Profile | null;
  /** Whether the profile stands just so in the workspace. */
  readonly isSaved: boolean;
  readonly facets: readonly NamedView[];
  readonly roles: readonly RoleView[];
  readonly counts: ImportCounts;
  /** At most 200, errors first. */
  readonly problems: readonly ProblemView[];
  readonly totals: readonly TotalView[];
  /** What has been seen: what is confirmed is this and nothing else. Null where nothing can be confirmed. */
  readonly preview: string | null;
  readonly may: {
    readonly change: Ability;
    readonly confirm: Ability;
    /** Keep the profile with it. */
    readonly saveProfile: Ability;
    readonly cancel: Ability;
    readonly undo: Ability;
    readonly original: Ability;
  };
}

/** What a profile would make of the last file that was read in by it, beside what came of that file: nothing is written. */
export interface TrialView extends ChangesView {
  /** The file; null where there is none yet. */
  readonly of: ImportSummary | null;
  readonly problems: readonly ProblemView[];
}

/** What becomes of a value. */
export type ValueState = keyof StateCounts;

/** One value, beside what stands. */
export interface ImportValueView {
  readonly state: ValueState;
  readonly unit: NamedView;
  readonly measure: NamedView;
  readonly period: NamedView;
  readonly scenario: string;
  readonly version: string;
  readonly cut: string;
  /** As printed, in the measure's unit; null where there is none, and where it is withheld. */
  readonly before: string | null;
  readonly after: string | null;
  readonly isWithheld: boolean;
  /** Where it stands in the file; the first place where several values were added up. Null for what is gone. */
  readonly place: PlaceView | null;
}

export interface ImportValuesView {
  /** How many there are of what was asked for. */
  readonly total: number;
  readonly offset: number;
  readonly values: readonly ImportValueView[];
}

/** What can be chosen when names are translated and values written. */
export interface ImportChoices {
  readonly units: readonly NamedView[];
  /** Those that values can be given for. `decimals`: at most so many. */
  readonly measures: readonly (NamedView & {
    readonly unit: string;
    readonly decimals: number;
    /** The dimensions whose parts make the whole of it. */
    readonly addsOver: readonly string[];
  })[];
  readonly scenarios: readonly NamedView[];
  readonly dimensions: readonly (NamedView & { readonly members: readonly NamedView[] })[];
  readonly profiles: readonly (NamedView & { readonly source: SourceKind })[];
}

/** What stands in a grid of units by months. */
export interface StandingView {
  /** One may not see what stands of the measure; whether anything does is not told either. */
  readonly isWithheld: boolean;
  /** `period` a month, `amount` exact, as a decimal number (`1889.3`). */
  readonly values: readonly { readonly unit: string; readonly period: string; readonly amount: string }[];
}
