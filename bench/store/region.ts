import { edgeOf } from "../../tests/factories/workspace.ts";
import { settled } from "../../src/app/settled.ts";
import { write } from "../../src/store/change.ts";
import { emptyColumns } from "../../src/store/columns.ts";
import { openStore } from "../../src/store/open.ts";
import { addMonths, monthOf } from "../../src/domain/periods/month.ts";
import { memory, seconds } from "../cube/contender.ts";
import { askedUnits, parents, region } from "../cube/data.ts";
import { questions } from "../cube/own.ts";
import { accountName, unitName } from "../cube/workspace.ts";
import { columnsOfRows, rowsOf } from "./ledger.ts";
import { answers, begun, load, storedCube, type StoredCube } from "./own.ts";
import type { BenchPlace } from "./place.ts";

/** Milliseconds, but for the load, the start and the memory. */
export interface RegionResult {
  readonly facts: number;
  readonly loadSeconds: number;
  readonly startSeconds: number;
  readonly firstStatement: number;
  readonly statement: number;
  readonly megabytes: number;
  readonly correction: number;
  readonly correctionWritten: number;
  readonly moved: number;
  readonly whereFrom: number;
  /** Of the first nine statements, to hold against what others come to. */
  readonly checksum: number;
}

const median = (times: readonly number[]): number =>
  times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)] ?? 0;

async function timed<T>(work: () => Promise<T>): Promise<readonly [T, number]> {
  const start = performance.now();
  return [await work(), performance.now() - start];
}

/** Loads a region's ten million facts, closes the store, and measures what a server does with it. In two processes: see run.ts. */
export async function loadRegion(
  place: BenchPlace["place"],
): Promise<{ readonly facts: number; readonly loadSeconds: number }> {
  const rows = rowsOf(region);
  const columns = columnsOfRows(rows, region);
  const store = await begun(place, region.units);
  const start = performance.now();
  await load(store, columns, "ledger");
  const loadSeconds = seconds(start);
  await store.close();
  return { facts: rows.length, loadSeconds };
}

export async function measureRegion(place: BenchPlace["place"]): Promise<Omit<RegionResult, "facts" | "loadSeconds">> {
  const before = memory();
  const start = performance.now();
  const store = await openStore(place);
  const cube = storedCube(store);
  const first = await cube.current();
  const [, firstStatement] = await timed(() => answers(first, questions(0)));
  const startSeconds = seconds(start);
  const times: number[] = [];
  let checksum = 0;
  for (const [at, unit] of askedUnits(parents(region.units), 300).entries()) {
    const [numbers, taken] = await timed(() => answers(first, questions(unit)));
    times.push(taken);
    if (at < 9) checksum += numbers.reduce((sum, number) => sum + number, 0);
  }
  const megabytes = memory() - before;
  const whereFrom = await whereFromOf(cube);
  const corrections = await correctionsOf(store, cube);
  const moved = await movedOf(store, cube);
  await store.close();
  return {
    startSeconds,
    firstStatement,
    statement: median(times),
    megabytes,
    whereFrom,
    ...corrections,
    moved,
    checksum: Math.round(checksum),
  };
}

/** The first page of the facts behind the region's rows: each is of some hundred thousand. */
async function whereFromOf(cube: StoredCube): Promise<number> {
  const workspace = await cube.current();
  const times: number[] = [];
  for (const query of questions(0).slice(0, 20)) {
    const [found, taken] = await timed(() =>
      settled(workspace, () => workspace.cube.explain(query, { offset: 0, limit: 20 })),
    );
    if (found.facts.page.length !== 20 || found.facts.count < 10_000) throw new Error("the facts are not there");
    times.push(taken);
  }
  return median(times);
}

/** One fact is corrected, and the region's row is asked for: by the clock from the write to the right answer. */
async function correctionsOf(store: Awaited<ReturnType<typeof openStore>>, cube: StoredCube) {
  const [all, written]: [number[], number[]] = [[], []];
  const [query] = questions(0);
  if (query === undefined) throw new Error("no question");
  const above = new Set(parents(region.units));
  const leaves = Array.from({ length: region.units }, (_, unit) => unit).filter((unit) => !above.has(unit));
  let [expected = 0] = await answers(await cube.current(), [query]);
  for (let turn = 0; turn < 30; turn += 1) {
    const rows = emptyColumns(1);
    const [unit = 0, account, month] = [leaves[turn * 100], turn % 20, turn % 8];
    rows.series.push({
      measure: "ledger",
      scenario: "outcome",
      version: "",
      kind: "observed",
      cut: `account=${accountName(account)}`,
    });
    rows.units.push(unitName(unit));
    const at = addMonths(monthOf(2020, 1), month);
    rows.from[0] = at;
    rows.to[0] = at;
    rows.amounts[0] = 1_000_000_000 + turn;
    const own = await answers(await cube.current(), [
      {
        ...query,
        measure: "ledger",
        unit: unitName(unit),
        period: { from: at, to: at },
        cut: { account: accountName(account) },
      },
    ]);
    const start = performance.now();
    await load(store, rows, `correction-${turn}`);
    written.push(performance.now() - start);
    const [total = 0] = await answers(await cube.current(), [query]);
    all.push(performance.now() - start);
    expected += 10_000_000 + turn / 100 - (own[0] ?? 0);
    if (Math.abs(total - expected) > 0.01) throw new Error(`correction ${turn}: ${total}, not ${expected}`);
  }
  return { correction: median(all), correctionWritten: median(written) };
}

/** A division of 316 units is moved under another, which is asked for. */
async function movedOf(store: Awaited<ReturnType<typeof openStore>>, cube: StoredCube): Promise<number> {
  const tops = parents(region.units).flatMap((above, unit) => (above === 0 ? [unit] : []));
  const [one = 0, other = 0] = tops;
  const sums = async (unit: number) => answers(await cube.current(), questions(unit));
  const [own, theirs] = [await sums(one), await sums(other)];
  const start = performance.now();
  const body = edgeOf(unitName(one), unitName(other));
  const item = { noun: "edge", id: `${unitName(one)} `, body } as const;
  await write(store, { by: "bench", at: new Date().toISOString(), reason: "moved", items: [item] });
  const after = await sums(other);
  const taken = performance.now() - start;
  if (after.some((sum, at) => Math.abs(sum - (own[at] ?? 0) - (theirs[at] ?? 0)) > 0.01))
    throw new Error("the moved division is not counted where it stands");
  return taken;
}
