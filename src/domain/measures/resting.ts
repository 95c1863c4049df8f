import { accountDimension, accountInRange, type Cut } from "./dimension.ts";
import { inputsOf, parseFormula } from "./formula.ts";
import type { Measure, MeasureId, MeasureVersion } from "./measure.ts";

/** The ways from some measures to those that rest on them: by what rests, the shortest way, both ends in it. */
export type Ways = ReadonlyMap<MeasureId, readonly MeasureId[]>;

/**
 * Everything that is worked out from some measures in any version of its definition, over as many formulas as it takes; and
 * they themselves. Where all is known to be of one `cut` with an account, a ledger is read only by those whose accounts hold it.
 */
export function restingOn(measures: readonly Measure[], on: readonly MeasureId[], cut: Cut = {}): Ways {
  const readers = readersOf(measures, cut[accountDimension] ?? null);
  const ways = new Map<MeasureId, readonly MeasureId[]>(on.map((id) => [id, [id]]));
  // A map is walked in the order of its keys, also those added meanwhile: the shortest ways first.
  for (const [id, way] of ways)
    for (const reader of readers.get(id) ?? []) if (!ways.has(reader)) ways.set(reader, [...way, reader]);
  return ways;
}

function readersOf(measures: readonly Measure[], account: string | null): ReadonlyMap<MeasureId, readonly MeasureId[]> {
  const readers = new Map<MeasureId, MeasureId[]>();
  for (const measure of measures) {
    const read = [...measure.versions.flatMap((version) => readBy(version, account)), measure.weight ?? []].flat();
    for (const id of new Set(read)) readers.set(id, [...(readers.get(id) ?? []), measure.id]);
  }
  return readers;
}

function readBy({ source }: MeasureVersion, account: string | null): readonly MeasureId[] {
  if (source.kind === "accounts") {
    const holds = account === null || source.ranges.some((range) => accountInRange(account, range));
    return holds ? [source.ledger] : [];
  }
  if (source.kind === "facts") return [];
  const parsed = parseFormula(source.formula);
  return parsed.ok ? inputsOf(parsed.formula).map(({ measure }) => measure) : [];
}
