import type { Fact, Qualifier } from "../measures/fact.ts";
import type { Measure } from "../measures/measure.ts";
import type { StoredScenario } from "../measures/scenario.ts";
import { accountDimension, type Cut } from "../measures/dimension.ts";
import { lastMonth, lengthOf, type Span } from "../periods/span.ts";
import { add, divide, fromInteger, isZero, multiply, rational, sum, type Rational } from "../quantities/rational.ts";
import { unitsOfMeasurement, type UnitOfMeasurementId } from "../quantities/units.ts";
import { carriedWithin, nothingCarried, type Carried } from "./carried.ts";
import { columnOf, countIn, sumIn, weightedColumns, type Column, type Range } from "./columns.ts";
import { coverageOf, coverageOfLedger } from "./coverage.ts";
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

function groupsOf(state: CubeState, query: FactQuery, selection: Selection): readonly Group[] {
  const name = spansKey(query, selection);
  return spansFor(state, query, selection).inside.map((slices, at) => ({
    slices,
    column: columnFor(state, query, `${name}|${at}`, slices),
  }));
}

function carriedOf(groups: readonly Group[], range: Range): Carried {
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
    return { value: column, bytes: bytesOf(column) };
  });
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
  return state.weighted.get(key, () => {
    const weightSlices = (weights?.series ?? []).flatMap((series) => series.slices.get(span) ?? []);
    const value = weightedColumns(values, weightSlices, period, state.trees.units.size, query.placed);
    return { value, bytes: bytesOf(value.products) + bytesOf(value.weights) + bytesOf(value.unweighted) };
  });
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
  const special = hasSpecial ? factsOf(state, query, holding, range) : [];
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
    preliminary: special.some((fact) => fact.preliminary),
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

/** The facts themselves: looked at only where some of them are preliminary or qualified. */
function factsOf(state: CubeState, query: FactQuery, holding: readonly Group[], range: Range): Fact[] {
  const slices = holding.flatMap((group) => group.slices);
  return rowsIn(slices, query.placed, range).flatMap((row) => state.input.facts[row] ?? []);
}

/** What is added up of approximate values is approximate. */
function combinedQualifier(facts: readonly Fact[]): Qualifier | null {
  return facts.some((fact) => fact.qualifier !== null) ? "about" : null;
}

/** How complete an answer to this question is, by who has reported and for which months, where `missed` units are not in it. */
export function coverage(state: CubeState, query: FactQuery, range: Range, missed: number): Coverage | null {
  const reporters = state.reporters.get(`${query.measure.id}|${query.scenario}|${query.version}`);
  if (Object.hasOwn(query.cut, accountDimension))
    return coverageOfLedger(reporters, query.placed, query.period, missed);
  const isOfAllMonths = query.measure.overTime === "sum" || query.measure.overTime === "mean";
  const counted = isOfAllMonths ? query.period : lastMonth(query.period);
  return coverageOf(reporters, query.placed, range, counted, missed);
}

/** The numbers of the facts behind a range of positions, in the order they were added. */
export function rowsIn(slices: readonly Slice[], { tree, placement }: PlacedTree, [from, to]: Range): number[] {
  const rows: number[] = [];
  const isIn = (position: number): boolean => position >= from && position < to;
  for (const slice of slices) {
    const { positions, carried } = placement(slice.period);
    const parts = carried.map((unit) => unit.parts.some(({ position }) => isIn(position)));
    for (let row = 0; row < slice.length; row += 1) {
      const position = positions[slice.units[row] ?? 0] ?? -1;
      if (isIn(position) || parts[position - tree.order.length] === true) rows.push(slice.facts[row] ?? -1);
    }
  }
  return rows;
}

/** The facts that an aggregate is made of, by number, and what of them was carried over. */
export interface Behind {
  readonly facts: readonly number[];
  readonly carried: Carried;
}

export function factsBehind(state: CubeState, query: FactQuery): Behind {
  const range = rangeOf(query) ?? [0, 0];
  for (const selection of selectionsOf(state, query)) {
    const answer = bySelection(state, query, selection, range);
    if (answer.state === "absent") continue;
    const instead = answer.coverage === null ? null : reported(state, query);
    if (instead !== null) return { facts: [instead.number], carried: instead.carried };
    const rows = rowsIn(spansFor(state, query, selection).inside.flat(), query.placed, range);
    return { facts: rows, carried: carriedOf(groupsOf(state, query, selection), range) };
  }
  const found = reported(state, query);
  return found === null ? { facts: [], carried: nothingCarried } : { facts: [found.number], carried: found.carried };
}

interface Reported {
  readonly number: number;
  readonly carried: Carried;
}

/** A stock that was reported for a month answers for every span that ends with it. */
function reported(state: CubeState, query: FactQuery): Reported | null {
  const closing = query.measure.overTime === "last" ? [lastMonth(query.period)] : [];
  for (const period of [query.period, ...closing]) {
    const { unit, carried } = reporterOf(state, query, period);
    const number = state.reported.get(reportedKey({ ...query, measure: query.measure.id, unit, period }));
    if (number !== undefined) return { number, carried };
  }
  return null;
}

/** The unit itself, or the only one that it took over from; "" where it held something else at the time. */
function reporterOf({ trees }: CubeState, { unit, placed }: FactQuery, span: Span) {
  const { positions, carried } = placed.unmixed(span);
  const position = placed.tree.position.get(unit);
  if (positions[trees.units.get(unit) ?? -1] === position) return { unit, carried: nothingCarried };
  const from = carried.find(({ parts }) => parts[0]?.position === position);
  return { unit: from?.unit ?? "", carried: carriedWithin(from === undefined ? [] : [from], [0, Infinity]) };
}

function reportedAnswer(state: CubeState, query: FactQuery): PresentAnswer | null {
  const found = reported(state, query);
  const fact = found === null ? undefined : state.input.facts[found.number];
  if (found === null || fact === undefined) return null;
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
    carried: found.carried.over,
  };
}
