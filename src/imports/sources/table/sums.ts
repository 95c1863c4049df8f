/** A line of amounts, across or down: what its other lines are added to. */
export interface Line {
  /** By word it is a sum. */
  readonly isSum: boolean;
  /** As whole numbers of the same smallest part; null where there is none. */
  readonly amounts: readonly (bigint | null)[];
}

/** A line that is the sum of others: which, by their places, and whether that is known by arithmetic only. */
export interface Sum {
  readonly line: number;
  readonly of: readonly number[];
  readonly byArithmetic: boolean;
}

/**
 * Which lines are sums of the lines before them, on any number of levels. A line with a word for it is one; without it, only
 * where all of its amounts are the sum of all lines since the last sum, or of all that are not yet in any.
 */
export function findSums(lines: readonly Line[], arithmetic: boolean): readonly Sum[] {
  const sums: Sum[] = [];
  // The lines that are in no sum yet.
  const open: number[] = [];
  const all = newTotal();
  let [run, runStart] = [newTotal(), 0];
  for (const [index, line] of lines.entries()) {
    const starts = startsOf(line, { open, runStart, run, all, lines }, arithmetic);
    if (starts === null) {
      open.push(index);
      run.add(line);
      all.add(line);
      continue;
    }
    const of = open.splice(starts);
    sums.push({ line: index, of, byArithmetic: !line.isSum });
    for (const part of of) all.take(lines[part]);
    open.push(index);
    all.add(line);
    [run, runStart] = [newTotal(), open.length];
  }
  return sums;
}

interface State {
  readonly open: readonly number[];
  readonly runStart: number;
  readonly run: Total;
  readonly all: Total;
  readonly lines: readonly Line[];
}

/** From which open entry on the line is the sum; null where it is none. */
function startsOf(line: Line, { open, runStart, run, all, lines }: State, arithmetic: boolean): number | null {
  const enough = (count: number): boolean => count >= 2 && (line.isSum || (arithmetic && isTelling(line, count)));
  if (enough(open.length - runStart) && run.is(line)) return runStart;
  if (enough(open.length) && all.is(line)) return 0;
  if (!line.isSum) return null;
  // A part of what is before: `Summa kostnader` after income and costs.
  const total = newTotal();
  for (let start = open.length - 1; start >= Math.max(0, open.length - longestLookBack); start -= 1) {
    total.add(lines[open[start] ?? -1]);
    if (total.is(line)) return start;
  }
  return runStart < open.length ? runStart : 0;
}

/** A sum of part of what is before it is looked for so far back. */
const longestLookBack = 100;

/** Whether it can't well be by chance: several amounts that all are right, or one with many digits. */
function isTelling({ amounts }: Line, count: number): boolean {
  const told = amounts.filter((amount) => amount !== null && amount !== 0n);
  return told.length >= 2 || (count >= 3 && told.some((amount) => amount !== null && String(amount).length > 4));
}

interface Total {
  readonly add: (line: Line | undefined) => void;
  readonly take: (line: Line | undefined) => void;
  readonly is: (line: Line) => boolean;
}

function newTotal(): Total {
  const amounts: (bigint | null)[] = [];
  const change = (line: Line | undefined, times: bigint): void => {
    for (const [at, amount] of line?.amounts.entries() ?? [])
      if (amount !== null) amounts[at] = (amounts[at] ?? 0n) + amount * times;
  };
  return {
    add: (line) => change(line, 1n),
    take: (line) => change(line, -1n),
    // Where the line says nothing there is nothing to hold it against, but it must say something.
    is: (line) =>
      line.amounts.some((amount) => amount !== null) &&
      line.amounts.every((amount, at) => amount === null || amount === (amounts[at] ?? null)),
  };
}
