import type { ProblemCode, ProblemValues } from "#domain/problems/catalogue.ts";
import type { Problem } from "#domain/problems/problem.ts";

import { amountOf } from "../../workspace/read/amount.ts";
import { collectProblems } from "../../workspace/problems.ts";

/** Tells what is wrong with one file, and turns its amounts into öre. */
export interface Telling {
  /** `line` is null where the whole file is meant. */
  readonly add: <Code extends ProblemCode>(
    code: Code,
    line: number | null,
    excerpt: string | null,
    values: ProblemValues<Code>,
  ) => void;
  /** In öre, exactly; null, and told, where it is more precise or larger than that can be. */
  readonly amount: (
    record: { readonly label: string; readonly account: string; readonly amount: string },
    line: number,
  ) => number | null;
  /** The sum itself; told where it is too large to be exact. */
  readonly sum: (sum: number, line: number) => number;
  /** There are more sums than can be kept. */
  readonly full: () => void;
  readonly isFull: () => boolean;
  readonly all: () => readonly Problem[];
}

const decimals = 2;

export function tellOf(file: string): Telling {
  const problems = collectProblems();
  let isFull = false;
  const add: Telling["add"] = (code, line, excerpt, values) => problems.add(code, { file, line, excerpt }, values);
  return {
    add,
    amount: ({ label, account, amount: value }, line) => {
      const read = amountOf(value, decimals);
      if (read.ok) return read.amount;
      const excerpt = `#${label} ${account} ${value}`;
      if (read.fault === "too-precise")
        add("too-precise", line, excerpt, { value, unit: "SEK", decimals: String(decimals) });
      else add(read.fault, line, excerpt, { value });
      return null;
    },
    sum: (sum, line) => {
      if (!Number.isSafeInteger(sum)) add("number-too-large", line, null, { value: String(sum) });
      return sum;
    },
    full: () => {
      isFull = true;
    },
    isFull: () => isFull,
    all: problems.all,
  };
}
