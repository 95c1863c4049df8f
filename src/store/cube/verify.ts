import type { Slice } from "#domain/cube/series.ts";
import { cutKey } from "#domain/measures/dimension.ts";
import type { Kysely } from "kysely";

import { newestChange } from "../batch.ts";
import type { SliceKey } from "../slice.ts";
import type { Standing } from "../standing.ts";
import type { Tables } from "../tables.ts";
import { fetchSlices } from "./fetch.ts";
import { seriesIn } from "./holdings.ts";
import { readKnown, type Known } from "./known.ts";
import { unload } from "./rows.ts";
import { readNews } from "./news.ts";
import { sliceChanges } from "./version.ts";

/** What one slice says, whatever the order of its rows: how many, their sum, and who has what. */
interface Account {
  readonly count: number;
  readonly sum: bigint;
  readonly mixed: number;
}

interface CubeFault {
  readonly kind: "cube";
  readonly number: 0;
  readonly detail: string;
}

const none: Account = { count: 0, sum: 0n, mixed: 0 };
const prime = 67_108_859;

function withRow({ count, sum, mixed }: Account, unit: number, amount: number): Account {
  return {
    count: count + 1,
    sum: sum + BigInt(amount),
    mixed: (mixed + ((unit + 1) % prime) * (((amount % prime) + prime) % prime)) % prime,
  };
}

/** Every slice as the cube reads it, against the same made anew of all values that hold. A slice at a time is in memory. */
export async function cubeFaults(database: Kysely<Tables>, standing: Standing): Promise<readonly CubeFault[]> {
  const known = await readKnown(database, await readNews(database, 0, newestChange), null);
  const anew = accountsOf(standing, known);
  const keys = new WeakMap<Slice, SliceKey>();
  const slices = await sliceChanges(database, { known, slices: new Map(), keys }, [...known.catalogue.slices.keys()]);
  const faults: CubeFault[] = [];
  const differ = (name: string, ours: Account, cubes: Account): void => {
    if (ours.count === cubes.count && ours.sum === cubes.sum && ours.mixed === cubes.mixed) return;
    const detail = `${name}: ${cubes.count} values with the sum ${cubes.sum}, made anew ${ours.count} and ${ours.sum}`;
    faults.push({ kind: "cube", number: 0, detail });
  };
  for (const { after: slice } of slices) {
    const key = slice === null ? undefined : keys.get(slice);
    if (slice === null || key === undefined) continue;
    await fetchSlices(database, { known, keys }, [slice]);
    let account = none;
    slice.units.forEach((unit, row) => (account = withRow(account, unit, slice.amounts[row] ?? 0)));
    unload(slice);
    const { cut, ...series } = seriesIn(known.words, key);
    const name = nameOf({ ...series, cut: cutKey(cut) }, key.from, key.to);
    differ(name, anew.get(name) ?? none, account);
    anew.delete(name);
  }
  for (const [name, account] of anew) differ(name, account, none);
  return faults;
}

function accountsOf(standing: Standing, { words }: Known): Map<string, Account> {
  const accounts = new Map<string, Account>();
  const unitAt = new Map(words.units.map((code, number) => [code, number]));
  let [last, name] = ["", ""];
  standing.each(({ series, seriesOf, units, unitOf, from, to, amounts }, row) => {
    const key = series[seriesOf[row] ?? -1];
    if (key === undefined) return;
    // Most rows are of the same slice as the row before.
    const now = `${seriesOf[row]} ${from[row]} ${to[row]}`;
    if (now !== last || row === 0) name = nameOf(key, from[row] ?? 0, to[row] ?? 0);
    last = now;
    const unit = unitAt.get(units[unitOf[row] ?? -1] ?? "") ?? -1;
    accounts.set(name, withRow(accounts.get(name) ?? none, unit, amounts[row] ?? 0));
  });
  return accounts;
}

function nameOf(
  {
    measure,
    scenario,
    version,
    kind,
    cut,
  }: Readonly<Record<"measure" | "scenario" | "version" | "kind" | "cut", string>>,
  from: number,
  to: number,
): string {
  return [measure, scenario, version, kind, cut, `${from}..${to}`].join(" ");
}
