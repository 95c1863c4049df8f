import type { AmountRow } from "../amounts.ts";
import type { Draw } from "../draw.ts";
import type { Setting } from "../setting.ts";

/** A row's name and what it is called inside a sentence. */
export type Name = readonly [name: string, subject: string];

/** Names written as `name = inside a sentence`, a line each. */
export function names(text: string): readonly Name[] {
  return text
    .trim()
    .split("\n")
    .map((line) => {
      const [name = "", subject = name.charAt(0).toLowerCase() + name.slice(1)] = line.trim().split(" = ");
      return [name, subject];
    });
}

/** A row with a budget and an outcome somewhere near it: now and then just on it. `least` and `most` are the budget's thousands of kronor. */
export function drawnRow(
  [name, subject]: Name,
  sort: "income" | "cost",
  size: Size,
  { draw, convention }: Setting,
): AmountRow {
  const own = draw.under(`row/${name}`);
  const budget = own.between("budget", size.least, size.most) * 1000 + own.between("rest", 0, 999);
  const share = own.chance("on-plan", 0.2) ? own.between("near", -2, 2) / 10_000 : own.between("far", -110, 110) / 1000;
  const outcome = budget + Math.round(budget * share);
  const isNegative = sort === "cost" && convention === "signed";
  const moreIsBetter = sort === "income" || isNegative;
  return {
    name,
    subject,
    isTotal: false,
    moreIsBetter,
    outcome: isNegative ? -outcome : outcome,
    budget: isNegative ? -budget : budget,
  };
}

interface Size {
  readonly least: number;
  readonly most: number;
}

/** The sum of rows; where the convention prints costs as positive, a total of income and costs takes costs away. */
export function totalOf([name, subject]: Name, rows: readonly AmountRow[]): AmountRow {
  const isMixed = rows.some(({ moreIsBetter }) => moreIsBetter) && rows.some(({ moreIsBetter }) => !moreIsBetter);
  const sum = (pick: (row: AmountRow) => number): number =>
    rows.reduce((total, row) => total + (isMixed && !row.moreIsBetter ? -pick(row) : pick(row)), 0);
  const moreIsBetter = isMixed || rows.every((row) => row.moreIsBetter);
  return {
    name,
    subject,
    isTotal: true,
    moreIsBetter,
    outcome: sum(({ outcome }) => outcome),
    budget: sum(({ budget }) => budget),
  };
}

/** The total stands below its rows, now and then above. */
export const withTotal = (rows: readonly AmountRow[], total: AmountRow, draw: Draw): readonly AmountRow[] =>
  draw.chance("total-first", 0.15) ? [total, ...rows] : [...rows, total];

export const drawnNames = (
  draw: Draw,
  what: string,
  all: readonly Name[],
  least: number,
  most: number,
): readonly Name[] => draw.some(what, all, draw.between(`${what}/count`, least, most));
