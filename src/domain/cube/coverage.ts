import type { Month } from "../periods/month.ts";
import { lengthOf, monthsOf, type Span } from "../periods/span.ts";
import type { Range } from "./columns.ts";
import type { Coverage } from "./query.ts";
import { sliceKey } from "./series.ts";
import type { PlacedTree } from "./trees.ts";

/** Which units have reported a measure (in a scenario and version), over all its cuts: one bit a unit, for each span. */
export interface Reporters {
  readonly units: number;
  readonly spans: Map<number, { readonly period: Span; readonly seen: Uint8Array }>;
  /** Running counts over the positions of a tree, made when first asked for. */
  readonly running: Map<string, Int32Array>;
}

export function createReporters(units: number): Reporters {
  return { units, spans: new Map(), running: new Map() };
}

/** Notes that a unit has a fact of this span. */
export function note({ units, spans }: Reporters, unit: number, period: Span): void {
  const key = sliceKey(period);
  const span = spans.get(key) ?? { period, seen: new Uint8Array(units) };
  spans.set(key, span);
  span.seen[unit] = 1;
}

/** Whether any unit of the range has reported in any month of the period. */
export function hasReported(reporters: Reporters | undefined, placed: PlacedTree, range: Range, period: Span): boolean {
  return reporters !== undefined && monthsOf(period).some((month) => countIn(reporters, month, placed, range) > 0);
}

/** Coverage of a subtree over a period, where `missed` units that ended are not in it; null when nothing that could be there is missing. */
export function coverageOf(
  reporters: Reporters | undefined,
  placed: PlacedTree,
  range: Range,
  period: Span,
  missed: number,
): Coverage | null {
  if (reporters === undefined) return null;
  const counts = monthsOf(period).map((month) => countIn(reporters, month, placed, range));
  const reported = counts.filter((count) => count > 0);
  const of = countIn(reporters, "ever", placed, range);
  const have = reported.length === 0 ? 0 : Math.min(...reported);
  const complete = reported.length === 0 || (have === of && reported.length === counts.length);
  return complete && missed === 0 ? null : { have, of, months: reported.length, ofMonths: counts.length, missed };
}

/**
 * Coverage of a ledger's accounts: a unit without an entry in a month has none to show, but a month in which nobody has any is
 * not in the ledger yet.
 */
export function coverageOfLedger(
  reporters: Reporters | undefined,
  placed: PlacedTree,
  period: Span,
  missed: number,
): Coverage | null {
  if (reporters === undefined) return null;
  const everyone: Range = [0, placed.tree.order.length];
  const months = monthsOf(period).filter((month) => countIn(reporters, month, placed, everyone) > 0).length;
  const of = countIn(reporters, "ever", placed, everyone);
  const complete = months === 0 || months === lengthOf(period);
  return complete && missed === 0 ? null : { have: of, of, months, ofMonths: lengthOf(period), missed };
}

function countIn(reporters: Reporters, month: Month | "ever", placed: PlacedTree, [from, to]: Range): number {
  const key = `${month} ${placed.number}`;
  const counts = reporters.running.get(key) ?? runningCounts(reporters, month, placed);
  reporters.running.set(key, counts);
  return (counts[to] ?? 0) - (counts[from] ?? 0);
}

/** A unit that has reported counts for those that follow it. */
function runningCounts({ spans }: Reporters, month: Month | "ever", { tree, placement }: PlacedTree): Int32Array {
  const counts = new Int32Array(tree.order.length + 1);
  for (const { period, seen } of spans.values()) {
    if (month !== "ever" && (month < period.from || month > period.to)) continue;
    const { positions, carried } = placement(period);
    positions.forEach((position, unit) => {
      if (seen[unit] !== 1) return;
      if (position < tree.order.length) counts[position + 1] = 1;
      else for (const part of carried[position - tree.order.length]?.parts ?? []) counts[part.position + 1] = 1;
    });
  }
  for (let at = 1; at < counts.length; at += 1) counts[at] = (counts[at] ?? 0) + (counts[at - 1] ?? 0);
  return counts;
}
