import type { Fact } from "../measures/fact.ts";
import type { Span } from "../periods/span.ts";
import type { Holdings } from "./holdings.ts";
import { sliceKey } from "./series.ts";

/** Which units have reported a measure (in a scenario and version), over all its cuts: one bit a unit, for each span. */
export interface Reporters {
  readonly units: number;
  /** By `sliceKey`. Not `seen`: there are some, but who has not been counted. */
  readonly spans: Map<number, { readonly period: Span; readonly seen: Uint8Array | null }>;
}

/** What reporters are counted together by. */
export type ReportersKey = Pick<Fact, "measure" | "scenario" | "version">;

export function reportersKey({ measure, scenario, version }: ReportersKey): string {
  return `${measure}|${scenario}|${version}`;
}

export function createReporters(units: number): Reporters {
  return { units, spans: new Map() };
}

/** Notes that a unit has a fact of this span. */
export function note({ units, spans }: Reporters, unit: number, period: Span): void {
  const key = sliceKey(period);
  const seen = spans.get(key)?.seen ?? new Uint8Array(units);
  seen[unit] = 1;
  spans.set(key, { period, seen });
}

/** Undefined where nobody has reported, and where it is not known yet: then it is wanted. */
export function reportersFor({ reporters, wants }: Holdings, of: ReportersKey): Reporters | undefined {
  const key = reportersKey(of);
  const found = reporters.get(key);
  if (found === undefined || [...found.spans.values()].every(({ seen }) => seen !== null)) return found;
  wants.reporters.add(key);
  wants.times += 1;
  return undefined;
}
