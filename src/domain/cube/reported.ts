import { lastMonth, type Span } from "../periods/span.ts";
import { fromInteger } from "../quantities/rational.ts";
import { unitsOfMeasurement } from "../quantities/units.ts";
import type { FactQuery } from "./aggregate.ts";
import { carriedWithin, nothingCarried, type Carried } from "./carried.ts";
import type { PresentAnswer } from "./query.ts";
import type { FactRow } from "./rows.ts";
import { findSeries, sliceKey, type Detail } from "./series.ts";
import type { CubeState } from "./state.ts";
import { lacks } from "./wants.ts";

/** A value taken over as published, where it lies and what it was carried over from. */
export interface Reported extends FactRow {
  readonly carried: Carried;
}

/** A stock that was reported for a month answers for every span that ends with it. */
export function reportedFact(state: CubeState, query: FactQuery): Reported | null {
  const closing = query.measure.overTime === "last" ? [lastMonth(query.period)] : [];
  const series = findSeries(state.reported, { ...query, measure: query.measure.id });
  for (const period of [query.period, ...closing]) {
    const slice = series?.slices.get(sliceKey(period));
    if (slice === undefined || lacks(state.wants, [slice])) continue;
    const { unit, carried } = reporterOf(state, query, period);
    // What was said last holds.
    const row = slice.units.subarray(0, slice.length).lastIndexOf(state.units.get(unit) ?? -1);
    if (row >= 0) return { slice, row, carried };
  }
  return null;
}

/** The unit itself, or the only one that it took over from; "" where it held something else at the time. */
function reporterOf({ units }: CubeState, { unit, placed }: FactQuery, span: Span) {
  const { positions, carried } = placed.unmixed(span);
  const position = placed.tree.position.get(unit);
  if (positions[units.get(unit) ?? -1] === position) return { unit, carried: nothingCarried };
  const from = carried.find(({ parts }) => parts[0]?.position === position);
  return { unit: from?.unit ?? "", carried: carriedWithin(from === undefined ? [] : [from], [0, Infinity]) };
}

export function reportedAnswer(state: CubeState, query: FactQuery): PresentAnswer | null {
  const found = reportedFact(state, query);
  if (found === null) return null;
  const { slice, row, carried } = found;
  const { upper, qualifier, preliminary } = slice.details.get(row) ?? plain;
  const { decimals } = unitsOfMeasurement[query.answerUnit];
  return {
    state: "value",
    value: fromInteger(slice.amounts[row] ?? 0, decimals),
    upper: upper === null ? null : fromInteger(upper, decimals),
    unit: query.answerUnit,
    kind: "reported",
    qualifier,
    preliminary,
    coverage: null,
    carried: carried.over,
  };
}

const plain: Detail = { upper: null, qualifier: null, preliminary: false };
