import { accountDimension, accountInRange, cutKey, isWithin, type Cut, type Dimension } from "../measures/dimension.ts";
import type { Measure } from "../measures/measure.ts";
import type { StoredScenario } from "../measures/scenario.ts";
import type { Series, SeriesStore } from "./series.ts";

/** Series that together make up what was asked, and a key that names them. */
export interface Selection {
  readonly key: string;
  readonly series: readonly Series[];
}

export interface SeriesFilter {
  readonly measure: Measure;
  readonly scenario: StoredScenario;
  readonly version: string;
  readonly cut: Cut;
}

/**
 * Ways to make up what was asked, best first: the series of just that cut; otherwise the parts over one set of the dimensions
 * that the measure adds over. Parts over gender and parts over age are two ways to the same whole, never added to each other.
 */
export function selections(
  store: SeriesStore,
  dimensions: ReadonlyMap<string, Dimension>,
  filter: SeriesFilter,
): Selection[] {
  const { measure, scenario, version, cut } = filter;
  const candidates = (store.byMeasure.get(measure.id) ?? []).filter(
    (series) =>
      series.scenario === scenario &&
      series.version === version &&
      series.slices.size > 0 &&
      fits(series, measure, cut, dimensions),
  );
  const ways = Map.groupBy(candidates, (series) => wayOf(series, cut));
  const base = `${measure.id}|${scenario}|${version}|${cutKey(cut)}`;
  return [...ways]
    .toSorted(([one], [other]) => rank(one, measure) - rank(other, measure))
    .map(([way, series]) => ({ key: `${base}|${way}`, series }));
}

function fits(series: Series, measure: Measure, cut: Cut, dimensions: ReadonlyMap<string, Dimension>): boolean {
  const asked = Object.entries(cut).every(([dimension, member]) =>
    memberFits(series.cut[dimension], dimension, member, measure, dimensions),
  );
  const others = Object.keys(series.cut).every(
    (dimension) => Object.hasOwn(cut, dimension) || measure.addsOver.includes(dimension),
  );
  return asked && others;
}

function memberFits(
  have: string | undefined,
  name: string,
  asked: string,
  measure: Measure,
  dimensions: ReadonlyMap<string, Dimension>,
): boolean {
  if (have === undefined) return false;
  if (have === asked) return true;
  if (name === accountDimension) return accountInRange(have, asked);
  const dimension = dimensions.get(name);
  return dimension !== undefined && measure.addsOver.includes(name) && isWithin(dimension, have, asked);
}

/** The dimensions that a series cuts by beyond what was asked, and how deep: parents and their members are two ways too. */
function wayOf(series: Series, cut: Cut): string {
  const exact = Object.entries(cut).every(
    ([dimension, member]) => dimension === accountDimension || series.cut[dimension] === member,
  );
  const extra = Object.keys(series.cut).filter((dimension) => !Object.hasOwn(cut, dimension));
  return `${exact ? "" : "below:"}${extra.toSorted().join("+")}`;
}

/** Fewer parts first; then in the order the measure lists its dimensions. */
function rank(way: string, measure: Measure): number {
  const below = way.startsWith("below:") ? 1 : 0;
  const extra = way
    .replace("below:", "")
    .split("+")
    .filter((name) => name !== "");
  const order = extra.reduce((sum, name) => sum + 1 + measure.addsOver.indexOf(name), 0);
  return below + extra.length * 100 + order;
}
