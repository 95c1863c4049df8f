import type { Qualifier } from "../measures/fact.ts";
import type { Measure } from "../measures/measure.ts";
import type { StoredScenario } from "../measures/scenario.ts";
import { accountDimension, type Cut } from "../measures/dimension.ts";
import { lastMonth, lengthOf, type Span } from "../periods/span.ts";
import { add, divide, fromInteger, isZero, multiply, rational, sum, type Rational } from "../quantities/rational.ts";
import { unitsOfMeasurement, type UnitOfMeasurementId } from "../quantities/units.ts";
import { carriedWithin, type Carried } from "./carried.ts";
import { columnOf, countIn, sumIn, weightedColumns, type Column, type Range } from "./columns.ts";
import { coverageOf, coverageOfLedger } from "./coverage.ts";
import type { AbsentAnswer, AbsentReason, Answer, Coverage, PresentAnswer } from "./query.ts";
import { selections, type Selection } from "./select.ts";
import { reportersFor } from "./reporters.ts";
import { reportedAnswer } from "./reported.ts";
import { rowsIn, wholeRange } from "./rows.ts";
import { sliceKey, type Detail, type Slice } from "./series.ts";
import { spansWithin, type Spans } from "./spans.ts";
import type { CubeState } from "./state.ts";
import type { PlacedTree } from "./trees.ts";
import { lacks } from "./wants.ts";

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
    state.selections.get(key) ?? selections(state.observed, state.dimensions, { measure, scenario, version, cut });
  state.selections.set(key, found);
  return found;
}

export function bySelection(state: CubeState, query: FactQuery, selection: Selection, range: Range): Answer {
  const spans = spansFor(state, query, selection);
  const name = spansKey(query, selection);
  const groups = groupsOf(state, query, selection);
  const holding = groups.filter(({ column }) => countIn(column, range) > 0);
  if (holding.some(({ column }) => !column.exact)) return absent("too_large", query.measure.id, query.answerUnit);
  const cutShort =
    spans.partial.length > 0 && countIn(columnFor(state, query, `${name}|partial`, spans.partial), range) > 0;
  if (cutShort) return absent("partial_period", query.measure.id, query.answerUnit);
  if (holding.length === 0) return absent("no_data", query.measure.id, query.answerUnit);
  const value = overTime(state, query, holding, range);
  if (value === null) return absent("no_reference", query.measure.weight ?? query.measure.id, query.answerUnit);
  return present(state, query, { holding, carried: carriedOf(groups, range) }, range, value, spans.special);
}

export function groupsOf(state: CubeState, query: FactQuery, selection: Selection): readonly Group[] {
  const name = spansKey(query, selection);
  return spansFor(state, query, selection).inside.map((slices, at) => ({
    slices,
    column: columnFor(state, query, `${name}|${at}`, slices),
  }));
}

export function carriedOf(groups: readonly Group[], range: Range): Carried {
  return carriedWithin(
    groups.flatMap(({ column }) => column.carried),
    range,
  );
}

/** How many units that ended have values of what is asked, which nobody in the range took over. */
export function missedIn(state: CubeState, query: FactQuery, range: Range): number {
  const groups = selectionsOf(state, query).map((selection) => groupsOf(state, query, selection));
  return Math.max(0, ...groups.map((own) => carriedOf(own, range).missed.length));
}

/** Kept for each selection and period: which slices count does not depend on the unit. */
export function spansFor(state: CubeState, query: FactQuery, selection: Selection): Spans {
  const key = spansKey(query, selection);
  const found = state.spans.get(key) ?? spansWithin(query.measure, query.period, selection);
  state.spans.set(key, found);
  return found;
}

function spansKey({ measure, period }: FactQuery, selection: Selection): string {
  return `${selection.key}|${period.from}..${period.to}|${measure.overTime}`;
}

function columnFor(state: CubeState, query: FactQuery, name: string, slices: readonly Slice[]): Column {
  const key = `${name}|${query.placed.number}`;
  const known = state.columns.get(key);
  if (known !== undefined) return known.column;
  const { placed } = query;
  if (lacks(state.wants, slices)) return columnOf([], placed);
  const column = columnOf(slices, placed);
  return state.columns.keep(key, { column, slices, placed, measures: [query.measure.id] }, bytesOf(column)).column;
}

/** An exact fraction takes some hundred bytes; the same one stands at many places. */
function bytesOf({ sums, counts, parts }: Column): number {
  return sums.byteLength + counts.byteLength + 32 * (parts?.length ?? 0);
}

interface Group {
  readonly slices: readonly Slice[];
  readonly column: Column;
}

/** Null when there is nothing to weigh by. */
function overTime(state: CubeState, query: FactQuery, groups: readonly Group[], range: Range): Rational | null {
  const decimals = unitsOfMeasurement[query.answerUnit].decimals;
  const amount = ({ column }: Group): Rational => sumIn(column, range, decimals);
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
  const columns = groups.map(({ slices }) => weightedFor(state, query, weightSelection, slices));
  if (columns.some(({ products }) => !products.exact)) return null;
  const { decimals } = unitsOfMeasurement[query.answerUnit];
  const products = sum(columns.map((column) => sumIn(column.products, range, decimals)));
  const weights = sum(columns.map((column) => sumIn(column.weights, range, 0)));
  return isZero(weights) ? null : divide(products, weights);
}

function weightedFor(
  state: CubeState,
  query: FactQuery,
  weights: Selection | undefined,
  values: readonly Slice[],
): { products: Column; weights: Column; unweighted: Column } {
  const period = values[0]?.period ?? query.period;
  const span = sliceKey(period);
  const key = `${query.measure.id}|${query.scenario}|${query.version}|${JSON.stringify(query.cut)}|${span}|${query.placed.number}`;
  const known = state.weighted.get(key);
  if (known !== undefined) return known;
  const weightSlices = (weights?.series ?? []).flatMap((series) => series.slices.get(span) ?? []);
  const isLacking = lacks(state.wants, [...values, ...weightSlices]);
  const made = {
    ...weightedColumns(isLacking ? [] : values, weightSlices, period, state.units.size, query.placed),
    slices: [...values, ...weightSlices],
    measures: [query.measure.id, query.measure.weight ?? query.measure.id],
  };
  const bytes = bytesOf(made.products) + bytesOf(made.weights) + bytesOf(made.unweighted);
  return isLacking ? made : state.weighted.keep(key, made, bytes);
}

function present(
  state: CubeState,
  query: FactQuery,
  { holding, carried }: { readonly holding: readonly Group[]; readonly carried: Carried },
  range: Range,
  value: Rational,
  hasSpecial: boolean,
): PresentAnswer {
  const count = holding.reduce((all, { column }) => all + countIn(column, range), 0);
  const own = holding.reduce((all, { column }) => all + countIn(column, [range[0], range[0] + 1]), 0);
  const special = hasSpecial ? detailsOf(state, query, holding, range) : [];
  const isOne = count === 1 && carried.over !== "divided";
  const only = isOne ? special[0] : undefined;
  const { decimals } = unitsOfMeasurement[query.answerUnit];
  return {
    state: "value",
    value,
    upper: only === undefined || only.upper === null ? null : fromInteger(only.upper, decimals),
    unit: query.answerUnit,
    kind: isOne && own === 1 ? "observed" : "computed",
    qualifier: isOne ? (only?.qualifier ?? null) : combinedQualifier(special),
    preliminary: special.some(({ preliminary }) => preliminary),
    coverage: coverage(state, query, range, carried.missed.length) ?? coverageOfWeights(state, query, holding, range),
    carried: carried.over,
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
    if (without > 0) return { have, of: have + without, months, ofMonths: months, missed: 0 };
  }
  return null;
}

/** What is said of the rows themselves: looked at only where some are preliminary or qualified. */
function detailsOf(state: CubeState, query: FactQuery, holding: readonly Group[], range: Range): readonly Detail[] {
  const slices = holding.flatMap((group) => group.slices).filter(({ special }) => special);
  if (lacks(state.wants, slices)) return [];
  const { rows } = rowsIn(slices, query.placed, range, wholeRange);
  return rows.flatMap(({ slice, row }) => slice.details.get(row) ?? []);
}

/** What is added up of approximate values is approximate. */
function combinedQualifier(details: readonly Detail[]): Qualifier | null {
  return details.some(({ qualifier }) => qualifier !== null) ? "about" : null;
}

/** How complete an answer to this question is, by who has reported and for which months, where `missed` units are not in it. */
export function coverage(state: CubeState, query: FactQuery, range: Range, missed: number): Coverage | null {
  const reporters = reportersFor(state, { ...query, measure: query.measure.id });
  if (Object.hasOwn(query.cut, accountDimension))
    return coverageOfLedger(state.running, reporters, query.placed, query.period, missed);
  const isOfAllMonths = query.measure.overTime === "sum" || query.measure.overTime === "mean";
  const counted = isOfAllMonths ? query.period : lastMonth(query.period);
  return coverageOf(state.running, reporters, query.placed, range, counted, missed);
}
