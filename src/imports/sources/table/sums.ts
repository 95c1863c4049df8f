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

interface Entry {
  readonly lines: readonly number[];
  readonly isSum: boolean;
}

/**
 * Which lines are sums of the lines before them, on any number of levels. A line with a word for it is one; without it, only
 * where all of its amounts are the sum of all lines since the last sum, or of all that are not yet in any.
 */
export function findSums(lines: readonly Line[], arithmetic: boolean): readonly Sum[] {
  const sums: Sum[] = [];
  const open: Entry[] = [];
  const all = newTotal();
  let run = newTotal();
  for (const [index, line] of lines.entries()) {
    const runStart = open.findLastIndex(({ isSum }) => isSum) + 1;
    const starts = startsOf(line, { open, runStart, run, all, lines }, arithmetic);
    if (starts === null) {
      open.push({ lines: [index], isSum: false });
      run.add(line);
      all.add(line);
      continue;
    }
    const covered = open.slice(starts);
    sums.push({ line: index, of: covered.flatMap((each) => each.lines), byArithmetic: !line.isSum });
    for (const each of covered) for (const part of each.lines) all.take(lines[part] ?? line);
    open.length = starts;
    open.push({ lines: [index], isSum: true });
    all.add(line);
    run = newTotal();
  }
  return sums;
}

interface State {
  readonly open: readonly Entry[];
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
    for (const part of open[start]?.lines ?? []) total.add(lines[part] ?? line);
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
  readonly add: (line: Line) => void;
  readonly take: (line: Line) => void;
  readonly is: (line: Line) => boolean;
}

function newTotal(): Total {
  const amounts: (bigint | null)[] = [];
  const change = (line: Line, times: bigint): void => {
    for (const [at, amount] of line.amounts.entries())
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
