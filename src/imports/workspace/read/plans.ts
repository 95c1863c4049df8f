import type { Cut, Dimension } from "#domain/measures/dimension.ts";
import type { Span } from "#domain/periods/span.ts";
import { isOutside } from "#domain/plan/milestone.ts";
import type { Assignment, Ended, Indicator, Milestone, Objective, Reference } from "#domain/plan/plan.ts";
import { isReversed } from "#domain/plan/reference.ts";
import type { z } from "zod";
import { mappingOf, readFields, readList, unique, type Item, type Items } from "../items.ts";
import { isKnown, type Known, type Problems } from "../problems.ts";
import { checkDeviation, isKnownCut, type Names } from "../references.ts";
import type { WrittenEnd } from "../schema/common.ts";
import { assignmentSchema, indicatorSchema, objectiveSchema, planSchema, type WrittenTarget } from "../schema/plans.ts";
import type { YamlSource } from "../source.ts";

/** What a plan file says for what does not say otherwise. */
interface Defaults {
  readonly unit: string | undefined;
  readonly period: Span | undefined;
}

type Placed<Written> = Written & { readonly defaults: Defaults };

/** The things of a plan file as written. */
export interface ReadPlan {
  readonly objectives: Items<Placed<z.output<typeof objectiveSchema>>>;
  readonly indicators: Items<Placed<z.output<typeof indicatorSchema>>>;
  readonly assignments: Items<Placed<z.output<typeof assignmentSchema>>>;
}

/** Reads plans/*.yaml: each thing by itself. */
export function readPlan(source: YamlSource, units: Known, problems: Problems): ReadPlan | null {
  const written = mappingOf(source, problems);
  if (written === null) return null;
  const { objectives, indicators, assignments, ...rest } = written;
  const headSchema = planSchema.omit({ objectives: true, indicators: true, assignments: true });
  const { unit, period } = readFields(source, rest, headSchema, headSchema.partial(), problems);
  const defaults = { unit, period };
  if (defaults.unit !== undefined) isKnown(problems, "unknown-unit", units, defaults.unit, source.at(["unit"]));
  const list = <Schema extends z.ZodType<object>>(key: string, value: typeof objectives, schema: Schema) => {
    const { items, broken } = readList(source, [key], value, schema, problems);
    return { items: items.map(({ value: item, at }) => ({ value: { ...item, defaults }, at })), broken };
  };
  return {
    objectives: list("objectives", objectives, objectiveSchema),
    indicators: list("indicators", indicators, indicatorSchema),
    assignments: list("assignments", assignments, assignmentSchema),
  };
}

/** Ids that a plan can refer to, beside those of units, measures and dimensions. */
export interface PlanNames extends Names {
  readonly levels: Known;
  readonly objectives: Known;
  readonly assignments: Known;
}

type Written<Kind extends keyof ReadPlan> = ReadPlan[Kind]["items"][number];

/** The objective; null, and told, where its unit or period is not given. */
export function objectiveOf(
  { value, at }: Written<"objectives">,
  names: PlanNames,
  problems: Problems,
): Objective | null {
  const unit = unitOf({ value, at }, names, problems);
  const period = periodOf({ value, at }, problems);
  isKnown(problems, "unknown-level", names.levels, value.level, at("level"));
  const supports = supportsOf(value.supports, at, names, problems);
  const ended = value.ended;
  const successor = ended?.successor ?? null;
  if (successor !== null) isKnown(problems, "unknown-objective", names.objectives, successor, at("ended", "successor"));
  if (value.continues !== undefined) {
    isKnown(problems, "unknown-objective", names.objectives, value.continues, at("continues"));
  }
  if (unit === null || period === null) return null;
  return {
    id: value.id,
    level: value.level,
    name: value.name,
    description: value.description ?? null,
    unit,
    supports,
    period,
    number: value.number ?? null,
    status: value.status,
    ended: ended === undefined ? null : { date: ended.date ?? null, reason: ended.reason, successor },
    ...(value.continues === undefined ? {} : { continues: value.continues }),
    ...(value.adopted === undefined ? {} : { adopted: value.adopted }),
    followedUpIn: value.followedUpIn ?? null,
    place: placeOf(at),
  };
}

/** The indicator; null, and told, where its unit or period is not given. */
export function indicatorOf(
  { value, at }: Written<"indicators">,
  names: PlanNames,
  dimensions: readonly Dimension[],
  problems: Problems,
): Indicator | null {
  const { objective = null, measure = null } = value;
  const unit = unitOf({ value, at }, names, problems);
  const period = periodOf({ value, at }, problems);
  if (objective !== null) isKnown(problems, "unknown-objective", names.objectives, objective, at("objective"));
  if (measure !== null && isKnown(problems, "unknown-measure", names.measures, measure, at("measure"))) {
    checkDeviation(problems, names, measure, value.scenario, at("scenario"));
  }
  const cuts = cutsOf({ value, at }, names, dimensions, problems);
  const [baseline, target] = [
    referenceOf(value.baseline, at("baseline"), problems),
    referenceOf(value.target, at("target"), problems),
  ];
  if (unit === null || period === null) return null;
  const { id, name, scenario } = value;
  const ended = endedOf(value.ended);
  return { id, objective, unit, name, measure, scenario, cuts, baseline, target, period, ...ended, place: placeOf(at) };
}

/** The assignment; null, and told, where its unit is not given. */
export function assignmentOf(
  { value, at }: Written<"assignments">,
  names: PlanNames,
  problems: Problems,
): Assignment | null {
  const { start = null, end = null } = value;
  const unit = unitOf({ value, at }, names, problems);
  const supports = supportsOf(value.supports, at, names, problems);
  if (start !== null && end !== null && end < start)
    problems.add("reversed-range", at("end"), { from: start, to: end });
  if (value.continues !== undefined) {
    isKnown(problems, "unknown-assignment", names.assignments, value.continues, at("continues"));
  }
  const milestones = milestonesOf({ value, at }, problems);
  if (unit === null) return null;
  return {
    id: value.id,
    number: value.number ?? null,
    type: value.type,
    name: value.name,
    description: value.description ?? null,
    unit,
    supports,
    start,
    end,
    owner: value.owner ?? null,
    ...(value.person === undefined ? {} : { person: value.person }),
    carriedOverTo: value.carriedOverTo ?? null,
    ...(value.continues === undefined ? {} : { continues: value.continues }),
    ...(milestones.length === 0 ? {} : { milestones }),
    ...endedOf(value.ended),
    place: placeOf(at),
  };
}

/** Of two with the same id the first; one outside the assignment's days is told and kept, as it stands. */
function milestonesOf({ value, at }: Written<"assignments">, problems: Problems): readonly Milestone[] {
  const { milestones, start = null, end = null } = value;
  const written = milestones.map((one, index) => ({
    value: one,
    at: (...path: PropertyKey[]) => at("milestones", index, ...path),
  }));
  const { items } = unique("milestone", [{ items: written, broken: new Set() }], problems);
  return items.map(({ value: { done = null, ...one }, at: placeOfOne }) => {
    if (isOutside({ start, end }, one)) {
      problems.add("milestone-outside", placeOfOne("date"), { date: one.date, from: start ?? "…", to: end ?? "…" });
    }
    return { ...one, done };
  });
}

/** Without the key where it has not come to an end. */
export function endedOf(written: WrittenEnd | undefined): { readonly ended?: Ended } {
  return written === undefined ? {} : { ended: { date: written.date ?? null, reason: written.reason } };
}

function placeOf(at: Item<unknown>["at"]): { readonly file: string; readonly line: number } {
  const { file, line } = at();
  return { file, line };
}

function unitOf(
  { value, at }: Item<{ readonly unit?: string | undefined; readonly defaults: Defaults }>,
  names: Names,
  problems: Problems,
): string | null {
  const unit = value.unit ?? value.defaults.unit;
  if (unit === undefined) problems.add("missing-key", at(), { key: "unit" });
  else if (value.unit !== undefined) isKnown(problems, "unknown-unit", names.units, unit, at("unit"));
  return unit ?? null;
}

function periodOf(
  { value, at }: Item<{ readonly period?: Span | undefined; readonly defaults: Defaults }>,
  problems: Problems,
): Span | null {
  const period = value.period ?? value.defaults.period;
  if (period === undefined) problems.add("missing-key", at(), { key: "period" });
  return period ?? null;
}

function supportsOf(
  supports: readonly string[],
  at: Item<unknown>["at"],
  names: PlanNames,
  problems: Problems,
): readonly string[] {
  return supports.filter((id, index) => {
    return isKnown(problems, "unknown-objective", names.objectives, id, at("supports", index));
  });
}

function cutsOf(
  { value, at }: Written<"indicators">,
  names: Names,
  dimensions: readonly Dimension[],
  problems: Problems,
): readonly Cut[] {
  const { by, cuts } = value;
  if (by !== undefined && cuts !== undefined) {
    problems.add("conflicting-keys", at("cuts"), { first: "by", second: "cuts" });
  }
  if (by !== undefined) {
    isKnown(problems, "unknown-dimension", names.dimensions, by, at("by"));
    const members = dimensions.find((dimension) => dimension.id === by)?.members ?? [];
    return members.map((member) => ({ [by]: member.id }));
  }
  return (cuts ?? [{}]).filter((cut, index) => isKnownCut(problems, names, cut, at("cuts", index)));
}

function referenceOf(
  written: WrittenTarget | undefined,
  place: ReturnType<Item<unknown>["at"]>,
  problems: Problems,
): Reference {
  if (written === undefined) return { kind: "not_set" };
  if ("value" in written) return { kind: "number", relation: "equal", value: written.value };
  if ("atLeast" in written) return { kind: "number", relation: "at_least", value: written.atLeast };
  if ("atMost" in written) return { kind: "number", relation: "at_most", value: written.atMost };
  if ("over" in written) return { kind: "number", relation: "over", value: written.over };
  if ("under" in written) return { kind: "number", relation: "under", value: written.under };
  if ("direction" in written) return { kind: "direction", direction: written.direction };
  if ("state" in written) return { kind: "state", state: written.state };
  if ("fact" in written) return { kind: "fact" };
  if ("newMeasure" in written) return { kind: "new_measure" };
  const range = { kind: "range", from: written.from, to: written.to } as const;
  if (isReversed(range)) problems.add("reversed-range", place, written);
  return range;
}
