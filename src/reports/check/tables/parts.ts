import { natureOf } from "./natures.ts";
import { statementWays } from "./statement.ts";
import { isBareSum } from "./rows.ts";
import { isNet, stepsOf, sumIn, type ColumnSteps } from "./steps.ts";
import type { RowPart, TableColumn, TableRow } from "./table.ts";

/** A set of rows that may make up a total: as their order suggests, as incomes above costs, or any that end beside it. */
interface Candidate {
  readonly parts: readonly RowPart[];
  readonly by: "order" | "split" | "chance";
}

/** How the columns speak of a candidate. What is worked out of others, as a deviation, speaks only where nothing else does. */
interface Trial {
  readonly columns: number;
  readonly holds: number;
  readonly fails: number;
  /** Of those that hold: but for the sign. */
  readonly turned: number;
  readonly near: number;
  readonly weight: number;
}

/** The rows with the parts of each total, where the figures or its name show them: totals below their rows, above them, and of totals. */
export function withParts(
  rows: readonly TableRow[],
  columns: readonly Omit<TableColumn, "relation">[],
): readonly TableRow[] {
  const steps = stepsOf(rows, columns);
  const known = statementWays(rows).map((ways, index) => ({ ...at(rows, index), parts: bestWay(steps, index, ways) }));
  if (steps.length === 0) return known;
  const down = rows.map((_, index) => index);
  pass(known, steps, down, false);
  pass(known, steps, down.toReversed(), false);
  pass(known, steps, down, true);
  return known;
}

/** The only way in which the law makes up a line; of several the one that most columns show, and none where most show neither. */
function bestWay(
  steps: readonly ColumnSteps[],
  total: number,
  ways: readonly (readonly RowPart[])[],
): readonly RowPart[] {
  const [only = [], ...others] = ways;
  if (others.length === 0) return only;
  const tries = ways.map((parts) => ({ parts, ...tried(steps, total, parts) }));
  const best = tries.toSorted((one, other) => other.holds - other.fails - (one.holds - one.fails))[0];
  return best !== undefined && best.holds > best.fails ? best.parts : [];
}

/** Goes through the rows with what stands open, in no total as yet. Only at the `last` pass a name alone decides. */
function pass(known: TableRow[], steps: readonly ColumnSteps[], order: readonly number[], last: boolean): void {
  const taken = new Set(known.flatMap(({ parts }) => parts.map(({ row }) => row)));
  let open: readonly number[] = [];
  let heading: number | null = null;
  for (const index of order) {
    const row = at(known, index);
    if (row.role === "group") heading = index;
    if (row.role === "group" || row.role === "of_which") continue;
    if (row.parts.length === 0 && !taken.has(index)) {
      const parts = partsOf(known, steps, index, candidates(known, open, heading, index), last);
      if (parts !== null) known[index] = { ...row, role: "total", parts };
      for (const part of parts ?? []) taken.add(part.row);
    }
    open = [...open.filter((one) => !taken.has(one)), ...(taken.has(index) ? [] : [index])];
  }
}

/** What stands since the last heading, since the last total, all that is open, income less costs; then any rows next to the total. */
function candidates(
  rows: readonly TableRow[],
  open: readonly number[],
  heading: number | null,
  total: number,
): readonly Candidate[] {
  const isBetween = (row: number): boolean => heading === null || row > heading === total > heading;
  const sinceTotal = open.slice(open.findLastIndex((index) => rows[index]?.role === "total") + 1);
  const ordered = [open.filter(isBetween), sinceTotal, open].map((set) => ({
    parts: plain(set),
    by: "order" as const,
  }));
  const next = open.map((_, index) => ({ parts: plain(open.slice(index)), by: "chance" as const }));
  return [...ordered, ...lessCosts(rows, open, total), ...splits(rows, open, total), ...next].filter(
    ({ parts }) => parts.length > 1,
  );
}

/** A result of costs that are printed without a minus, and a net cost of them: the first of two rows less the other, or by name. */
function lessCosts(rows: readonly TableRow[], open: readonly number[], total: number): readonly Candidate[] {
  if (at(rows, total).role !== "total") return [];
  const isCost = open.map((row, index) => {
    return open.length === 2 ? index === 1 : natureOf(at(rows, row).name) === "cost";
  });
  if (!isCost.includes(true) || !isCost.includes(false)) return [];
  return ([1, -1] as const).map((sign) => ({
    parts: open.map((row, index) => ({ row, sign: isCost[index] === (sign === 1) ? -1 : 1 })),
    by: "order" as const,
  }));
}

/** A result of incomes and, below them, costs that are printed without a minus. */
function splits(rows: readonly TableRow[], open: readonly number[], total: number): readonly Candidate[] {
  const { name, role } = at(rows, total);
  if (role !== "total" || natureOf(name) !== "result" || open.length < 3) return [];
  return open.slice(1).map((_, index) => ({
    parts: open.map((row, place) => ({ row, sign: place <= index ? 1 : -1 })),
    by: "split" as const,
  }));
}

const plain = (rows: readonly number[]): readonly RowPart[] => rows.map((row) => ({ row, sign: 1 }));

function partsOf(
  rows: readonly TableRow[],
  steps: readonly ColumnSteps[],
  total: number,
  among: readonly Candidate[],
  last: boolean,
): readonly RowPart[] | null {
  const { name, role } = at(rows, total);
  let best: { readonly parts: readonly RowPart[]; readonly score: number } | null = null;
  for (const { parts, by } of among) {
    const trial = tried(steps, total, parts);
    const isShown = role === "total" ? isNamedTotal(trial, by) : isUnnamedTotal(trial);
    const score = trial.holds - trial.fails;
    if (isShown && (best === null || score > best.score)) best = { parts, score };
  }
  if (best !== null || !last || !isBareSum(name)) return best?.parts ?? null;
  const byName = among.find(({ parts, by }) => by === "order" && isOnlyNear(tried(steps, total, parts)));
  return byName?.parts ?? null;
}

function tried(steps: readonly ColumnSteps[], total: number, parts: readonly RowPart[]): Trial {
  const sums = steps.flatMap((column) => {
    const sum = column.derived && isNet(parts) ? null : sumIn(column, total, parts);
    return sum === null ? [] : [{ ...sum, derived: column.derived }];
  });
  const own = sums.filter(({ derived }) => !derived);
  const speaking = own.length > 0 ? own : sums;
  const failing = speaking.filter(({ agrees }) => agrees === "no");
  return {
    columns: speaking.length,
    holds: speaking.length - failing.length,
    fails: failing.length,
    turned: speaking.filter(({ agrees }) => agrees === "magnitude").length,
    near: failing.filter(({ near }) => near).length,
    weight: sums.reduce((before, { weight }) => before + weight, 0),
  };
}

/** A row that is called a total. */
function isNamedTotal({ holds, fails, near, weight }: Trial, by: Candidate["by"]): boolean {
  if (holds === 0) return false;
  if (by === "order") return fails === near && fails <= 2 * holds && weight >= 1;
  return by === "split" ? holds >= fails && fails === near && weight >= 4 : holds >= 2 * fails && weight >= 2.5;
}

/** A row that nothing calls a total: two columns and five digits must say so, signs and all. */
function isUnnamedTotal({ holds, fails, turned, near, weight }: Trial): boolean {
  return holds - turned >= 2 && fails === near && fails * 2 <= holds && fails <= 1 && weight >= 5;
}

/** In the only column that there is: the name says that it is the sum, and the figure is not far from it. */
const isOnlyNear = ({ columns, near }: Trial): boolean => columns === 1 && near === 1;

function at(rows: readonly TableRow[], index: number): TableRow {
  const row = rows[index];
  if (row === undefined) throw new RangeError(`no row ${String(index)}`);
  return row;
}
