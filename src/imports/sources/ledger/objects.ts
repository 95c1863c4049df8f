import { byNumber, dimensionsOf, objectsKey, sumOf, sumsByAccount, type Entry, type YearEntry } from "./entry.ts";
import type { Telling } from "./telling.ts";

/**
 * How amounts with objects stand to the one without, `{}`, of the same account and month: `within` it, which is the total of all, as
 * the format has it; or `beside` it, which is then only what has no object, as some programs write.
 */
export type ObjectRows = "within" | "beside";

/** By which of the two the accounts that have amounts with objects come to what the file says of their year. */
export function objectRowsOf(entries: readonly Entry[], stated: ReadonlyMap<string, number>): ObjectRows {
  const all = sumsByAccount(entries);
  const totals = sumsByAccount(entries.filter(({ objects }) => objects.length === 0));
  const telling = [
    ...new Set(entries.filter(({ objects }) => objects.length > 0).map(({ account }) => account)),
  ].filter((account) => all.get(account) !== (totals.get(account) ?? 0) && stated.has(account));
  const agreeing = (sums: ReadonlyMap<string, number>): number =>
    telling.filter((account) => (sums.get(account) ?? 0) === stated.get(account)).length;
  return agreeing(all) > agreeing(totals) ? "beside" : "within";
}

/**
 * Amounts that add up without counting anything twice. Of those within totals, one dimension's are used (the one asked for, else the
 * first by number) and what then is left of the total is of no object; accounts whose amounts with objects contradict each other, or
 * `balances`, what the file itself says of objects' openings and closings, keep the total only.
 */
export function withoutOverlap(
  entries: readonly YearEntry[],
  rows: ObjectRows,
  dimension: string | null,
  balances: readonly YearEntry[],
  telling: Telling,
): readonly Entry[] {
  if (rows === "beside" || entries.every(({ objects }) => objects.length === 0)) return once(entries, telling);
  const contradicted = contradictedIn(entries, balances);
  for (const [account, line] of contradicted) telling.add("objects-contradicted", line, null, { account });
  const order = preference(entries, dimension);
  const leftOut = new Map<string, { count: number; readonly line: number }>();
  const used = [...groupsOf(entries).values()].flatMap((cell) => {
    const total = cell.find(({ objects }) => objects.length === 0);
    if (total === undefined && contradicted.has(cell[0]?.account ?? "")) return [];
    if (total !== undefined && contradicted.has(total.account)) return [total];
    const parts = partsOf(cell, order);
    for (const entry of cell) if (entry !== total && !parts.includes(entry)) countLeftOut(leftOut, entry);
    if (total === undefined) return parts;
    const rest = total.amount - sumOf(parts);
    return parts.length > 0 && rest === 0 ? parts : [...parts, { ...total, amount: rest }];
  });
  for (const [set, { count, line }] of leftOut)
    telling.add("objects-left-out", line, null, { dimension: set, count: String(count) });
  return used;
}

/** Each amount but once; one that is there again is told of. */
function once(entries: readonly YearEntry[], telling: Telling): readonly Entry[] {
  const lines = new Map<string, number>();
  return entries.filter((entry) => {
    const key = JSON.stringify([entry.account, entry.month, objectsKey(entry)]);
    const before = lines.get(key);
    if (before === undefined) lines.set(key, entry.line);
    else telling.add("repeated-balance", entry.line, `#${entry.label} ${entry.account}`, { line: String(before) });
    return before === undefined;
  });
}

/** Accounts, and a line, where amounts with the same objects stand twice, or come to another sum than the file says (#OUB - #OIB). */
function contradictedIn(entries: readonly YearEntry[], balances: readonly YearEntry[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const seen = new Set<string>();
  const sums = new Map<string, number>();
  for (const entry of entries) {
    if (entry.objects.length === 0) continue;
    const [own, key] = [JSON.stringify([entry.account, objectsKey(entry)]), String(entry.month)];
    if (seen.has(own + key)) found.set(entry.account, entry.line);
    seen.add(own + key);
    sums.set(own, (sums.get(own) ?? 0) + entry.amount);
  }
  const openings = new Map(
    balances
      .filter(({ label }) => label === "OIB")
      .map((entry) => [JSON.stringify([entry.account, objectsKey(entry)]), entry.amount]),
  );
  for (const entry of balances) {
    const own = JSON.stringify([entry.account, objectsKey(entry)]);
    if (entry.label !== "OUB" || !sums.has(own)) continue;
    if (sums.get(own) !== entry.amount - (openings.get(own) ?? 0)) found.set(entry.account, entry.line);
  }
  return found;
}

function groupsOf(entries: readonly Entry[]): ReadonlyMap<string, readonly Entry[]> {
  return Map.groupBy(entries, ({ account, month }) => JSON.stringify([account, month]));
}

/** Sets of dimensions, `1` and `1+6`, those to use first foremost. */
function preference(entries: readonly Entry[], chosen: string | null): readonly string[] {
  const sets = [...new Set(entries.map(dimensionsOf))].filter((set) => set !== "");
  const rank = (set: string): number => (set === chosen ? 0 : set.split("+").length);
  return sets.toSorted(
    (one, other) => rank(one) - rank(other) || byNumber(one.split("+")[0] ?? "", other.split("+")[0] ?? ""),
  );
}

function partsOf(cell: readonly Entry[], order: readonly string[]): readonly Entry[] {
  const set = order.find((dimensions) => cell.some((entry) => dimensionsOf(entry) === dimensions));
  return set === undefined ? [] : cell.filter((entry) => dimensionsOf(entry) === set);
}

function countLeftOut(leftOut: Map<string, { count: number; readonly line: number }>, entry: Entry): void {
  const found = leftOut.get(dimensionsOf(entry)) ?? { count: 0, line: entry.line };
  found.count += 1;
  leftOut.set(dimensionsOf(entry), found);
}
