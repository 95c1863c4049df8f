import { overlaps } from "#domain/periods/span.ts";
import type { Objective } from "#domain/plan/plan.ts";
import type { Model } from "#domain/workspace.ts";

import { found, refused, type Judged, type Result } from "../result.ts";
import { wrongThing } from "./checks.ts";
import { newIds, unadopted, withCopies } from "./copy.ts";
import { reasonOr } from "./reasons.ts";
import { places } from "./read.ts";
import { settlePlan, written, type Planned, type Planning } from "./settle.ts";
import type { PlanThing } from "./thing.ts";

/** An objective of which each of some units is to have one of its own. */
export interface Spreading {
  readonly objective: string;
  readonly level: string;
  readonly units: readonly string[];
}

/** Gives units an objective each that supports this one, with its indicators. A unit that has one of that level and time is left. */
export function spreadObjective(planning: Planning, spreading: Spreading): Promise<Judged<Planned>> {
  return settlePlan(planning, reasonOr("", "spread"), [], (stand) => {
    const things = spread(stand.workspace, spreading);
    if (!things.ok) return things;
    const among = { ...stand, workspace: withCopies(stand.workspace, things.value) };
    const wrong = things.value.map((thing) => wrongThing(among, thing)).find((one) => one !== null);
    return wrong ?? found(things.value.map(written));
  });
}

function spread(model: Model, { objective: id, level, units }: Spreading): Result<readonly PlanThing[]> {
  const { plan } = model;
  const objective = plan.objectives.find((one) => one.id === id);
  if (objective === undefined) return refused("unknown_thing");
  const has = (unit: string): boolean =>
    plan.objectives.some(
      (one) =>
        one.unit === unit && one.level === level && one.supports.includes(id) && overlaps(one.period, objective.period),
    );
  const wanted = [...new Set(units)].filter((unit) => unit !== objective.unit && !has(unit));
  if (wanted.length === 0) return refused("nothing_to_spread", {}, "units");
  return found(wanted.flatMap((unit) => spreadTo(model, objective, level, unit)));
}

function spreadTo(model: Model, objective: Objective, level: string, unit: string): readonly PlanThing[] {
  const { id, ...rest } = unadopted(objective);
  const own = newIds(model, "objective", [id], unit).get(id) ?? id;
  const indicators = model.plan.indicators.filter((one) => one.objective === id && one.ended === undefined);
  const ids = newIds(
    model,
    "indicator",
    indicators.map((one) => one.id),
    unit,
  );
  return [
    {
      noun: "objective",
      body: { ...rest, id: own, level, unit, supports: [id], number: null, place: places.objective },
    },
    ...indicators.map((one): PlanThing => {
      return {
        noun: "indicator",
        body: { ...one, id: ids.get(one.id) ?? one.id, objective: own, unit, place: places.indicator },
      };
    }),
  ];
}
