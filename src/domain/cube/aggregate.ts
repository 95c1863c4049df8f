import type { Fact, Qualifier } from "../measures/fact.ts";
import type { Measure } from "../measures/measure.ts";
import type { StoredScenario } from "../measures/scenario.ts";
import { accountDimension, type Cut } from "../measures/dimension.ts";
import { lastMonth, lengthOf, type Span } from "../periods/span.ts";
import { add, divide, fromInteger, multiply, rational, sum, type Rational } from "../quantities/rational.ts";
import { unitsOfMeasurement, type UnitOfMeasurementId } from "../quantities/units.ts";
import { columnOf, weightedColumns, type Column } from "./columns.ts";
import { coverageOf, coverageOfLedger, type Range } from "./coverage.ts";
import type { AbsentAnswer, AbsentReason, Answer, Coverage, PresentAnswer } from "./query.ts";
import { selections, type Selection } from "./select.ts";
import { sliceKey, type Slice } from "./series.ts";
import { spansWithin, type Spans } from "./spans.ts";
import { reportedKey, type CubeState } from "./state.ts";
import type { PlacedTree } from "./trees.ts";

/** A question about stored facts, after versions and derived scenarios are settled. */
export interface FactQuery {
  readonly measure: Measure;
  readonly unit: string;
  readonly period: Span;
  readonly scenario: StoredScenario;
  readonly version: string;
  readonly cut: Cut;
  /** The unit of the answer: a deviation in per cent of a measure in kronor is in per cent. */
  readonly answerUnit: UnitOfMeasurementId;
  readonly placed: PlacedTree;
}

export function absent(reason: AbsentReason, about: string, unit: UnitOfMeasurementId | null): AbsentAnswer {
  return { state: "absent", reason, about, unit };
}

/**
 * Sums, takes or weighs the facts as the measure's definition says; where units or months are missing, or all facts, a value
 * taken over as reported for just this question stands before it; then absence.
 */
export function aggregate(state: CubeState, query: FactQuery): Answer {
  const range = rangeOf(query);
  if (range === null) return absent("unknown_unit", query.unit, query.answerUnit);
  let missing: AbsentReason = "no_data";
  for (const selection of selectionsOf(state, query)) {
    const answer = bySelection(state, query, selection, range);
    if (answer.state === "value") return answer.coverage === null ? answer : (reportedAnswer(state, query) ?? answer);
    if (answer.reason !== "no_data") missing = answer.reason;
  }
  return reportedAnswer(state, query) ?? absent(missing, query.measure.id, query.answerUnit);
}

/** The positions that count: the subtree, or the unit alone where the measure does not add over units. */
export function rangeOf(query: FactQuery): Range | null {
  const { tree } = query.placed;
  const from = tree.position.get(query.unit);
  if (from === undefined) return null;
  return [from, query.measure.overUnits === "none" ? from + 1 : (tree.end[from] ?? from + 1)];
}

export function selectionsOf(state: CubeState, query: FactQuery): readonly Selection[] {
  const { measure, scenario, version, cut } = query;
  const key = `${measure.id}|${scenario}|${version}|${JSON.stringify(cut)}`;
  const found =
    state.selections.get(key) ?? selections(state.store, state.dimensions, { measure, scenario, version, cut });
  state.selections.set(key, found);
  return found;
}

function bySelection(state: CubeState, query: FactQuery, selection: Selection, range: Range): Answer {
  const spans = spansFor(state, query, selection);
  const name = spansKey(query, selection);
  const groups = spans.inside.map((slices, at) => ({
    slices,
    column: columnFor(state, query, `${name}|${at}`, slices),
  }));
  const holding = groups.filter(({ column }) => countIn(column, range) > 0);
  if (holding.some(({ column }) => !column.exact)) return absent("too_large", query.measure.id, query.answerUnit);
  const cutShort =
    spans.partial.length > 0 && countIn(columnFor(state, query, `${name}|partial`, spans.partial), range) > 0;
  if (cutShort) return absent("partial_period", query.measure.id, query.answerUnit);
  if (holding.length === 0) return absent("no_data", query.measure.id, query.answerUnit);
  const value = overTime(state, query, holding, range);
  if (value === null) return absent("no_reference", query.measure.weight ?? query.measure.id, query.answerUnit);
  return present(state, query, holding, range, value, spans.special);
}

/** Kept for each selection and period: which slices count does not depend on the unit. */
function spansFor(state: CubeState, query: FactQuery, selection: Selection): Spans {
  const key = spansKey(query, selection);
  const found = state.spans.get(key) ?? spansWithin(query.measure, query.period, selection);
  state.spans.set(key, found);
  return found;
}

function spansKey({ measure, period }: FactQuery, selection: Selection): string {
  return `${selection.key}|${period.from}..${period.to}|${measure.overTime}`;
}

function columnFor(state: CubeState, query: FactQuery, name: string, slices: readonly Slice[]): Column {
  return state.columns.get(`${name}|${query.placed.number}`, () => {
    const column = columnOf(slices, query.placed);
    return { value: column, bytes: column.sums.byteLength + column.counts.byteLength };
  });
}

function countIn(column: Column, [from, to]: Range): number {
  return (column.counts[to] ?? 0) - (column.counts[from] ?? 0);
}

function sumIn(column: Column, [from, to]: Range): number {
  return (column.sums[to] ?? 0) - (column.sums[from] ?? 0);
}

interface Group {
  readonly slices: readonly Slice[];
  readonly column: Column;
}

/** Null when there is nothing to weigh by. */
function overTime(state: CubeState, query: FactQuery, groups: readonly Group[], range: Range): Rational | null {
  const decimals = unitsOfMeasurement[query.answerUnit].decimals;
  const amount = ({ column }: Group): Rational => fromInteger(sumIn(column, range), decimals);
  if (query.measure.overUnits === "weighted" || query.measure.overTime === "weighted")
    return weightedMean(state, query, groups, range);
  if (query.measure.overTime !== "mean") return sum(groups.map(amount));
  const months = groups.map(({ slices }) => (slices[0] === undefined ? 1 : lengthOf(slices[0].period)));
  const total = groups.reduce(
    (all, group, at) => add(all, multiply(amount(group), rational(months[at] ?? 1))),
    rational(0),
  );
  return divide(total, rational(months.reduce((all, length) => all + length, 0)));
}

function weightedMean(state: CubeState, query: FactQuery, groups: readonly Group[], range: Range): Rational | null {
  const weight = query.measure.weight === null ? undefined : state.measures.get(query.measure.weight);
  if (weight === undefined) return null;
  const [weightSelection] = selectionsOf(state, { ...query, measure: weight });
  let [products, weights] = [0, 0];
  for (const { slices } of groups) {
    const columns = weightedFor(state, query, weightSelection, slices);
    products += sumIn(columns.products, range);
    weights += sumIn(columns.weights, range);
  }
  if (weights === 0 || !Number.isSafeInteger(products)) return null;
  return rational(BigInt(products), BigInt(weights) * 10n ** BigInt(unitsOfMeasurement[query.answerUnit].decimals));
}

function weightedFor(
  state: CubeState,
  query: FactQuery,
  weights: Selection | undefined,
  values: readonly Slice[],
): { products: Column; weights: Column; unweighted: Column } {
  const span = sliceKey(values[0]?.period ?? query.period);
  const key = `${query.measure.id}|${query.scenario}|${query.version}|${JSON.stringify(query.cut)}|${span}|${query.placed.number}`;
  return state.weighted.get(key, () => {
    const weightSlices = (weights?.series ?? []).flatMap((series) => series.slices.get(span) ?? []);
    const value = weightedColumns(values, weightSlices, query.placed);
    return { value, bytes: 6 * value.products.sums.byteLength };
  });
}

function present(
  state: CubeState,
  query: FactQuery,
  holding: readonly Group[],
  range: Range,
  value: Rational,
  hasSpecial: boolean,
): PresentAnswer {
  const count = holding.reduce((all, { column }) => all + countIn(column, range), 0);
  const own = holding.reduce((all, { column }) => all + countIn(column, [range[0], range[0] + 1]), 0);
  const special = hasSpecial ? factsOf(state, query, holding, range) : [];
  const only = count === 1 ? special[0] : undefined;
  const { decimals } = unitsOfMeasurement[query.answerUnit];
  return {
    state: "value",
    value,
    upper: only === undefined || only.upper === null ? null : fromInteger(only.upper, decimals),
    unit: query.answerUnit,
    kind: count === 1 && own === 1 ? "observed" : "computed",
    qualifier: count === 1 ? (only?.qualifier ?? null) : combinedQualifier(special),
    preliminary: special.some((fact) => fact.preliminary),
    coverage: coverage(state, query, range) ?? coverageOfWeights(state, query, holding, range),
  };
}

/** A unit whose value has no weight is not in the mean, and the mean says so. */
function coverageOfWeights(
  state: CubeState,
  query: FactQuery,
  groups: readonly Group[],
  range: Range,
): Coverage | null {
  const weight = query.measure.weight === null ? undefined : state.measures.get(query.measure.weight);
  if (weight === undefined) return null;
  const [selection] = selectionsOf(state, { ...query, measure: weight });
  const months = lengthOf(query.period);
  for (const { slices } of groups) {
    const columns = weightedFor(state, query, selection, slices);
    const [have, without] = [countIn(columns.weights, range), countIn(columns.unweighted, range)];
    if (without > 0) return { have, of: have + without, months, ofMonths: months };
  }
  return null;
}

/** The facts themselves: looked at only where some of them are preliminary or qualified. */
function factsOf(state: CubeState, query: FactQuery, holding: readonly Group[], range: Range): Fact[] {
  const slices = holding.flatMap((group) => group.slices);
  return rowsIn(slices, query.placed, range).flatMap((row) => state.input.facts[row] ?? []);
}

/** What is added up of approximate values is approximate. */
function combinedQualifier(facts: readonly Fact[]): Qualifier | null {
  return facts.some((fact) => fact.qualifier !== null) ? "about" : null;
}

/** How complete an answer to this question is, by who has reported and for which months. */
export function coverage(state: CubeState, query: FactQuery, range: Range): Coverage | null {
  const reporters = state.reporters.get(`${query.measure.id}|${query.scenario}|${query.version}`);
  if (Object.hasOwn(query.cut, accountDimension)) return coverageOfLedger(reporters, query.placed, query.period);
  const isOfAllMonths = query.measure.overTime === "sum" || query.measure.overTime === "mean";
  const counted = isOfAllMonths ? query.period : lastMonth(query.period);
  return coverageOf(reporters, query.placed, range, counted);
}

/** The numbers of the facts behind a range of positions, in the order they were added. */
export function rowsIn(slices: readonly Slice[], placed: PlacedTree, [from, to]: Range): number[] {
  const rows: number[] = [];
  for (const slice of slices) {
    for (let row = 0; row < slice.length; row += 1) {
      const position = placed.positions[slice.units[row] ?? 0] ?? -1;
      if (position >= from && position < to) rows.push(slice.facts[row] ?? -1);
    }
  }
  return rows;
}

/** The facts that an aggregate is made of, by number. */
export function factsBehind(state: CubeState, query: FactQuery): number[] {
  const range = rangeOf(query);
  if (range === null) return [];
  for (const selection of selectionsOf(state, query)) {
    const answer = bySelection(state, query, selection, range);
    if (answer.state === "absent") continue;
    const instead = answer.coverage === null ? null : reportedFact(state, query);
    if (instead !== null) return [instead];
    return rowsIn(spansFor(state, query, selection).inside.flat(), query.placed, range);
  }
  const reported = reportedFact(state, query);
  return reported === null ? [] : [reported];
}

/** A stock that was reported for a month answers for every span that ends with it. */
export function reportedFact(state: CubeState, query: FactQuery): number | null {
  const { measure, unit, period, scenario, version, cut } = query;
  const key = (span: Span): string => reportedKey({ measure: measure.id, unit, period: span, scenario, version, cut });
  return (
    state.reported.get(key(period)) ??
    (measure.overTime === "last" ? state.reported.get(key(lastMonth(period))) : undefined) ??
    null
  );
}

export function reportedAnswer(state: CubeState, query: FactQuery): PresentAnswer | null {
  const number = reportedFact(state, query);
  const fact = number === null ? undefined : state.input.facts[number];
  if (fact === undefined) return null;
  const { decimals } = unitsOfMeasurement[query.answerUnit];
  return {
    state: "value",
    value: fromInteger(fact.amount, decimals),
    upper: fact.upper === null ? null : fromInteger(fact.upper, decimals),
    unit: query.answerUnit,
    kind: "reported",
    qualifier: fact.qualifier,
    preliminary: fact.preliminary,
    coverage: null,
  };
}
