import type { AssessmentScale } from "#domain/assessment/scale.ts";
import { accountDimension, accountInRange, type Cut } from "#domain/measures/dimension.ts";
import type { Measure } from "#domain/measures/measure.ts";
import { isOfMoneyOnly, type Scenario } from "#domain/measures/scenario.ts";
import { monthOf } from "#domain/periods/month.ts";
import { shiftSpan } from "#domain/periods/span.ts";
import type { UnitOfMeasurementId } from "#domain/quantities/units.ts";
import { nearest } from "#domain/problems/nearest.ts";
import type { ProblemPlace } from "#domain/problems/problem.ts";
import type { QueryPart } from "#domain/statements/table.ts";
import { isKnown, type Known, type Problems } from "./problems.ts";

/** What can be referred to, as far as it has been read. */
export interface Names {
  readonly units: Known;
  readonly dimensions: Known<ReadonlyMap<string, ReadonlySet<string>>>;
  readonly measures: Known<ReadonlyMap<string, Pick<Measure, "id" | "unit" | "kind">>>;
}

/** Tells of a step that the scale does not have. */
export function checkStep(
  problems: Problems,
  scale: { readonly id: string; readonly steps: readonly Pick<AssessmentScale["steps"][number], "id">[] },
  id: string,
  place: ProblemPlace,
): void {
  const steps = scale.steps.map((step) => step.id);
  if (!steps.includes(id)) problems.add("unknown-step", place, { scale: scale.id, id, nearest: nearest(id, steps) });
}

/** Whether every dimension and member of a cut is there. */
export function isKnownCut(problems: Problems, names: Names, cut: Cut, place: ProblemPlace): boolean {
  return Object.entries(cut)
    .map(([dimension, member]) => isKnownMember(problems, names, dimension, member, place))
    .every(Boolean);
}

function isKnownMember(
  problems: Problems,
  names: Names,
  dimension: string,
  member: string,
  place: ProblemPlace,
): boolean {
  if (!isKnown(problems, "unknown-dimension", names.dimensions, dimension, place)) return false;
  const members = names.dimensions.ids.get(dimension);
  if (members === undefined) return true;
  if (dimension === accountDimension) {
    return member.split(",").every((range) => isKnownRange(problems, names, range.trim(), place));
  }
  if (members.has(member)) return true;
  problems.add("unknown-member", place, { id: member, dimension, nearest: nearest(member, members) });
  return false;
}

/** Whether a range of accounts is well written and has any account. */
export function isKnownRange(problems: Problems, names: Names, range: string, place: ProblemPlace): boolean {
  const match = /^([0-9A-Za-z]+)(?:\.\.([0-9A-Za-z]+))?$/u.exec(range);
  const [, from = "", to = from] = match ?? [];
  const shared = Math.min(from.length, to.length);
  if (match === null) problems.add("invalid-account-range", place, { value: range });
  else if (from.slice(0, shared) > to.slice(0, shared)) problems.add("reversed-range", place, { from, to });
  else if (![...(names.dimensions.ids.get(accountDimension) ?? [])].some((account) => accountInRange(account, range))) {
    problems.add("unknown-account", place, { id: range });
  } else return true;
  return false;
}

const anySpan = { from: monthOf(2000, 1), to: monthOf(2000, 1) };

/** A part of a question as it was written: a unit `.` is the report's own, which is what a part without a unit asks for. */
export function queryPartOf(written: QueryPart): QueryPart {
  const { measure, unit, period, scenario, version, cut } = written;
  const parts = { measure, unit: unit === "." ? undefined : unit, period, scenario, version, cut };
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined));
}

/** Tells of what a part of a question names that is not there. */
export function checkQueryPart(
  problems: Problems,
  names: Names,
  part: QueryPart,
  at: (...path: PropertyKey[]) => ProblemPlace,
): void {
  const { measure, unit, period, scenario, cut } = part;
  if (measure !== undefined && isKnown(problems, "unknown-measure", names.measures, measure, at("measure"))) {
    checkDeviation(problems, names, measure, scenario, at("scenario"));
  }
  if (unit !== undefined) isKnown(problems, "unknown-unit", names.units, unit, at("unit"));
  if (cut !== undefined) isKnownCut(problems, names, cut, at("cut"));
  if (period !== undefined && shiftSpan(anySpan, period) === null) {
    problems.add("invalid-period", at("period"), { value: period });
  }
}

/** The unit of a measure that cannot have values of the scenario, since deviation is for money only; null where it can. */
export function unitWithoutDeviation(
  names: Pick<Names, "measures">,
  measure: string,
  scenario: Scenario | undefined,
): UnitOfMeasurementId | null {
  if (scenario === undefined || !isOfMoneyOnly(scenario)) return null;
  const unit = names.measures.ids.get(measure)?.unit ?? "sek";
  return unit === "sek" ? null : unit;
}

/** Tells of a deviation of what is not money. */
export function checkDeviation(
  problems: Problems,
  names: Pick<Names, "measures">,
  measure: string,
  scenario: Scenario | undefined,
  place: ProblemPlace,
): void {
  const unit = unitWithoutDeviation(names, measure, scenario);
  if (unit !== null) problems.add("deviation-of-other-unit", place, { measure, unit });
}
