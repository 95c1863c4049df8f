import { add, fromInteger, multiply, rational, subtract, zero, type Rational } from "../quantities/rational.ts";
import type { Span } from "../periods/span.ts";
import type { Slice } from "./series.ts";
import type { CarriedUnit, PlacedTree } from "./trees.ts";

/**
 * Running sums over the positions of one tree: the sum of a subtree is `sums[end] - sums[start]`, the number of facts in it
 * `counts[end] - counts[start]`. One subtraction answers for any unit.
 */
export interface Column {
  readonly sums: Float64Array;
  readonly counts: Int32Array;
  /** Running sums of what was divided between units, exactly, besides `sums`; null where nothing was. */
  readonly parts: readonly Rational[] | null;
  /** The units with rows here that do not stand where they stood. */
  readonly carried: readonly CarriedUnit[];
  /** False when a running sum left the whole numbers that a double holds exactly. */
  readonly exact: boolean;
}

/** Positions from (included) to (not included). */
export type Range = readonly [from: number, to: number];

export function countIn({ counts }: Column, [from, to]: Range): number {
  return (counts[to] ?? 0) - (counts[from] ?? 0);
}

/** The sum over a range, `decimals` places down. */
export function sumIn({ sums, parts }: Column, [from, to]: Range, decimals: number): Rational {
  const whole = fromInteger((sums[to] ?? 0) - (sums[from] ?? 0), decimals);
  if (parts === null) return whole;
  const divided = subtract(parts[to] ?? zero, parts[from] ?? zero);
  return add(whole, multiply(divided, rational(1n, 10n ** BigInt(decimals))));
}

/** Rows to add up: a slice, or what is made of some. */
type Rows = Pick<Slice, "period" | "units" | "amounts" | "length">;

/** The rows of several slices added up position by position, as running sums. */
export function columnOf(slices: readonly Rows[], { tree, placement }: PlacedTree): Column {
  const eras = Map.groupBy(slices, ({ period }) => placement(period));
  // One place more than there are positions, for place 0 is the empty sum; after them one for each unit that is carried over.
  const size = tree.order.length + 1;
  const most = [...eras.keys()].reduce((all, { carried }) => Math.max(all, carried.length), 0);
  const values: Values = { sums: new Float64Array(size + most), counts: new Int32Array(size + most), parts: new Map() };
  const met: CarriedUnit[] = [];
  for (const [{ positions, carried }, own] of eras) {
    for (const rows of own) addRows(rows, positions, values);
    carried.forEach((unit, at) => {
      if (handOver(unit, size + at, values)) met.push(unit);
    });
  }
  return { ...runningSums(values, size), carried: met };
}

/** Value times weight, and the weights that were used: what a weighted mean is made of. Rows without a weight are in neither. */
export function weightedColumns(
  values: readonly Rows[],
  weights: readonly Rows[],
  period: Span,
  units: number,
  placed: PlacedTree,
): { products: Column; weights: Column; unweighted: Column } {
  const [value, weight] = [byUnit(values, units), byUnit(weights, units)];
  const rowsOf = (isIn: (unit: number) => boolean, amountOf: (unit: number) => number): Rows => {
    const own = Int32Array.from(value.counts.keys()).filter((unit) => (value.counts[unit] ?? 0) > 0 && isIn(unit));
    return { period, units: own, amounts: Float64Array.from(own, amountOf), length: own.length };
  };
  const hasWeight = (unit: number): boolean => (weight.counts[unit] ?? 0) > 0;
  const weightOf = (unit: number): number => weight.sums[unit] ?? 0;
  const column = (rows: Rows): Column => columnOf([rows], placed);
  return {
    products: column(rowsOf(hasWeight, (unit) => (value.sums[unit] ?? 0) * weightOf(unit))),
    weights: column(rowsOf(hasWeight, weightOf)),
    unweighted: column(
      rowsOf(
        (unit) => !hasWeight(unit),
        () => 0,
      ),
    ),
  };
}

interface Values {
  readonly sums: Float64Array;
  readonly counts: Int32Array;
  readonly parts: Map<number, Rational>;
}

/** Sums and counts by unit number, wherever the units stand. */
function byUnit(slices: readonly Rows[], units: number): Values {
  const places = Int32Array.from({ length: units }, (_, unit) => unit - 1);
  const values: Values = { sums: new Float64Array(units), counts: new Int32Array(units), parts: new Map() };
  for (const rows of slices) addRows(rows, places, values);
  return values;
}

/** The inner loop of the cube: indexed reads are within bounds by construction. */
function addRows({ units, amounts, length }: Rows, positions: Int32Array, { sums, counts }: Values): void {
  for (let row = 0; row < length; row += 1) {
    const place = (positions[units[row] ?? 0] ?? -1) + 1;
    sums[place] = (sums[place] ?? 0) + (amounts[row] ?? 0);
    counts[place] = (counts[place] ?? 0) + 1;
  }
}

/** Moves what was added up for a unit that is carried over to the positions of those that follow it. False: it had nothing. */
function handOver({ parts: heirs }: CarriedUnit, from: number, { sums, counts, parts }: Values): boolean {
  const [sum, count] = [sums[from] ?? 0, counts[from] ?? 0];
  if (count === 0) return false;
  sums[from] = 0;
  counts[from] = 0;
  for (const { position, share } of heirs) {
    const place = position + 1;
    counts[place] = (counts[place] ?? 0) + count;
    // What is not exact any more goes into the running sums, which tell.
    if (share.den === 1n || !Number.isSafeInteger(sum)) sums[place] = (sums[place] ?? 0) + sum;
    else parts.set(place, add(parts.get(place) ?? zero, multiply(share, rational(sum))));
  }
  return true;
}

/** Runs the sums in place. */
function runningSums({ sums, counts, parts }: Values, size: number): Omit<Column, "carried"> {
  let sum = 0;
  let count = 0;
  let exact = true;
  for (let at = 0; at < size; at += 1) {
    sum += sums[at] ?? 0;
    count += counts[at] ?? 0;
    sums[at] = sum;
    counts[at] = count;
    if (sum > Number.MAX_SAFE_INTEGER || sum < -Number.MAX_SAFE_INTEGER) exact = false;
  }
  return { sums: sums.subarray(0, size), counts: counts.subarray(0, size), parts: runningParts(parts, size), exact };
}

function runningParts(parts: ReadonlyMap<number, Rational>, size: number): readonly Rational[] | null {
  if (parts.size === 0) return null;
  let sum = zero;
  return Array.from({ length: size }, (_, place) => {
    const part = parts.get(place);
    if (part !== undefined) sum = add(sum, part);
    return sum;
  });
}
