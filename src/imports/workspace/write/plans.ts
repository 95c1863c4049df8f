import type { Cut, Dimension } from "#domain/measures/dimension.ts";
import { cutKey } from "#domain/measures/dimension.ts";
import { spanKey, type Span } from "#domain/periods/span.ts";
import type { Assignment, Indicator, Milestone, Objective, Plan, Reference } from "#domain/plan/plan.ts";
import {
  cutOf,
  endIfAny,
  listIfAny,
  periodOf,
  textIfAny,
  textOf,
  unless,
  wordIfAny,
  wordOf,
  wordsIfAny,
  type Written,
} from "./values.ts";

/** The unit and the period that most of the plan is for: said once, in the head of the file. */
interface Head {
  readonly unit: string | undefined;
  readonly period: Span | undefined;
}

/** plans/plan.yaml; undefined where there is no plan. */
export function planOf(plan: Plan, dimensions: readonly Dimension[]): Written | undefined {
  const { objectives, indicators, assignments } = plan;
  if (objectives.length + indicators.length + assignments.length === 0) return undefined;
  const head: Head = {
    unit: mostOf([...objectives, ...indicators, ...assignments], ({ unit }) => unit)?.unit,
    period: mostOf([...objectives, ...indicators], ({ period }) => spanKey(period))?.period,
  };
  return {
    period: head.period === undefined ? undefined : periodOf(head.period),
    unit: wordIfAny(head.unit),
    objectives: listIfAny(objectives.map((objective) => objectiveOf(objective, head))),
    indicators: listIfAny(indicators.map((indicator) => indicatorOf(indicator, head, dimensions))),
    assignments: listIfAny(assignments.map((assignment) => assignmentOf(assignment, head))),
  };
}

/** One of the largest group; of groups of a size, the one that comes first. */
function mostOf<Thing>(things: readonly Thing[], keyOf: (thing: Thing) => string): Thing | undefined {
  const groups = [...Map.groupBy(things, keyOf).values()];
  return groups.reduce<readonly Thing[]>((most, group) => (group.length > most.length ? group : most), [])[0];
}

function unitOf(unit: string, head: Head): ReturnType<typeof wordIfAny> {
  return unit === head.unit ? undefined : wordOf(unit);
}

function periodUnless(period: Span, head: Head): ReturnType<typeof wordIfAny> {
  return head.period !== undefined && spanKey(head.period) === spanKey(period) ? undefined : periodOf(period);
}

function objectiveOf(objective: Objective, head: Head): Written {
  const { id, level, number, name, unit, period, supports, description, status, ended } = objective;
  const { continues, adopted, followedUpIn } = objective;
  return {
    id,
    level: wordOf(level),
    number: wordIfAny(number),
    name: textOf(name),
    unit: unitOf(unit, head),
    period: periodUnless(period, head),
    supports: wordsIfAny(supports),
    description: textIfAny(description),
    status: unless(status, "active"),
    ended: ended === null ? undefined : { ...endIfAny(ended), successor: wordIfAny(ended.successor) },
    continues: wordIfAny(continues),
    adopted,
    followedUpIn: textIfAny(followedUpIn),
  };
}

function indicatorOf(indicator: Indicator, head: Head, dimensions: readonly Dimension[]): Written {
  const { id, objective, name, unit, period, measure, scenario, cuts, baseline, target, ended } = indicator;
  return {
    id,
    objective: wordIfAny(objective),
    name: textOf(name),
    unit: unitOf(unit, head),
    period: periodUnless(period, head),
    measure: measure ?? undefined,
    scenario: unless(scenario, "outcome"),
    ...cutsOf(cuts, dimensions),
    baseline: referenceOf(baseline),
    target: referenceOf(target),
    ended: endIfAny(ended),
  };
}

/** Nothing for the whole; `by` for all members of a dimension in their order. */
function cutsOf(cuts: readonly Cut[], dimensions: readonly Dimension[]): Written {
  const keys = cuts.map(cutKey).join("\n");
  if (cuts.length === 1 && keys === "") return {};
  const by = dimensions.find(({ id, members }) => {
    return members.length === cuts.length && members.map((member) => cutKey({ [id]: member.id })).join("\n") === keys;
  });
  return by === undefined ? { cuts: cuts.map(cutOf) } : { by: by.id };
}

const relations = { equal: "value", at_least: "atLeast", at_most: "atMost", over: "over", under: "under" } as const;

function referenceOf(reference: Reference): Written | undefined {
  switch (reference.kind) {
    case "number":
      return { [relations[reference.relation]]: wordOf(reference.value) };
    case "range":
      return { from: wordOf(reference.from), to: wordOf(reference.to) };
    case "direction":
      return { direction: reference.direction };
    case "state":
      return { state: textOf(reference.state) };
    case "fact":
      return { fact: true };
    case "new_measure":
      return { newMeasure: true };
    case "not_set":
      return undefined;
  }
}

function assignmentOf(assignment: Assignment, head: Head): Written {
  const { id, number, type, name, description, unit, supports, start, end, owner, carriedOverTo } = assignment;
  const { person, continues, milestones = [], ended } = assignment;
  return {
    id,
    number: wordIfAny(number),
    type: unless(type, "assignment"),
    name: textOf(name),
    description: textIfAny(description),
    unit: unitOf(unit, head),
    supports: wordsIfAny(supports),
    start: start ?? undefined,
    end: end ?? undefined,
    owner: textIfAny(owner),
    person: wordIfAny(person),
    carriedOverTo: wordIfAny(carriedOverTo),
    continues: wordIfAny(continues),
    milestones: listIfAny(milestones.map(milestoneOf)),
    ended: endIfAny(ended),
  };
}

function milestoneOf({ id, name, date, done }: Milestone): Written {
  return { id, name: textOf(name), date, done: done ?? undefined };
}
