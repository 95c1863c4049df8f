/** The candidate that resembles a misspelt word most; "" where none does. */
export function nearest(word: string, candidates: Iterable<string>): string {
  const most = word.length < 3 ? 0 : Math.max(1, Math.floor(word.length / 3));
  let best = "";
  let least = most + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) >= least) continue;
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase());
    if (distance < least) [best, least] = [candidate, distance];
  }
  return best;
}

/** How many letters must be changed, added, removed or swapped with the next. */
function editDistance(one: string, other: string): number {
  let earlier: readonly number[] = [];
  let previous = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [row, letter] of Array.from(one).entries()) {
    const current = [row + 1];
    for (let column = 0; column < other.length; column += 1) {
      const replaced = (previous[column] ?? 0) + (letter === other[column] ? 0 : 1);
      const isSwapped = column > 0 && letter === other[column - 1] && one[row - 1] === other[column];
      const swapped = isSwapped ? (earlier[column - 1] ?? 0) + 1 : Infinity;
      current.push(Math.min(replaced, swapped, (previous[column + 1] ?? 0) + 1, (current[column] ?? 0) + 1));
    }
    [earlier, previous] = [previous, current];
  }
  return previous.at(-1) ?? 0;
}
