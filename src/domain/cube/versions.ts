import { inputsOf, parseFormula } from "../measures/formula.ts";
import type { Measure, MeasureVersion } from "../measures/measure.ts";
import type { StoredScenario } from "../measures/scenario.ts";
import type { Span } from "../periods/span.ts";
import type { CubeState } from "./state.ts";

/** The definition that holds at the period's end. */
export function versionAt(measure: Measure, period: Span): MeasureVersion {
  const holding = measure.versions.filter((version) => version.from === null || version.from <= period.to);
  const version = holding.at(-1) ?? measure.versions[0];
  if (version === undefined) throw new Error(`measure ${measure.id} has no definition`);
  return version;
}

/** Forecasts and budgets go by round, the latest period last; other versions by the order they came in. */
export function newestVersion(state: CubeState, measure: string, scenario: StoredScenario): string {
  const versions = [...(state.versions.get(`${measure}|${scenario}`) ?? [])];
  if (versions.length <= 1) return versions[0] ?? "";
  const rank = (version: string): number => state.input.rounds.find((round) => round.id === version)?.period.to ?? -1;
  return versions.reduce((newest, version) => (rank(version) >= rank(newest) ? version : newest));
}

/** The round before the one that a forecast was made in; null where there is none. */
export function previousRound(state: CubeState, measure: Measure, round: string | undefined): string | null {
  const version = round ?? newestForecast(state, measure);
  return state.input.rounds.find(({ id }) => id === version)?.previous ?? null;
}

/** A formula or a statement row has no facts of its own: the newest round that any forecast was made in. */
function newestForecast(state: CubeState, measure: Measure): string {
  const own = newestVersion(state, measure.id, "forecast") || newestVersion(state, measure.id, "forecast_deviation");
  if (own !== "") return own;
  const { source } = measure.versions.at(-1) ?? { source: { kind: "facts" as const } };
  if (source.kind === "accounts")
    return newestVersion(state, source.ledger, "forecast") || newestVersion(state, source.ledger, "forecast_deviation");
  if (source.kind !== "formula") return "";
  const parsed = parseFormula(source.formula);
  const [first] = parsed.ok ? inputsOf(parsed.formula) : [];
  const input = first === undefined ? undefined : state.measures.get(first.measure);
  return input === undefined ? "" : newestForecast(state, input);
}
