import { accountDimension } from "../measures/dimension.ts";
import type { MeasureId } from "../measures/measure.ts";
import type { StoredScenario } from "../measures/scenario.ts";
import { yearOf } from "../periods/month.ts";
import type { Span } from "../periods/span.ts";
import type { Holdings } from "./holdings.ts";
import type { Series } from "./series.ts";

/** What facts there are: enough to say what can be asked for, without a fact in it. */
export interface Inventory {
  /** Of the fact that ends last, the longest where several do; null where there are no facts. */
  readonly newest: Span | null;
  /** That any fact's last month is in, the earliest first. */
  readonly years: readonly number[];
  readonly scenarios: ReadonlySet<StoredScenario>;
  /** Those that have facts of their own. */
  readonly measures: ReadonlyMap<MeasureId, MeasureHolding>;
  /** The versions that forecasts, and their deviations, have been made in. */
  readonly forecasts: ReadonlySet<string>;
}

export interface MeasureHolding {
  /** Members of the account dimension; empty for what is not a ledger. */
  readonly accounts: ReadonlySet<string>;
}

export function inventoryOf({ observed, reported }: Pick<Holdings, "observed" | "reported">): Inventory {
  const series = [...observed.all, ...reported.all].filter(({ slices }) => slices.size > 0);
  const spans = series.flatMap(({ slices }) => [...slices.values()].map(({ period }) => period));
  const ofMeasure = [...Map.groupBy(series, ({ measure }) => measure)];
  return {
    newest: spans.reduce<Span | null>((last, period) => (isNewer(period, last) ? period : last), null),
    years: [...new Set(spans.map(({ to }) => yearOf(to)))].toSorted((one, other) => one - other),
    scenarios: new Set(series.map(({ scenario }) => scenario)),
    measures: new Map(ofMeasure.map(([measure, own]) => [measure, measureHolding(own)])),
    forecasts: new Set(series.flatMap(({ scenario, version }) => (scenario.startsWith("forecast") ? [version] : []))),
  };
}

function isNewer(period: Span, last: Span | null): boolean {
  return last === null || period.to > last.to || (period.to === last.to && period.from < last.from);
}

function measureHolding(series: readonly Series[]): MeasureHolding {
  return { accounts: new Set(series.flatMap(({ cut }) => cut[accountDimension] ?? [])) };
}
