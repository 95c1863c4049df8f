import type { Month } from "../periods/month.ts";
import { lengthOf, monthsOf, type Span } from "../periods/span.ts";
import type { Coverage } from "./query.ts";
import type { PlacedTree } from "./trees.ts";

/** Which units have reported a measure (in a scenario and version), over all its cuts: one bit a unit, for each month and for ever. */
export interface Reporters {
  readonly months: Map<Month, Uint8Array>;
  readonly ever: Uint8Array;
  /** Running counts over the positions of a tree, made when first asked for. */
  readonly running: Map<string, Int32Array>;
}

export function createReporters(units: number): Reporters {
  return { months: new Map(), ever: new Uint8Array(units), running: new Map() };
}

/** Notes that a unit has a fact in these months. */
export function note(reporters: Reporters, unit: number, period: Span): void {
  reporters.ever[unit] = 1;
  for (let month = period.from; month <= period.to; month = (month + 1) as Month) {
    const seen = reporters.months.get(month) ?? new Uint8Array(reporters.ever.length);
    reporters.months.set(month, seen);
    seen[unit] = 1;
  }
}

/** Positions from (included) to (not included). */
export type Range = readonly [from: number, to: number];

/** Whether any unit of the range has reported in any month of the period. */
export function hasReported(reporters: Reporters | undefined, placed: PlacedTree, range: Range, period: Span): boolean {
  return reporters !== undefined && monthsOf(period).some((month) => countIn(reporters, month, placed, range) > 0);
}

/** Coverage of a subtree over a period; null when nothing that could be there is missing. */
export function coverageOf(
  reporters: Reporters | undefined,
  placed: PlacedTree,
  range: Range,
  period: Span,
): Coverage | null {
  if (reporters === undefined) return null;
  const counts = monthsOf(period).map((month) => countIn(reporters, month, placed, range));
  const reported = counts.filter((count) => count > 0);
  const of = countIn(reporters, "ever", placed, range);
  const have = reported.length === 0 ? 0 : Math.min(...reported);
  const complete = reported.length === 0 || (have === of && reported.length === counts.length);
  return complete ? null : { have, of, months: reported.length, ofMonths: counts.length };
}

/**
 * Coverage of a ledger's accounts: a unit without an entry in a month has none to show, but a month in which nobody has any is
 * not in the ledger yet.
 */
export function coverageOfLedger(reporters: Reporters | undefined, placed: PlacedTree, period: Span): Coverage | null {
  if (reporters === undefined) return null;
  const everyone: Range = [0, placed.tree.order.length];
  const months = monthsOf(period).filter((month) => countIn(reporters, month, placed, everyone) > 0).length;
  const of = countIn(reporters, "ever", placed, everyone);
  return months === 0 || months === lengthOf(period) ? null : { have: of, of, months, ofMonths: lengthOf(period) };
}

function countIn(reporters: Reporters, month: Month | "ever", placed: PlacedTree, [from, to]: Range): number {
  const bits = month === "ever" ? reporters.ever : reporters.months.get(month);
  if (bits === undefined) return 0;
  const key = `${month} ${placed.number}`;
  const counts = reporters.running.get(key) ?? runningCounts(bits, placed);
  reporters.running.set(key, counts);
  return (counts[to] ?? 0) - (counts[from] ?? 0);
}

function runningCounts(bits: Uint8Array, placed: PlacedTree): Int32Array {
  const counts = new Int32Array(placed.tree.order.length + 1);
  placed.positions.forEach((position, unit) => {
    if (position >= 0) counts[position + 1] = bits[unit] ?? 0;
  });
  for (let at = 1; at < counts.length; at += 1) counts[at] = (counts[at] ?? 0) + (counts[at - 1] ?? 0);
  return counts;
}
