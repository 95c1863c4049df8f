import { availableParallelism } from "node:os";
import type { Contender } from "./contender.ts";
import { askedUnits, parents, region, type Size } from "./data.ts";

/**
 * A statement of 60 numbers, each 20 accounts over 8 months, for a unit and all below it: Tertial's cube beside DuckDB and
 * HyperFormula. `node --expose-gc cube/run.ts` runs each contender in a process of its own, one after the other, and prints a table.
 */
interface Measured {
  readonly name: string;
  readonly facts: number;
  readonly loadSeconds: number;
  readonly megabytes: number;
  readonly firstMs: number;
  readonly medianMs: number;
  readonly checksum: number;
}

const sizes = {
  own1: 1_000_000,
  own10: region.facts,
  duckdb1: 1_000_000,
  duckdb10: region.facts,
  hyperformula: 100_000,
} as const;
type Run = keyof typeof sizes;

async function contender(run: Run): Promise<Contender> {
  const size: Size = { ...region, facts: sizes[run] };
  if (run.startsWith("own")) return (await import("./own.ts")).own(size);
  if (run.startsWith("duckdb")) return (await import("./duckdb.ts")).duckdb(size);
  return (await import("./hyperformula.ts")).hyperformula(size);
}

async function measure(run: Run): Promise<Measured> {
  const { name, facts, loadSeconds, megabytes, statement, close } = await contender(run);
  const units = askedUnits(parents(region.units), run === "hyperformula" ? 9 : 300);
  const times: number[] = [];
  let checksum = 0;
  for (const unit of units) {
    const start = performance.now();
    const numbers = await statement(unit);
    times.push(performance.now() - start);
    if (times.length <= 9) checksum += numbers.reduce((sum, number) => sum + number, 0);
  }
  close();
  const later = times.slice(1).toSorted((one, other) => one - other);
  return {
    name,
    facts,
    loadSeconds,
    megabytes,
    firstMs: times[0] ?? 0,
    medianMs: later[Math.floor(later.length / 2)] ?? 0,
    checksum: Math.round(checksum),
  };
}

async function child(run: Run): Promise<Measured> {
  const { execFile } = await import("node:child_process");
  return new Promise((resolve, reject) => {
    const options = { maxBuffer: 1 << 20 };
    execFile(process.execPath, ["--expose-gc", import.meta.filename, run], options, (error, stdout) =>
      error === null ? resolve(JSON.parse(stdout) as Measured) : reject(error),
    );
  });
}

function cell(value: number, digits: number): string {
  return value.toLocaleString("en", { maximumFractionDigits: digits }).padStart(12);
}

async function main(): Promise<void> {
  const [, , only] = process.argv;
  if (only !== undefined) {
    console.log(JSON.stringify(await measure(only as Run)));
    return;
  }
  const results: Measured[] = [];
  for (const run of Object.keys(sizes) as Run[]) results.push(await child(run));
  const [own1, own10, duckdb1, duckdb10] = results;
  console.log(
    `Statement of 60 numbers, ${region.units} units, ${region.accounts} accounts, ${region.months} months; Node ${process.version}, ${availableParallelism()} cores`,
  );
  console.log("contender                facts       load s        MB    first ms   median ms");
  for (const { name, facts, loadSeconds, megabytes, firstMs, medianMs } of results) {
    console.log(
      name.padEnd(20),
      cell(facts, 0),
      cell(loadSeconds, 1),
      cell(megabytes, 0),
      cell(firstMs, 2),
      cell(medianMs, 3),
    );
  }
  if (own1 === undefined || own10 === undefined || duckdb1 === undefined || duckdb10 === undefined)
    throw new Error("a contender is missing");
  if (own10.checksum !== duckdb10.checksum || own1.checksum !== duckdb1.checksum)
    throw new Error("the contenders disagree");
  console.log(
    `DuckDB / cube, 10 million facts: median ${(duckdb10.medianMs / own10.medianMs).toFixed(0)} times, first statement ${(duckdb10.firstMs / own10.firstMs).toFixed(1)} times`,
  );
  console.log(
    `Cube, 10 million / 1 million facts: median ${(own10.medianMs / own1.medianMs).toFixed(2)} times, first statement ${(own10.firstMs / own1.firstMs).toFixed(1)} times`,
  );
  console.log("The sums of the contenders agree.");
}

await main();
