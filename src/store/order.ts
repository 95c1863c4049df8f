/**
 * Positions for a list whose members may have one already: as few as possible are given a new one, so that one thing put in
 * the middle is one change. `null` is a member without a position.
 */
export function positionsFor(standing: readonly (number | null)[]): readonly number[] {
  const kept = longestRising(standing);
  const positions = standing.map((position, index) => (kept.has(index) ? position : null));
  let before = -1;
  for (let index = 0; index <= positions.length; index += 1) {
    const at = index === positions.length ? null : positions[index];
    if (index < positions.length && at === null) continue;
    fillGap(positions, before, index);
    before = index;
  }
  const filled = positions.map((position) => position ?? 0);
  // Where halving has used up the room between two, all get new positions.
  return isRising(filled) ? filled : filled.map((_, index) => index);
}

/** Gives those between two places positions at equal distance. */
function fillGap(positions: (number | null | undefined)[], before: number, after: number): void {
  const count = after - before - 1;
  const last = after < positions.length ? (positions[after] ?? null) : null;
  const first = before >= 0 ? (positions[before] ?? 0) : (last ?? count) - count - 1;
  const step = last === null ? 1 : (last - first) / (count + 1);
  for (let index = 1; index <= count; index += 1) positions[before + index] = first + step * index;
}

function isRising(numbers: readonly number[]): boolean {
  return numbers.every((number, index) => index === 0 || number > (numbers[index - 1] ?? 0));
}

/** The places of a longest run of rising numbers, in O(n log n). */
function longestRising(numbers: readonly (number | null)[]): ReadonlySet<number> {
  /** By length - 1: the place where a run of that length ends with the smallest number. */
  const ends: number[] = [];
  const previous = new Int32Array(numbers.length).fill(-1);
  numbers.forEach((number, index) => {
    if (number === null) return;
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((numbers[ends[middle] ?? -1] ?? 0) < number) low = middle + 1;
      else high = middle;
    }
    previous[index] = ends[low - 1] ?? -1;
    ends[low] = index;
  });
  const places = new Set<number>();
  for (let index = ends.at(-1) ?? -1; index >= 0; index = previous[index] ?? -1) places.add(index);
  return places;
}
