/** A line that was taken away or put in. */
export interface ChangedLine {
  readonly kind: "removed" | "added";
  readonly text: string;
}

/** So many lines on each side are compared one by one; of longer ones all are taken as changed. */
const longest = 2000;

/** What lines differ between two texts, in their order: the fewest there can be. */
export function changedLines(before: string, after: string): readonly ChangedLine[] {
  const [old, wanted] = [before.split("\n"), after.split("\n")];
  const first = old.findIndex((line, index) => line !== wanted[index]);
  const same = first === -1 ? old.length : first;
  let end = 0;
  while (end < Math.min(old.length, wanted.length) - same && old.at(-1 - end) === wanted.at(-1 - end)) end += 1;
  return between(old.slice(same, old.length - end), wanted.slice(same, wanted.length - end));
}

const removed = (text: string): ChangedLine => ({ kind: "removed", text });
const added = (text: string): ChangedLine => ({ kind: "added", text });

/** By the longest list of lines that both have, in the same order. */
function between(old: readonly string[], wanted: readonly string[]): readonly ChangedLine[] {
  if (Math.max(old.length, wanted.length) > longest) return [...old.map(removed), ...wanted.map(added)];
  const width = wanted.length + 1;
  /** At (i, j): how many lines the rest of the old from i and of the new from j have in common. */
  const common = new Uint16Array((old.length + 1) * width);
  const at = (i: number, j: number): number => common[i * width + j] ?? 0;
  for (let i = old.length - 1; i >= 0; i -= 1)
    for (let j = wanted.length - 1; j >= 0; j -= 1)
      common[i * width + j] = old[i] === wanted[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const lines: ChangedLine[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < wanted.length) {
    const [one, other] = [old[i], wanted[j]];
    if (one !== undefined && one === other) [i, j] = [i + 1, j + 1];
    else if (one !== undefined && (other === undefined || at(i + 1, j) >= at(i, j + 1))) {
      lines.push(removed(one));
      i += 1;
    } else {
      lines.push(added(other ?? ""));
      j += 1;
    }
  }
  return lines;
}
