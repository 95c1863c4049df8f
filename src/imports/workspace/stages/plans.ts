import { breakRings } from "#domain/graph.ts";
import type { InternalControl } from "#domain/control/control.ts";
import type { Objective, Plan } from "#domain/plan/plan.ts";
import { unique, type Item, type Items } from "../items.ts";
import type { Known, Problems } from "../problems.ts";
import { controlOf, readControl, riskOf } from "../read/control.ts";
import { assignmentOf, indicatorOf, objectiveOf, readPlan, type PlanNames } from "../read/plans.ts";
import type { Names } from "../references.ts";
import { yamlFiles, type Base } from "./base.ts";

/** What is wanted, what is to be done, and what is controlled. */
export interface Plans {
  readonly plan: Plan;
  readonly control: InternalControl;
  /** What was left out, as `objective:g1`: told already. */
  readonly broken: ReadonlySet<string>;
}

/** Reads plans and internal control. */
export function readPlans(base: Base, names: Names, problems: Problems): Plans {
  const broken = new Set<string>();
  const leaveOut = (kind: string, ids: Iterable<string>): void => {
    for (const id of ids) broken.add(`${kind}:${id}`);
  };
  return {
    plan: readPlanFiles(base, names, leaveOut, problems),
    control: readControlFiles(base, leaveOut, problems),
    broken,
  };
}

type LeaveOut = (kind: string, ids: Iterable<string>) => void;

function readPlanFiles(base: Base, names: Names, leaveOut: LeaveOut, problems: Problems): Plan {
  const { levels, broken } = base.settings;
  const read = yamlFiles(base, "plans", problems).flatMap((source) => readPlan(source, base.units, problems) ?? []);
  const objectives = unique(
    "objective",
    read.map((plan) => plan.objectives),
    problems,
  );
  const indicators = unique(
    "indicator",
    read.map((plan) => plan.indicators),
    problems,
  );
  const assignments = unique(
    "assignment",
    read.map((plan) => plan.assignments),
    problems,
  );
  leaveOut("objective", objectives.broken);
  leaveOut("indicator", indicators.broken);
  leaveOut("assignment", assignments.broken);
  const planNames: PlanNames = {
    ...names,
    levels: { ids: new Set(levels.map((level) => level.id)), broken: broken.levels },
    objectives: known(objectives),
    assignments: known(assignments),
  };
  const objectiveAt = new Map(objectives.items.map((item) => [item.value.id, item.at]));
  const kept = <Value extends { readonly id: string }, Made>(
    kind: string,
    { items }: Items<Value>,
    make: (item: Item<Value>) => Made | null,
  ): readonly Made[] => {
    return items.flatMap((item) => {
      const made = make(item);
      if (made === null) leaveOut(kind, [item.value.id]);
      return made ?? [];
    });
  };
  const { dimensions } = base.dimensions;
  const wanted = kept("objective", objectives, (item) => objectiveOf(item, planNames, problems));
  return {
    levels,
    objectives: withoutRings(wanted, (id) => objectiveAt.get(id)?.("supports"), problems),
    indicators: kept("indicator", indicators, (item) => indicatorOf(item, planNames, dimensions, problems)),
    assignments: kept("assignment", assignments, (item) => assignmentOf(item, planNames, problems)),
  };
}

function known({ items, broken }: Items<{ readonly id: string }>): Known {
  return { ids: new Set(items.map((item) => item.value.id)), broken };
}

/** Objectives of a ring do not support each other: whoever walks upwards must come to an end. */
function withoutRings(
  objectives: readonly Objective[],
  placeOf: (id: string) => Parameters<Problems["add"]>[1] | undefined,
  problems: Problems,
): readonly Objective[] {
  const { rings, kept } = breakRings(new Map(objectives.map((objective) => [objective.id, objective.supports])));
  for (const path of rings) {
    const [id = ""] = path;
    const place = placeOf(id) ?? { file: "", line: null };
    problems.add("supports-cycle", place, { id, path: path.join(" → ") });
  }
  return objectives.map((objective) => ({ ...objective, supports: kept.get(objective.id) ?? [] }));
}

function readControlFiles(base: Base, leaveOut: LeaveOut, problems: Problems): InternalControl {
  const read = yamlFiles(base, "control", problems).flatMap((source) => readControl(source, problems) ?? []);
  const risks = unique(
    "risk",
    read.map((file) => file.risks),
    problems,
  );
  const controls = unique(
    "control",
    read.map((file) => file.controls),
    problems,
  );
  leaveOut("risk", risks.broken);
  leaveOut("control", controls.broken);
  const names = { ids: new Set(risks.items.map((item) => item.value.id)), broken: risks.broken };
  return {
    risks: risks.items.map((item) => riskOf(item, base.units, problems)),
    controls: controls.items.map((item) => controlOf(item, names, problems)),
  };
}
