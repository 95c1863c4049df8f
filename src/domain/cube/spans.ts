import type { Measure } from "../measures/measure.ts";
import { contains, overlaps, type Span } from "../periods/span.ts";
import type { Selection } from "./select.ts";
import { sliceKey, type Slice } from "./series.ts";

/** The slices of a selection that a period takes in. */
export interface Spans {
  /** Slices that are added up together share a column; a mean over time needs its spans apart. */
  readonly inside: readonly (readonly Slice[])[];
  /** Spans that reach outside what was asked, and so can't be told apart. */
  readonly partial: readonly Slice[];
  /** Some fact inside is preliminary or qualified. */
  readonly special: boolean;
}

/** A stock takes what stands at the last month; everything else what lies within the period. */
export function spansWithin(measure: Measure, period: Span, selection: Selection): Spans {
  const slices = selection.series.flatMap((series) => [...series.slices.values()]);
  const inside = slices.filter((slice) => isInside(measure, slice.period, period));
  const exact = measure.overTime === "last" || measure.overTime === "none";
  return {
    inside: grouped(measure, inside),
    partial: exact ? [] : slices.filter((slice) => overlaps(slice.period, period) && !contains(period, slice.period)),
    special: inside.some((slice) => slice.special),
  };
}

function isInside(measure: Measure, span: Span, period: Span): boolean {
  if (measure.overTime === "last") return span.to === period.to;
  if (measure.overTime === "none") return sliceKey(span) === sliceKey(period);
  return contains(period, span);
}

function grouped(measure: Measure, slices: readonly Slice[]): Slice[][] {
  const apart = measure.overTime === "mean" || measure.overTime === "weighted" || measure.overUnits === "weighted";
  if (apart) return [...Map.groupBy(slices, (slice) => sliceKey(slice.period)).values()];
  return slices.length === 0 ? [] : [[...slices]];
}
