import type { Model } from "#domain/workspace.ts";

import { aboveOf, type PlanThing } from "./thing.ts";

/** A thing in its place in the tree of a plan. */
export interface PlacedThing {
  readonly thing: PlanThing;
  /** The first of those that it is for that is in the tree; null: it stands at the top. */
  readonly under: string | null;
  readonly depth: number;
}

/** `objective:g1`, as assessments and comments name it. */
export function subjectOf({ noun, body }: PlanThing): string {
  return `${noun}:${body.id}`;
}

/**
 * Things depth first: each below the first that it is for, objectives before indicators before assignments. What is for nothing that
 * is here stands at the top. None is left out, whatever they say of one another.
 */
export function inTree(things: readonly PlanThing[]): readonly PlacedThing[] {
  const here = new Set(things.map(subjectOf));
  const below = Map.groupBy(things, (thing) => {
    const noun = thing.noun === "control" ? "risk" : "objective";
    return (
      aboveOf(thing)
        .map((id) => `${noun}:${id}`)
        .find((subject) => here.has(subject)) ?? null
    );
  });
  const placed: PlacedThing[] = [];
  const met = new Set<string>();
  const visit = (under: string | null, depth: number): void => {
    for (const thing of below.get(under) ?? []) {
      const subject = subjectOf(thing);
      if (met.has(subject)) continue;
      met.add(subject);
      placed.push({ thing, under, depth });
      visit(subject, depth + 1);
    }
  };
  visit(null, 0);
  // Objectives of a ring, which no file and no form lets through, stand last.
  return [
    ...placed,
    ...things.filter((thing) => !met.has(subjectOf(thing))).map((thing) => ({ thing, under: null, depth: 0 })),
  ];
}

/** The objectives above some, at any height. */
export function objectivesAbove({ plan }: Pick<Model, "plan">, things: readonly PlanThing[]): readonly PlanThing[] {
  const met = new Set(things.flatMap((thing) => (thing.noun === "objective" ? [thing.body.id] : [])));
  const above: PlanThing[] = [];
  const visit = (ids: readonly string[]): void => {
    for (const id of ids) {
      const body = met.has(id) ? undefined : plan.objectives.find((one) => one.id === id);
      met.add(id);
      if (body === undefined) continue;
      above.push({ noun: "objective", body });
      visit(body.supports);
    }
  };
  visit(things.flatMap((thing) => (thing.noun === "control" ? [] : aboveOf(thing))));
  const order = new Map(plan.objectives.map(({ id }, index) => [id, index]));
  return above.toSorted((one, other) => (order.get(one.body.id) ?? 0) - (order.get(other.body.id) ?? 0));
}
