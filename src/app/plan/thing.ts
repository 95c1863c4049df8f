import type { UnitCode } from "#domain/organisation/organisation.ts";
import { firstDay, lastDay, overlaps, type Span } from "#domain/periods/span.ts";
import type { Model } from "#domain/workspace.ts";
import type { Bodies } from "#store/workspace.ts";

/** The sorts of things that a plan is made of. */
export const planNouns = ["objective", "indicator", "assignment", "risk", "control"] as const;

export type PlanNoun = (typeof planNouns)[number];

/** A thing of a plan. */
export type PlanThing = { [N in PlanNoun]: { readonly noun: N; readonly body: Bodies[N] } }[PlanNoun];

type Planned = Pick<Model, "plan" | "control">;

/** All things of all plans, each sort in its order. */
export function planThings({ plan, control }: Planned): readonly PlanThing[] {
  return [
    ...plan.objectives.map((body) => ({ noun: "objective", body }) as const),
    ...plan.indicators.map((body) => ({ noun: "indicator", body }) as const),
    ...plan.assignments.map((body) => ({ noun: "assignment", body }) as const),
    ...control.risks.map((body) => ({ noun: "risk", body }) as const),
    ...control.controls.map((body) => ({ noun: "control", body }) as const),
  ];
}

export function findThing(model: Planned, noun: PlanNoun, id: string): PlanThing | undefined {
  return planThings(model).find((thing) => thing.noun === noun && thing.body.id === id);
}

/** Whose a thing is; a control is where its risk is. */
export function unitOfThing({ control }: Planned, thing: PlanThing): UnitCode {
  if (thing.noun !== "control") return thing.body.unit;
  return control.risks.find(({ id }) => id === thing.body.risk)?.unit ?? "";
}

/** What a thing is for, by sort: objectives, or a risk. */
export function aboveOf({ noun, body }: PlanThing): readonly string[] {
  switch (noun) {
    case "objective":
    case "assignment":
      return body.supports;
    case "indicator":
      return body.objective === null ? [] : [body.objective];
    case "control":
      return [body.risk];
    case "risk":
      return [];
  }
}

/** Whether a thing has to do with a period; what says nothing of time always has. */
export function isIn({ noun, body }: PlanThing, period: Span): boolean {
  if (noun === "objective" || noun === "indicator") return overlaps(body.period, period);
  if (noun !== "assignment") return true;
  return (body.start ?? "") <= lastDay(period) && (body.end ?? "9999") >= firstDay(period);
}

/** An id that nothing has: what is wanted as far as an id can say it, with a number after it where that is taken. */
export function freshId(wanted: string, taken: ReadonlySet<string>): string {
  const plain = wanted
    .normalize("NFD")
    .toLowerCase()
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/[^a-z0-9]+/gu, "-")
    .slice(0, longestId)
    .replaceAll(/^-|-$/gu, "");
  const id = plain === "" || plain === "constructor" ? "plan" : plain;
  for (let number = 1; ; number += 1) {
    const one = number === 1 ? id : `${id}-${number}`;
    if (!taken.has(one)) return one;
  }
}

const longestId = 40;

export function idsOf(model: Planned, noun: PlanNoun): Set<string> {
  return new Set(planThings(model).flatMap((thing) => (thing.noun === noun ? [thing.body.id] : [])));
}
