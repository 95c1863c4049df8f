import { cutKey, parseCut, type Cut } from "../measures/dimension.ts";
import type { Qualifier } from "../measures/fact.ts";
import type { MeasureId } from "../measures/measure.ts";
import { isScenario, type Scenario } from "../measures/scenario.ts";
import type { UnitCode } from "../organisation/organisation.ts";
import type { Month } from "../periods/month.ts";
import { monthKey, parseSpan, spanKey, type Span } from "../periods/span.ts";
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
  /** The month whose organisation is asked in; absent: the period's last. Last year's value is asked in this year's organisation. */
  readonly organisation?: Month | undefined;
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
  | "not_money"
  | "too_large"
  | "withheld"
  | "small_group"
  | "beside_small_group"
  | "uncounted_group";

/** Reasons not to give a value that there is, since it could tell of a small group of persons. */
export const groupReasons: ReadonlySet<AbsentReason> = new Set([
  "small_group",
  "beside_small_group",
  "uncounted_group",
] as const);

/**
 * How complete a sum is: `have` of the `of` units below that report this measure have done so in every month that anybody
 * reported; `months` of the period's `ofMonths` months have any value at all; and `missed` units that are no more, or not yet,
 * have values that nobody else answers for.
 */
export interface Coverage {
  readonly have: number;
  readonly of: number;
  readonly months: number;
  readonly ofMonths: number;
  readonly missed: number;
}

/** Whether values of units that others followed are in it: not at all, only whole, or some of them divided by shares. */
export type CarriedOver = "none" | "whole" | "divided";

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
  /** Null where everything that could be there is. */
  readonly coverage: Coverage | null;
  readonly carried: CarriedOver;
}

export interface AbsentAnswer {
  readonly state: "absent";
  readonly reason: AbsentReason;
  /** The measure, unit or input that lacked a value; for a small group, how many persons there must be. */
  readonly about: string;
  readonly unit: UnitOfMeasurementId | null;
}

/** Missing is not zero: an answer is a value, or an absence with its reason. */
export type Answer = PresentAnswer | AbsentAnswer;

/** A question that is part of the way to another's answer. */
export interface Step {
  readonly query: Query;
  readonly answer: Answer;
}

/** A question as text that can be sent to a colleague: `measure=sick_leave&unit=LT&period=2018-01..2018-04&scenario=outcome`. */
export function queryRef(query: Query): string {
  const parts = [
    ["measure", query.measure],
    ["unit", query.unit],
    ["period", spanKey(query.period)],
    ["scenario", query.scenario],
    ["version", query.version ?? ""],
    ["cut", cutKey(query.cut ?? {})],
    ["organisation", query.organisation === undefined ? "" : monthKey(query.organisation)],
  ].filter(([, value]) => value !== "");
  return parts.map(([name, value]) => `${name}=${encodeURIComponent(value ?? "")}`).join("&");
}

/** Reads what `queryRef` wrote; null when it is not such a text. `scenario` may be left out: the outcome. */
export function parseRef(ref: string): Query | null {
  const parts = new Map(ref.split("&").map((part) => [part.split("=", 1)[0] ?? "", part.slice(part.indexOf("=") + 1)]));
  const read = (name: string): string => decode(parts.get(name) ?? "");
  const [period, cut, scenario] = [parseSpan(read("period")), parseCut(read("cut")), read("scenario") || "outcome"];
  if (read("measure") === "" || read("unit") === "" || period === null || cut === null || !isScenario(scenario))
    return null;
  const organisation = read("organisation") === "" ? undefined : parseSpan(read("organisation"))?.to;
  const version = read("version") || undefined;
  return { measure: read("measure"), unit: read("unit"), period, scenario, version, cut, organisation };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return "";
  }
}
