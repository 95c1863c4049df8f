import type { Both } from "../../text.ts";
import type { Direction, Measure, MeasureId } from "../measure.ts";

/** One wording of a standard measure. It never changes: a definition that does is a new edition. */
export interface Edition {
  /** The year it was written in, and which of that year's it is: `2024-1`. */
  readonly version: string;
  /** What is counted, and how, in plain words of our own. */
  readonly definition: Both;
  /** Over measures of the catalogue by their ids; null: the workspace's own values. */
  readonly formula: string | null;
}

/** A measure that the field has agreed on what it means. */
export interface StandardMeasure extends Pick<
  Measure,
  "id" | "unit" | "kind" | "overUnits" | "overTime" | "weight" | "addsOver" | "decimals" | "personal"
> {
  readonly name: Both;
  readonly better: Direction;
  /** Who has decided or recommended it: a law, an authority; null where it is common usage. */
  readonly authority: Both | null;
  /** Oldest first, at least one. */
  readonly editions: readonly Edition[];
}

/** Standard measures that belong together. */
export interface StandardGroup {
  readonly id: string;
  readonly name: Both;
  readonly measures: readonly StandardMeasure[];
}

/** A name or a definition in both languages. */
export const both = (sv: string, en: string): Both => ({ sv, en });

type Written = Pick<StandardMeasure, "id" | "name" | "better"> & {
  readonly definition: Both;
  readonly formula?: string;
  readonly personal?: true;
  readonly weight?: MeasureId;
  readonly addsOver?: readonly string[];
  readonly decimals?: number;
  readonly authority?: Both;
};

type Shape = Pick<StandardMeasure, "unit" | "kind" | "overUnits" | "overTime"> & { readonly decimals: number };

/** The first edition of all that was in the catalogue from its beginning. */
const first = "2024-1";

function standard(shape: Shape, { definition, formula, ...own }: Written): StandardMeasure {
  const usual = { weight: null, addsOver: [], authority: null };
  return { ...shape, ...usual, ...own, editions: [{ version: first, definition, formula: formula ?? null }] };
}

const sum = { overUnits: "sum", overTime: "sum" } as const;
const state = { overUnits: "sum", overTime: "last" } as const;

/** An amount in kronor that adds up over time. */
export const amount = (own: Written): StandardMeasure =>
  standard({ unit: "sek", kind: "flow", ...sum, decimals: 0 }, own);

/** Hours that add up over time. */
export const hours = (own: Written): StandardMeasure =>
  standard({ unit: "hours", kind: "flow", ...sum, decimals: 0 }, own);

/** How many persons something happened to in the period. */
export const happenings = (own: Written): StandardMeasure =>
  standard({ unit: "persons", kind: "flow", ...sum, decimals: 0 }, own);

/** How many persons there are at the end of the period. */
export const persons = (own: Written): StandardMeasure =>
  standard({ unit: "persons", kind: "stock", ...state, decimals: 0 }, own);

/** A share in per cent: numerator and denominator add up each for itself. */
export const share = (own: Written & { readonly formula: string }): StandardMeasure =>
  standard({ unit: "percent", kind: "rate", ...sum, decimals: 1 }, own);

/** So many of one thing for each of another. */
export const ratio = (own: Written & { readonly formula: string }): StandardMeasure =>
  standard({ unit: "ratio", kind: "rate", ...sum, decimals: 1 }, own);

/** An index from 0 to 100, a mean weighted by those who answered. */
export const index = (own: Written & { readonly weight: MeasureId }): StandardMeasure =>
  standard({ unit: "index", kind: "index", overUnits: "weighted", overTime: "weighted", decimals: 0 }, own);

/** Full-time equivalents: the mean of the months' ends. */
export const equivalents = (own: Written): StandardMeasure =>
  standard({ unit: "fte", kind: "stock", overUnits: "sum", overTime: "mean", decimals: 1 }, own);
