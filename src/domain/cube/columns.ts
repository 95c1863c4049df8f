import type { Slice } from "./series.ts";
import type { PlacedTree } from "./trees.ts";

/**
 * Running sums over the positions of one tree: the sum of a subtree is `sums[end] - sums[start]`, the number of facts in it
 * `counts[end] - counts[start]`. One subtraction answers for any unit.
 */
export interface Column {
  readonly sums: Float64Array;
  readonly counts: Int32Array;
  /** False when a running sum left the whole numbers that a double holds exactly. */
  readonly exact: boolean;
}

/** The rows of several slices added up position by position, as running sums. */
export function columnOf(slices: readonly Slice[], placed: PlacedTree): Column {
  return runningSums(valuesAt(slices, placed));
}

/** Value times weight, and the weights that were used: what a weighted mean is made of. Rows without a weight are in neither. */
export function weightedColumns(
  values: readonly Slice[],
  weights: readonly Slice[],
  placed: PlacedTree,
): { products: Column; weights: Column; unweighted: Column } {
  const [value, weight] = [valuesAt(values, placed), valuesAt(weights, placed)];
  const used = value.counts.map((count, at) => (count > 0 && (weight.counts[at] ?? 0) > 0 ? 1 : 0));
  const usedWeight = weight.sums.map((amount, at) => amount * (used[at] ?? 0));
  return {
    products: runningSums({
      sums: value.sums.map((amount, at) => amount * (usedWeight[at] ?? 0)),
      counts: used.slice(),
    }),
    weights: runningSums({ sums: usedWeight, counts: used.slice() }),
    unweighted: runningSums({
      sums: new Float64Array(used.length),
      counts: value.counts.map((count, at) => (count > 0 && used[at] === 0 ? 1 : 0)),
    }),
  };
}

interface Values {
  readonly sums: Float64Array;
  readonly counts: Int32Array;
}

/** One place more than there are units: place 0 is the empty sum. */
function valuesAt(slices: readonly Slice[], placed: PlacedTree): Values {
  const size = placed.tree.order.length + 1;
  const values = { sums: new Float64Array(size), counts: new Int32Array(size) };
  for (const slice of slices) addRows(slice, placed.positions, values);
  return values;
}

/** The inner loop of the cube: indexed reads are within bounds by construction. */
function addRows(slice: Slice, positions: Int32Array, { sums, counts }: Values): void {
  const { units, amounts, length } = slice;
  for (let row = 0; row < length; row += 1) {
    const place = (positions[units[row] ?? 0] ?? -1) + 1;
    if (place === 0) continue;
    sums[place] = (sums[place] ?? 0) + (amounts[row] ?? 0);
    counts[place] = (counts[place] ?? 0) + 1;
  }
}

/** Runs the sums in place. */
function runningSums({ sums, counts }: Values): Column {
  let sum = 0;
  let count = 0;
  let exact = true;
  for (let at = 0; at < sums.length; at += 1) {
    sum += sums[at] ?? 0;
    count += counts[at] ?? 0;
    sums[at] = sum;
    counts[at] = count;
    if (sum > Number.MAX_SAFE_INTEGER || sum < -Number.MAX_SAFE_INTEGER) exact = false;
  }
  return { sums, counts, exact };
}
