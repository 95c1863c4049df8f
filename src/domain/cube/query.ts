import type { Cut } from "../measures/dimension.ts";
import type { Qualifier } from "../measures/fact.ts";
import type { MeasureId } from "../measures/measure.ts";
import type { Scenario } from "../measures/scenario.ts";
import type { UnitCode } from "../organisation/organisation.ts";
import type { Span } from "../periods/span.ts";
import type { Rational } from "../quantities/rational.ts";
import type { UnitOfMeasurementId } from "../quantities/units.ts";

/** One question to the cube. */
export interface Query {
  readonly measure: MeasureId;
  readonly unit: UnitCode;
  readonly period: Span;
  readonly scenario: Scenario;
  /** The budget's name or the forecast's round; absent: the newest there is. */
  readonly version?: string | undefined;
  readonly cut?: Cut | undefined;
}

/** Observed: one fact. Reported: taken over as published. Computed: by a rule from others. */
export type ValueKind = "observed" | "reported" | "computed";

export type AbsentReason =
  | "no_data"
  | "division_by_zero"
  | "partial_period"
  | "not_additive"
  | "no_reference"
  | "unknown_measure"
  | "unknown_unit"
  | "not_money";

/** How many of the units that report this measure have reported for the whole of the asked period. */
export interface Coverage {
  readonly have: number;
  readonly of: number;
}

export interface PresentAnswer {
  readonly state: "value";
  /** In whole units: kronor, hours, per cent. */
  readonly value: Rational;
  /** Upper end of a reported range. */
  readonly upper: Rational | null;
  readonly unit: UnitOfMeasurementId;
  readonly kind: ValueKind;
  readonly qualifier: Qualifier | null;
  readonly preliminary: boolean;
  /** Null where counting units says nothing (a unit's own value). */
  readonly coverage: Coverage | null;
}

export interface AbsentAnswer {
  readonly state: "absent";
  readonly reason: AbsentReason;
  /** The measure, unit or input that lacked a value. */
  readonly about: string;
  readonly unit: UnitOfMeasurementId | null;
}

/** Missing is not zero: an answer is a value, or an absence with its reason. */
export type Answer = PresentAnswer | AbsentAnswer;
