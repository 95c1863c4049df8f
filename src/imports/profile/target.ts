import type { Fact } from "#domain/measures/fact.ts";
import type { Measure } from "#domain/measures/measure.ts";
import { isStoredScenario, unitOfScenario, type StoredScenario } from "#domain/measures/scenario.ts";
import type { IsoDate } from "#domain/organisation/organisation.ts";
import { firstDay, spanKey, type Span } from "#domain/periods/span.ts";
import type { ProblemPlace } from "#domain/problems/problem.ts";
import { unitsOfMeasurement, type UnitOfMeasurementId } from "#domain/quantities/units.ts";

import type { Problems } from "../workspace/problems.ts";
import { amountOf } from "../workspace/read/amount.ts";
import { unitWithoutDeviation } from "../workspace/references.ts";

/** What values of a measure in a scenario and period are imported as. */
export interface Target {
  readonly measure: Measure;
  readonly scenario: StoredScenario;
  readonly kind: Fact["kind"];
  readonly unit: UnitOfMeasurementId;
  /** Whether values that become one are added up. */
  readonly adds: boolean;
}

/** Values of a measure that are imported alike. */
export interface Sort {
  readonly measure: Measure | undefined;
  readonly scenario: string;
  readonly period: Span;
  /** They are taken over as somebody has published them. */
  readonly isReported: boolean;
}

/** Null, and told, where such values can't be imported. */
export function targetOf(
  { measure, scenario, period, isReported }: Sort,
  today: IsoDate,
  place: ProblemPlace,
  problems: Problems,
): Target | null {
  if (measure === undefined || !isStoredScenario(scenario)) return null;
  const source = measure.versions.findLast(({ from }) => from === null || from <= period.from)?.source;
  const names = { measures: { ids: new Map([[measure.id, measure]]), broken: new Set<string>() } };
  if (source?.kind === "accounts") problems.add("computed-measure", place, { measure: measure.id });
  else if (unitWithoutDeviation(names, measure.id, scenario) !== null)
    problems.add("deviation-of-other-unit", place, { measure: measure.id, unit: measure.unit });
  else if (scenario === "outcome" && firstDay(period) > today)
    problems.add("future-value", place, { period: spanKey(period) });
  else {
    // What a formula gives can be taken over as published, and then answers for itself only.
    const kind = isReported || source?.kind === "formula" ? "reported" : "observed";
    const adds = measure.overUnits === "sum" && kind === "observed";
    return { measure, scenario, kind, unit: unitOfScenario(measure.unit, scenario), adds };
  }
  return null;
}

/** An amount as it is stored; null, and told, where it is no exact number. */
export function exactAmount(
  text: string,
  { unit }: Target,
  isNegated: boolean,
  place: () => ProblemPlace,
  problems: Problems,
): number | null {
  const { decimals } = unitsOfMeasurement[unit];
  const read = amountOf(text, decimals);
  if (read.ok) return isNegated && read.amount !== 0 ? -read.amount : read.amount;
  problems.add(read.fault, place(), { value: text, unit, decimals: String(decimals) });
  return null;
}
