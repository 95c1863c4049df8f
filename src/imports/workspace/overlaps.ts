import { cutKey } from "#domain/measures/dimension.ts";
import type { Fact } from "#domain/measures/fact.ts";
import { dayAfter, firstDay, lastDay, spanKey, type Span } from "#domain/periods/span.ts";
import type { Organisation } from "#domain/organisation/organisation.ts";
import { treeAt } from "#domain/organisation/tree.ts";
import { placeText } from "./items.ts";
import type { Known, Problems } from "./problems.ts";
import type { EndedUnit } from "./read/organisation.ts";

/**
 * The facts that can be true together: of two of the same sort and span the first is kept, and of observed ones whose spans
 * overlap too. Reported ones may overlap: each answers for its own span only.
 */
export function withoutOverlaps(facts: readonly Fact[], problems: Problems): readonly Fact[] {
  const series = new Map<string, Fact[]>();
  const cutKeys = new Map<Fact["cut"], string>();
  for (const fact of facts) {
    const cut = cutKeys.get(fact.cut) ?? cutKey(fact.cut);
    cutKeys.set(fact.cut, cut);
    const key = `${fact.measure}\n${fact.unit}\n${fact.scenario}\n${fact.version}\n${fact.kind}\n${cut}`;
    const same = series.get(key);
    if (same === undefined) series.set(key, [fact]);
    else same.push(fact);
  }
  const dropped = new Set<Fact>();
  for (const same of series.values()) if (same.length > 1) dropOverlapping(same, dropped, problems);
  return dropped.size === 0 ? facts : facts.filter((fact) => !dropped.has(fact));
}

function dropOverlapping(same: readonly Fact[], dropped: Set<Fact>, problems: Problems): void {
  const byMonth = new Map<number, Fact>();
  for (const fact of same) {
    const other = overlapping(fact, byMonth, same);
    if (other === undefined) {
      for (let month: number = fact.period.from; month <= fact.period.to; month += 1) byMonth.set(month, fact);
      continue;
    }
    dropped.add(fact);
    const place = { ...fact.source, excerpt: excerptOf(fact) };
    const code = spanKey(other.period) === spanKey(fact.period) ? "equal-facts" : "overlapping-facts";
    problems.add(code, place, { first: placeText(other.source) });
  }
}

function overlapping(fact: Fact, byMonth: ReadonlyMap<number, Fact>, same: readonly Fact[]): Fact | undefined {
  if (fact.kind === "reported") {
    const earlier = same.slice(0, same.indexOf(fact));
    return earlier.find(({ period }) => period.from === fact.period.from && period.to === fact.period.to);
  }
  for (let month: number = fact.period.from; month <= fact.period.to; month += 1) {
    const other = byMonth.get(month);
    if (other !== undefined) return other;
  }
  return undefined;
}

function excerptOf({ measure, unit, period, scenario, version, cut }: Fact): string {
  return [measure, unit, spanKey(period), scenario, version, cutKey(cut)].filter((part) => part !== "").join(" ");
}

/** Tells, once for each unit and file, of facts in a period when the unit has no place in the tree. */
export function checkInTree(
  facts: readonly Fact[],
  organisation: Organisation,
  units: Known,
  problems: Problems,
): void {
  const there = new Map<string, ReadonlyMap<string, number>>();
  const told = new Set<string>();
  const isThere = (unit: string, period: Span): boolean => {
    const day = lastDay(period);
    const positions = there.get(day) ?? treeAt(organisation, day).position;
    there.set(day, positions);
    return positions.has(unit);
  };
  const asked = new Map<Span, Set<string>>();
  for (const fact of facts) {
    const { unit, period, source } = fact;
    const askedUnits = asked.get(period) ?? new Set<string>();
    asked.set(period, askedUnits);
    if (askedUnits.has(unit)) continue;
    askedUnits.add(unit);
    const key = `${source.file}\n${unit}`;
    if (isThere(unit, period) || units.broken.has(unit) || told.has(key)) continue;
    told.add(key);
    problems.add("unit-not-in-tree", { ...source, excerpt: excerptOf(fact) }, { code: unit, period: spanKey(period) });
  }
}

/** Tells of units that end with values which nobody takes over. */
export function checkFollowed(facts: readonly Fact[], ended: readonly EndedUnit[], problems: Problems): void {
  if (ended.length === 0) return;
  const lastDays = new Map(ended.map(({ code, last }) => [code, last]));
  const having = new Set(
    facts.filter(({ unit, period }) => firstDay(period) <= (lastDays.get(unit) ?? "")).map(({ unit }) => unit),
  );
  for (const { code, last, place } of ended)
    if (having.has(code)) problems.add("unit-without-successor", place, { code, last, day: dayAfter(last) });
}
