import { execFile } from "node:child_process";
import { availableParallelism } from "node:os";

import type { StorePlace } from "../../src/store/place.ts";
import { seconds } from "../cube/contender.ts";
import { askedUnits, parents, region } from "../cube/data.ts";
import { questions } from "../cube/own.ts";
import { columnsOfRows, rowsOf, year } from "./ledger.ts";
import { benchPlace, type DatabaseName } from "./place.ts";

/**
 * The store beside plain COPY, SQL in PostgreSQL, and DuckDB. `npm run store` runs each part in a process of its own, one after
 * the other, and prints what it took; `npm run store -- PGlite` only one of the databases.
 */
type Part = "year" | "load" | "measure" | "sql" | "duckdb";

const databases: readonly DatabaseName[] = ["PostgreSQL", "PGlite"];

/** A year's ledger loaded, and the region's statement of it asked for; and COPY of the same rows. */
async function yearOf(name: DatabaseName) {
  const { answers, begun, load, storedCube } = await import("./own.ts");
  const { copySeconds } = await import("./copy.ts");
  const rows = rowsOf(year);
  const copy = await copySeconds(name, rows);
  const columns = columnsOfRows(rows, year);
  const at = await benchPlace(name);
  const store = await begun(at.place, year.units);
  const start = performance.now();
  await load(store, columns, "ledger");
  const loaded = seconds(start);
  const period = { from: 2020 * 12, to: 2020 * 12 + 11 } as ReturnType<typeof questions>[number]["period"];
  const rowsAsked = questions(0).filter((_, index) => index % 4 === 0 && index < 12);
  await answers(
    await storedCube(store).current(),
    rowsAsked.map((query) => ({ ...query, period })),
  );
  const visible = seconds(start);
  await store.close();
  await at.end();
  return { facts: rows.length, copy, loaded, visible };
}

async function sqlResult() {
  const { sqlOf } = await import("./sql.ts");
  const sql = await sqlOf(region, rowsOf(region));
  const units = askedUnits(parents(region.units), 60);
  const indexed = await statements(units.slice(0, 20), sql.indexed);
  const rolledUp = await statements(units, sql.rolledUp);
  await sql.end();
  return { loadSeconds: sql.loadSeconds, rollUpSeconds: sql.rollUpSeconds, indexed, rolledUp };
}

async function duckdbResult() {
  const { duckdb } = await import("../cube/duckdb.ts");
  const contender = await duckdb(region);
  const found = await statements(askedUnits(parents(region.units), 300), contender.statement);
  contender.close();
  return { loadSeconds: contender.loadSeconds, ...found };
}

async function statements(units: readonly number[], statement: (unit: number) => Promise<readonly number[]>) {
  const times: number[] = [];
  let checksum = 0;
  for (const unit of units) {
    const start = performance.now();
    const numbers = await statement(unit);
    times.push(performance.now() - start);
    if (times.length <= 9) checksum += numbers.reduce((sum, number) => sum + number, 0);
  }
  const [first = 0, ...later] = times;
  const median = later.toSorted((one, other) => one - other)[Math.floor(later.length / 2)] ?? 0;
  return { first, median, checksum: Math.round(checksum) };
}

async function run(part: Part, told: string): Promise<unknown> {
  if (part === "year") return yearOf(told as DatabaseName);
  if (part === "sql") return sqlResult();
  if (part === "duckdb") return duckdbResult();
  const { loadRegion, measureRegion } = await import("./region.ts");
  const place = JSON.parse(told) as StorePlace;
  return part === "load" ? loadRegion(place) : measureRegion(place);
}

/** In a process of its own, so that memory is its own and nothing is warm. */
function child(part: Part, told = ""): Promise<Record<string, unknown>> {
  return new Promise((resolve, reject) => {
    const args = ["--expose-gc", "--max-old-space-size=8000", import.meta.filename, part, told];
    execFile(process.execPath, args, { maxBuffer: 1 << 20 }, (error, stdout) =>
      error === null ? resolve(JSON.parse(stdout) as Record<string, unknown>) : reject(error),
    );
  });
}

function tell(what: string, result: Readonly<Record<string, unknown>>): void {
  const shown = Object.entries(result).map(([name, value]) => {
    const text =
      typeof value === "number" ? value.toLocaleString("en", { maximumFractionDigits: 2 }) : JSON.stringify(value);
    return `${name} ${text}`;
  });
  console.log(`${what}: ${shown.join(", ")}`);
}

async function main([part, told = ""]: readonly string[]): Promise<void> {
  if (part !== undefined && !databases.some((name) => name === part)) {
    console.log(JSON.stringify(await run(part as Part, told)));
    return;
  }
  console.log(
    `Node ${process.version}, ${availableParallelism()} cores; seconds for loads and starts, else milliseconds`,
  );
  for (const name of databases.filter((one) => part === undefined || part === one)) {
    const loaded = await child("year", name);
    tell(`${name}, a year`, { ...loaded, ratio: Number(loaded["visible"]) / Number(loaded["copy"]) });
    const at = await benchPlace(name);
    const place = JSON.stringify(at.place);
    tell(`${name}, ten million`, { ...(await child("load", place)), ...(await child("measure", place)) });
    await at.end();
  }
  if (part !== undefined) return;
  tell("SQL in PostgreSQL", await child("sql"));
  tell("DuckDB", await child("duckdb"));
}

await main(process.argv.slice(2));
