import type { LocalText } from "#domain/text.ts";
import type { Problem } from "#domain/problems/problem.ts";
import type { SourceKind } from "#domain/profiles/profile.ts";
import type { Span } from "#domain/periods/span.ts";

/** Where in a source something stands: `row` is a line of a text, a row of a sheet or a record of JSON, from 1. */
export interface SourcePlace {
  readonly sheet: string | null;
  readonly row: number;
  /** As a spreadsheet names it (`C`), or the head of it; null where there are no columns. */
  readonly column: string | null;
}

/** One value that a source gives, in the source's own names; nothing is known of the workspace yet. */
export interface SourceValue {
  /** Facet -> the source's name in it, such as `account` -> `5010`, `Enhet` -> `Kirurgi`. Facets are those that `Extract.facets` lists. */
  readonly names: Readonly<Record<string, string>>;
  readonly period: Span;
  /** Decimal text, exact: `-1234.5`. Never rounded by a reader. */
  readonly amount: string;
  /** Set where it is an aggregate as somebody has published it (an index, a rate): it is taken over as it is and never summed. */
  readonly reported?: true;
  /** Set where it says that there is no value any more: what stands is withdrawn. The amount is empty. */
  readonly withdrawn?: true;
  readonly place: SourcePlace;
}

/** A total that the source itself states, and what of its values it should be the sum of. */
export interface SourceTotal {
  readonly name: LocalText;
  readonly amount: string;
  /** The sum of the values that it is held against, as decimal text. */
  readonly sum: string;
  readonly place: SourcePlace;
}

/** What is told of a file before anything is done with it: program, years, sheets, encoding. */
export interface Recognised {
  readonly name: LocalText;
  readonly value: string;
}

/** A facet of a source's values: a column, an account, an object's dimension. */
export interface Facet {
  readonly id: string;
  readonly name: LocalText;
  /** What it most likely says, where the reader knows; null where it does not. */
  readonly likely: "unit" | "measure" | "scenario" | "account" | "gender" | "age" | "aid" | null;
  /** The names that occur, with what they are called where the source says so; in order of first occurrence. */
  readonly values: readonly { readonly name: string; readonly label: string | null }[];
}

/** All that a source says, in its own names. Pure data; totals of the source itself are never among the values. */
export interface Extract {
  readonly kind: SourceKind;
  readonly recognised: readonly Recognised[];
  /** By which a later file of the same source is known. */
  readonly marks: readonly string[];
  readonly facets: readonly Facet[];
  readonly values: readonly SourceValue[];
  readonly totals: readonly SourceTotal[];
  readonly problems: readonly Problem[];
}
