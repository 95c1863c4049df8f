import type { Figure } from "../figures/figure.ts";
import { percentOf, type Percent } from "./percents.ts";
import { isForeign } from "./rates.ts";
import { stepsAcross, sumIn, type Steps, type Sum } from "./steps.ts";
import type { ColumnRelation, ColumnRole, TableColumn, TableRow } from "./table.ts";

type Bare = Omit<TableColumn, "relation">;
type Kind = ColumnRelation["kind"];
/** `said`: that the column is worked out of the two is told by their names alone. */
type Pair = Pick<ColumnRelation, "first" | "second"> & { readonly said: boolean };

/** What a difference is taken from comes first, what it is held against last. */
const order: readonly ColumnRole[] = [
  "outcome",
  "value",
  "forecast",
  "share",
  "target",
  "budget",
  "previous",
  "baseline",
];
const kinds: Partial<Readonly<Record<ColumnRole, readonly Kind[]>>> = {
  deviation: ["difference", "percent"],
  deviation_percent: ["percent", "difference"],
  share: ["ratio"],
};

/** The columns, each with what it is worked out of. */
export function withRelations(columns: readonly Bare[], rows: readonly TableRow[]): readonly TableColumn[] {
  const across = rows.map((row) => stepsAcross(row, columns));
  return columns.map((column, index) => ({ ...column, relation: relationOf(columns, rows, across, index) }));
}

function relationOf(
  columns: readonly Bare[],
  rows: readonly TableRow[],
  across: readonly Steps[],
  of: number,
): ColumnRelation | null {
  const role = columns[of]?.role ?? "text";
  const pairs = (kinds[role] ?? []).flatMap((kind) => pairsOf(columns, of, kind).map((pair) => ({ kind, ...pair })));
  let best: { readonly relation: ColumnRelation; readonly score: number } | null = null;
  for (const pair of pairs) {
    const sums = rows.flatMap((row, index) => heldAgainst(columns, row, pair, of, across[index]) ?? []);
    const holding = sums.filter(({ agrees }) => agrees !== "no");
    const [holds, fails] = [holding.length, sums.length - holding.length];
    const weight = holding.reduce((total, sum) => total + sum.weight, 0);
    if (!isShown(pair, holds, fails, weight, sums)) continue;
    const signed = holding.reduce(
      (total, sum) => total + (sum.agrees === "magnitude" ? -1 : 1) * Math.min(1, sum.weight),
      0,
    );
    const way = pair.kind === "difference" && signed < 0 ? -1 : 1;
    const score = holds - fails + (pair.said ? 0.5 : 0) + weight / 1000;
    const { kind, first, second } = pair;
    if (best === null || score > best.score) best = { relation: { kind, first, second, way, holds, fails }, score };
  }
  return best?.relation ?? null;
}

/** By the names: no row more against than for it, and one row alone at least near. By the figures: two rows with three digits. */
function isShown({ said }: Pair, holds: number, fails: number, weight: number, sums: readonly Sum[]): boolean {
  if (holds >= 2 && holds >= 2 * fails && weight >= 3) return true;
  if (!said) return false;
  return holds === 0 ? sums.length === 1 && (sums[0]?.near ?? false) : holds >= fails;
}

/** Pairs of columns in one unit. */
function pairsOf(columns: readonly Bare[], of: number, kind: Kind): readonly Pair[] {
  const operands = columns.flatMap(({ role }, index) => (order.includes(role) && index !== of ? [index] : []));
  const derived = columns[of];
  const before = operands.filter((index) => index < of && index > lastDerived(columns, of));
  const nearest = before.length > 0 ? before : operands;
  return operands.flatMap((one, at) =>
    operands.slice(at + 1).flatMap((other) => {
      const [a, b] = [columns[one], columns[other]];
      if (a === undefined || b === undefined || derived === undefined || !isAlike(a, b)) return [];
      if (kind === "difference" && !isAlike(a, derived)) return [];
      if (kind !== "difference" && isPercent(a)) return [];
      const [first, second] = isBefore(a, b) ? [one, other] : [other, one];
      const isNearest = nearest.length === 2 && nearest.includes(one) && nearest.includes(other);
      const said = isNearest && (isNamed(a, b) || isInYears(a, b));
      return [
        { first, second, said },
        ...(kind === "difference" ? [] : [{ first: second, second: first, said: false }]),
      ];
    }),
  );
}

function lastDerived(columns: readonly Bare[], before: number): number {
  const group = columns
    .slice(0, before)
    .findLastIndex(({ role }) => role !== "deviation" && role !== "deviation_percent");
  return columns.slice(0, group).findLastIndex(({ role }) => role === "deviation" || role === "deviation_percent");
}

function isBefore(one: Bare, other: Bare): boolean {
  const [a, b] = [order.indexOf(one.role), order.indexOf(other.role)];
  if (a !== b) return a < b;
  return Math.max(0, ...one.years) >= Math.max(0, ...other.years);
}

const isNamed = (one: Bare, other: Bare): boolean =>
  one.role !== other.role && [one, other].every(({ role }) => role !== "value" && role !== "share");

const isInYears = (one: Bare, other: Bare): boolean =>
  one.years.length === 1 && other.years.length === 1 && one.years[0] !== other.years[0];

const isPercent = ({ unit }: Bare): boolean => unit?.kind === "percent" || unit?.kind === "points";

function isAlike(one: Bare, other: Bare): boolean {
  if (one.unit === null || other.unit === null) return true;
  return (
    (isPercent(one) && isPercent(other)) || (one.unit.kind === other.unit.kind && one.unit.scale === other.unit.scale)
  );
}

/** A row's figure held against the two that it is worked out of; null where one is lacking or nothing is shown. */
export function heldAgainst(
  columns: readonly Bare[],
  row: TableRow,
  { kind, first, second }: Pick<ColumnRelation, "kind" | "first" | "second">,
  of: number,
  across: Steps = stepsAcross(row, columns),
): Sum | Percent | null {
  const [printed, one, other] = [row.figures[of] ?? null, row.figures[first] ?? null, row.figures[second] ?? null];
  if (printed === null || one === null || other === null) return null;
  if (isForeign(one, columns[first]) || isForeign(other, columns[second])) return null;
  if (kind !== "difference") return percentOf(kind, printed, one, other);
  if (isChangeInPercent(printed, one, other)) return null;
  return sumIn(across, of, [
    { row: first, sign: 1 },
    { row: second, sign: -1 },
  ]);
}

/** In a column of differences a row of money may have its change in per cent. */
function isChangeInPercent(printed: Figure, one: Figure, other: Figure): boolean {
  if (printed.unit?.kind !== "percent" || one.unit?.kind === "percent" || other.unit?.kind === "percent") return false;
  const percent = percentOf("percent", printed, one, other);
  return percent !== null && percent.agrees !== "no";
}
