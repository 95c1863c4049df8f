import type { Thing } from "./plan.ts";

/** The objectives of a level, each with all that supports it, at any height. */
export interface Perspective {
  /** Null: what supports none of the level. */
  readonly top: Thing | null;
  readonly things: readonly Thing[];
}

/** Objectives by those of a level that they support, also by way of others. One that supports several stands below each. */
export function perspectivesOf(objectives: readonly Thing[], level: string): readonly Perspective[] {
  const bySubject = new Map(objectives.map((one) => [one.subject, one]));
  const tops = objectives.filter((one) => one.level === level);
  const topsOf = (thing: Thing, met: ReadonlySet<string>): ReadonlySet<string> => {
    if (thing.level === level) return new Set([thing.subject]);
    if (met.has(thing.subject)) return new Set();
    const way = new Set([...met, thing.subject]);
    const above = thing.above.flatMap((subject) => bySubject.get(subject) ?? []);
    return new Set(above.flatMap((one) => [...topsOf(one, way)]));
  };
  const others = objectives
    .filter((one) => one.level !== level)
    .map((thing) => ({ thing, of: topsOf(thing, new Set()) }));
  const below = (isBelow: (of: ReadonlySet<string>) => boolean): readonly Thing[] =>
    others.filter(({ of }) => isBelow(of)).map(({ thing }) => thing);
  const rest = below((of) => of.size === 0);
  return [
    ...tops.map((top) => ({ top, things: below((of) => of.has(top.subject)) })),
    ...(rest.length === 0 ? [] : [{ top: null, things: rest }]),
  ];
}
