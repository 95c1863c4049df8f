import type { InternalControl, Control, Risk } from "../control/control.ts";
import { wayBack } from "../graph.ts";
import { isOfMoneyOnly } from "../measures/scenario.ts";
import type { Measure } from "../measures/measure.ts";
import type { IsoDate, UnitCode } from "../organisation/organisation.ts";
import { parseDecimal } from "../quantities/rational.ts";
import { unitsOfMeasurement } from "../quantities/units.ts";
import type { LocalText } from "../text.ts";
import { isOutside } from "./milestone.ts";
import type { Assignment, Indicator, Objective, Plan, Reference } from "./plan.ts";
import { isReversed } from "./reference.ts";

/** What a thing of the plan may name. */
export interface PlanNames {
  readonly plan: Plan;
  readonly control: InternalControl;
  readonly measures: readonly Measure[];
  readonly isUnit: (code: UnitCode) => boolean;
  /** What has been done was done by this day. */
  readonly today: IsoDate;
}

export type PlanFaultCode =
  | "name_missing"
  | "no_such_unit"
  | "no_such_level"
  | "unknown_objective"
  | "supports_itself"
  | "supports_circle"
  | "unknown_measure"
  | "deviation_not_money"
  | "not_a_number"
  | "not_whole"
  | "range_reversed"
  | "target_without_measure"
  | "days_reversed"
  | "milestone_outside"
  | "milestone_twice"
  | "done_ahead"
  | "no_such_risk";

/** What is wrong with one field of a thing. */
export interface PlanFault {
  readonly field: string;
  readonly code: PlanFaultCode;
  readonly values: Readonly<Record<string, string>>;
}

type Faults = readonly PlanFault[];

const fault = (field: string, code: PlanFaultCode, values: Readonly<Record<string, string>> = {}): PlanFault => {
  return { field, code, values };
};

/** What keeps an objective from standing in the plan. */
export function objectiveFaults(names: PlanNames, objective: Objective): Faults {
  const { id, level, name, unit, supports, continues, ended } = objective;
  const { levels, objectives } = names.plan;
  return [
    ...nameFaults(name),
    ...(levels.some((one) => one.id === level) ? [] : [fault("level", "no_such_level", { name: level })]),
    ...unitFaults(names, unit),
    ...(supports.includes(id) ? [fault("supports", "supports_itself")] : []),
    ...knownFaults(
      names,
      "supports",
      supports.filter((one) => one !== id),
    ),
    ...circleFaults(objectives, objective),
    ...knownFaults(names, "continues", continues === undefined ? [] : [continues]),
    ...knownFaults(names, "successor", ended === null || ended.successor === null ? [] : [ended.successor]),
  ];
}

export function indicatorFaults(names: PlanNames, indicator: Indicator): Faults {
  const { name, unit, objective, measure: id, scenario, baseline, target } = indicator;
  const measure = names.measures.find((one) => one.id === id);
  const isUnknown = id !== null && measure === undefined;
  const isOdd = measure !== undefined && measure.unit !== "sek" && isOfMoneyOnly(scenario);
  return [
    ...nameFaults(name),
    ...unitFaults(names, unit),
    ...knownFaults(names, "objective", objective === null ? [] : [objective]),
    ...(isUnknown ? [fault("measure", "unknown_measure", { name: id })] : []),
    ...(isOdd ? [fault("scenario", "deviation_not_money")] : []),
    ...(["baseline", "target"] as const).flatMap((field) =>
      referenceFaults(field, field === "target" ? target : baseline, id !== null, isCount(measure, scenario)),
    ),
  ];
}

export function assignmentFaults(names: PlanNames, assignment: Assignment): Faults {
  const { name, unit, supports, start, end } = assignment;
  const isReversed = start !== null && end !== null && end < start;
  return [
    ...nameFaults(name),
    ...unitFaults(names, unit),
    ...knownFaults(names, "supports", supports),
    ...(isReversed ? [fault("end", "days_reversed", { from: start, to: end })] : milestoneFaults(names, assignment)),
  ];
}

/** The fields are those of the milestone at its place: `milestones.0.date`. */
function milestoneFaults({ today }: PlanNames, { milestones = [], start, end }: Assignment): Faults {
  return milestones.flatMap((one, index): Faults => {
    const { name, date, done } = one;
    const field = (part: string): string => `milestones.${index}.${part}`;
    const isTwice = milestones.slice(0, index).some((other) => other.date === date && other.name.sv === name.sv);
    return [
      ...nameFaults(name, field("name")),
      ...(isTwice ? [fault(field("name"), "milestone_twice", { name: name.sv })] : []),
      ...(isOutside({ start, end }, one)
        ? [fault(field("date"), "milestone_outside", { day: date, from: start ?? "…", to: end ?? "…" })]
        : []),
      ...(done !== null && done > today ? [fault(field("done"), "done_ahead", { day: done })] : []),
    ];
  });
}

export function riskFaults(names: PlanNames, { name, unit }: Risk): Faults {
  return [...nameFaults(name), ...unitFaults(names, unit)];
}

export function controlFaults({ control }: PlanNames, { name, method, risk }: Control): Faults {
  return [
    ...(control.risks.some(({ id }) => id === risk) ? [] : [fault("risk", "no_such_risk", { name: risk })]),
    ...nameFaults(name),
    ...nameFaults(method, "method"),
  ];
}

function nameFaults({ sv }: LocalText, field = "name"): Faults {
  return sv.trim() === "" ? [fault(field, "name_missing")] : [];
}

function unitFaults({ isUnit }: PlanNames, unit: UnitCode): Faults {
  return isUnit(unit) ? [] : [fault("unit", "no_such_unit", { name: unit })];
}

function knownFaults({ plan }: PlanNames, field: string, ids: readonly string[]): Faults {
  const known = new Set(plan.objectives.map(({ id }) => id));
  return ids.filter((id) => !known.has(id)).map((name) => fault(field, "unknown_objective", { name }));
}

/** Whoever walks upwards from an objective must come to an end. */
function circleFaults(objectives: readonly Objective[], { id, supports }: Objective): Faults {
  const above = new Map([...objectives.map((one) => [one.id, one.supports] as const), [id, supports] as const]);
  const way = supports.includes(id) ? null : wayBack(id, above);
  if (way === null) return [];
  const nameOf = (step: string): string => objectives.find((one) => one.id === step)?.name.sv ?? step;
  return [fault("supports", "supports_circle", { path: way.map(nameOf).join(" → ") })];
}

function referenceFaults(field: string, reference: Reference, isMeasured: boolean, isWhole: boolean): Faults {
  if (reference.kind !== "number" && reference.kind !== "range") return [];
  const written = reference.kind === "number" ? [reference.value] : [reference.from, reference.to];
  const wrong = written.find((one) => parseDecimal(one) === null);
  if (wrong !== undefined) return [fault(field, "not_a_number", { name: wrong })];
  if (!isMeasured) return [fault(field, "target_without_measure")];
  const broken = isWhole ? written.find((one) => parseDecimal(one)?.den !== 1n) : undefined;
  if (broken !== undefined) return [fault(field, "not_whole", { name: broken })];
  return isReversed(reference) ? [fault(field, "range_reversed")] : [];
}

/** A sum of single things is whole; a mean of them need not be. */
function isCount(measure: Measure | undefined, scenario: Indicator["scenario"]): boolean {
  return measure?.kind === "flow" && scenario !== "change_percent" && unitsOfMeasurement[measure.unit].decimals === 0;
}
