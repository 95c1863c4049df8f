import type { StoredScenario } from "../measures/scenario.ts";
import type { UnitCode } from "../organisation/organisation.ts";
import type { LocalText } from "../text.ts";

/**
 * What kind of source a file is from: `ledger` SIE; `table` a spreadsheet or CSV file of any shape; `kolada` its JSON;
 * `tickets` a service desk's export; `survey` answers or indices; `pay` hours and heads of a pay system; `paxml` its transfer file;
 * `hand` values that somebody has written here.
 */
export const sourceKinds = ["ledger", "table", "kolada", "tickets", "survey", "pay", "paxml", "hand"] as const;

export type SourceKind = (typeof sourceKinds)[number];

/** What one of the source's own names means in the workspace, from when to when (days, both included; null is open-ended). */
export interface Translation {
  readonly outside: string;
  /** Null: values of it are left out, on purpose. */
  readonly inside: string | null;
  readonly from: string | null;
  readonly to: string | null;
}

/**
 * Where one side of a value comes from: always the same, or by translating the source's names in one of its facets (a
 * column, an account, an object of a dimension). A name without translation: means the same inside (`same`), is a problem
 * that stops the import (`refuse`), or is left out and counted (`skip`).
 */
export type Role =
  | { readonly kind: "fixed"; readonly value: string }
  | {
      readonly kind: "facet";
      readonly facet: string;
      readonly translations: readonly Translation[];
      readonly otherwise: "same" | "refuse" | "skip";
      /** What it means where the source says nothing in the facet; null refuses. */
      readonly empty: string | null;
    };

/** How the files of one source are read: what each of their names means in the workspace. Kept as an item, with its versions. */
export interface Profile {
  readonly id: string;
  readonly name: LocalText;
  readonly source: SourceKind;
  /** Heads (or the program of a ledger) by which a file is known to be of this profile. */
  readonly recognisedBy: readonly string[];
  /** What the reader of the kind is told beside the file: the sheet, the first row ... Names as the reader defines them. */
  readonly reading: Readonly<Record<string, string>>;
  readonly unit: Role;
  readonly measure: Role;
  readonly scenario: Role;
  /** Which budget, or the round of a forecast; fixed "" where there is only one. */
  readonly version: Role;
  /** Dimension -> where its member comes from. A dimension that is not named is not cut by. */
  readonly cuts: Readonly<Record<string, Role>>;
  /** Measures whose sign is turned round: a ledger's debit is positive, a cost in the workspace negative. `*` is all. */
  readonly negated: readonly string[];
  /** The unit whose subtree a file of this profile says everything of: what stood there, in the measures, scenarios and months of the file, and is not in it, is withdrawn. Null: nothing is. */
  readonly completeFor: UnitCode | null;
  /** A file that comes by a watched folder and has no fault is confirmed at once; else it waits for somebody. */
  readonly automatic: boolean;
}

/** The scenario that values have where nothing else is said. */
export const usualScenario: StoredScenario = "outcome";
