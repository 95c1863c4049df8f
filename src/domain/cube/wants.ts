import type { Slice } from "./series.ts";

/**
 * What a cube was asked for and does not have in memory. Whoever asks has it fetched and asks again; until then answers are of
 * no use, and are not remembered.
 */
export interface Wants {
  readonly slices: Set<Slice>;
  /** Whose reporters are to be counted, by `reportersKey`. */
  readonly reporters: Set<string>;
  /** Rows whose whole facts are to be shown. */
  readonly facts: Map<Slice, Set<number>>;
  /** Whether all facts are to be counted. */
  counts: boolean;
  /** How many times something lacked, ever. */
  times: number;
}

export function createWants(): Wants {
  return { slices: new Set(), reporters: new Set(), facts: new Map(), counts: false, times: 0 };
}

/** Notes those slices that are not in memory; true where there are any. */
export function lacks(wants: Wants, slices: readonly Slice[]): boolean {
  let hasAny = false;
  for (const slice of slices)
    if (!slice.isLoaded) {
      wants.slices.add(slice);
      hasAny = true;
    }
  if (hasAny) wants.times += 1;
  return hasAny;
}

/** Notes a row whose whole fact is not in memory. */
export function lacksFact(wants: Wants, slice: Slice, row: number): void {
  const rows = wants.facts.get(slice) ?? new Set();
  wants.facts.set(slice, rows.add(row));
  wants.times += 1;
}

/** Notes that facts have not been counted. */
export function lacksCounts(wants: Wants): void {
  wants.counts = true;
  wants.times += 1;
}

/** What was wanted since it was last taken; null where nothing lacked. */
export function takeWants(wants: Wants): Wants | null {
  const taken = {
    ...wants,
    slices: new Set(wants.slices),
    reporters: new Set(wants.reporters),
    facts: new Map(wants.facts),
  };
  wants.slices.clear();
  wants.reporters.clear();
  wants.facts.clear();
  wants.counts = false;
  const isNothing = taken.slices.size + taken.reporters.size + taken.facts.size === 0 && !taken.counts;
  return isNothing ? null : taken;
}
