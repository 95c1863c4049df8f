import type { Month } from "../periods/month.ts";
import { lengthOf, monthsOf, type Span } from "../periods/span.ts";
import type { Range } from "./columns.ts";
import type { Coverage } from "./query.ts";
import type { Reporters } from "./reporters.ts";
import type { PlacedTree } from "./trees.ts";

/** Running counts over the positions of the trees of one organisation, made when first asked for. */
export type Running = WeakMap<Reporters, Map<string, Int32Array>>;

/** Whether any unit of the range has reported in any month of the period. */
export function hasReported(
  running: Running,
  reporters: Reporters | undefined,
  placed: PlacedTree,
  range: Range,
  period: Span,
): boolean {
  if (reporters === undefined) return false;
  return monthsOf(period).some((month) => countIn(running, reporters, month, placed, range) > 0);
}

/** Coverage of a subtree over a period, where `missed` units that ended are not in it; null when nothing that could be there is missing. */
export function coverageOf(
  running: Running,
  reporters: Reporters | undefined,
  placed: PlacedTree,
  range: Range,
  period: Span,
  missed: number,
): Coverage | null {
  if (reporters === undefined) return null;
  const counts = monthsOf(period).map((month) => countIn(running, reporters, month, placed, range));
  const reported = counts.filter((count) => count > 0);
  const of = countIn(running, reporters, "ever", placed, range);
  const have = reported.length === 0 ? 0 : Math.min(...reported);
  const complete = reported.length === 0 || (have === of && reported.length === counts.length);
  return complete && missed === 0 ? null : { have, of, months: reported.length, ofMonths: counts.length, missed };
}

/**
 * Coverage of a ledger's accounts: a unit without an entry in a month has none to show, but a month in which nobody has any is
 * not in the ledger yet.
 */
export function coverageOfLedger(
  running: Running,
  reporters: Reporters | undefined,
  placed: PlacedTree,
  period: Span,
  missed: number,
): Coverage | null {
  if (reporters === undefined) return null;
  const everyone: Range = [0, placed.tree.order.length];
  const months = monthsOf(period).filter((month) => countIn(running, reporters, month, placed, everyone) > 0).length;
  const complete = months === 0 || months === lengthOf(period);
  if (complete && missed === 0) return null;
  const of = countIn(running, reporters, "ever", placed, everyone);
  return { have: of, of, months, ofMonths: lengthOf(period), missed };
}

function countIn(
  running: Running,
  reporters: Reporters,
  month: Month | "ever",
  placed: PlacedTree,
  [from, to]: Range,
): number {
  const key = `${month} ${placed.number}`;
  const known = running.get(reporters) ?? new Map<string, Int32Array>();
  running.set(reporters, known);
  const counts = known.get(key) ?? runningCounts(reporters, month, placed);
  known.set(key, counts);
  return (counts[to] ?? 0) - (counts[from] ?? 0);
}

/** A unit that has reported counts for those that follow it. */
function runningCounts({ spans }: Reporters, month: Month | "ever", { tree, placement }: PlacedTree): Int32Array {
  const counts = new Int32Array(tree.order.length + 1);
  for (const { period, seen } of spans.values()) {
    if (month !== "ever" && (month < period.from || month > period.to)) continue;
    const { positions, carried } = placement(period);
    for (let unit = 0; unit < positions.length; unit += 1) {
      const position = positions[unit] ?? -1;
      if (seen?.[unit] !== 1) continue;
      if (position < tree.order.length) counts[position + 1] = 1;
      else for (const part of carried[position - tree.order.length]?.parts ?? []) counts[part.position + 1] = 1;
    }
  }
  for (let at = 1; at < counts.length; at += 1) counts[at] = (counts[at] ?? 0) + (counts[at - 1] ?? 0);
  return counts;
}
