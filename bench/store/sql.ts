import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";

import { Client } from "pg";
import { from as copyFrom } from "pg-copy-streams";

import { startServer } from "../../tests/store/postgres.ts";
import { accountsPerRow, ends, parents, rowsOfStatement, years, type Size } from "../cube/data.ts";
import { textOf, type Rows } from "./ledger.ts";

/** The same statement in PostgreSQL, as well as we know how: the tree numbered depth first, so that a subtree is a range. */
export interface Sql {
  /** An index over account, month and unit that has the amounts in it. */
  readonly indexed: (unit: number) => Promise<readonly number[]>;
  /** Every unit's sums worked out beforehand, for just these rows and periods. */
  readonly rolledUp: (unit: number) => Promise<readonly number[]>;
  readonly loadSeconds: number;
  readonly rollUpSeconds: number;
  readonly end: () => Promise<void>;
}

export async function sqlOf(size: Size, rows: Rows): Promise<Sql> {
  const server = await startServer();
  const client = new Client({ connectionString: await server.createDatabase() });
  await client.connect();
  const loading = performance.now();
  await client.query("create table plain (unit integer, account integer, month integer, amount bigint)");
  await pipeline(Readable.from(textOf(rows)), client.query(copyFrom("copy plain from stdin")));
  await client.query("create index on plain (account, month, unit) include (amount)");
  await client.query("vacuum (analyze) plain");
  const loadSeconds = (performance.now() - loading) / 1000;
  const rollingUp = performance.now();
  const end = ends(parents(size.units));
  const above = parents(size.units);
  const pairs = above.flatMap((_, unit) => pathUp(above, unit).map((one) => [unit, one] as const));
  await client.query("create table ancestor (own integer, unit integer)");
  await client.query("insert into ancestor select * from unnest($1::int4[], $2::int4[])", [
    pairs.map(([own]) => own),
    pairs.map(([, unit]) => unit),
  ]);
  await client.query("analyze ancestor");
  await client.query(`create table rolled as
    select ancestor.unit, line, year, sum(total)::int8 as total from ancestor
    join (select unit as own, account / ${accountsPerRow} as line, month / 12 as year, sum(amount) as total from plain
      where account < ${rowsOfStatement * accountsPerRow} and month % 12 < 8 group by 1, 2, 3) as sums using (own)
    group by 1, 2, 3`);
  await client.query("create index on rolled (unit)");
  await client.query("analyze rolled");
  const rollUpSeconds = (performance.now() - rollingUp) / 1000;
  const statement = async (sql: string, values: readonly number[]): Promise<readonly number[]> => {
    const found = await client.query<{ line: number; year: number; total: string }>({
      name: sql.slice(0, 20),
      text: sql,
      values: [...values],
    });
    const totals = Array.from<number>({ length: rowsOfStatement * years.length }).fill(0);
    for (const { line, year, total } of found.rows) totals[line * years.length + year] = Number(total) / 100;
    return totals;
  };
  return {
    loadSeconds,
    rollUpSeconds,
    indexed: (unit) =>
      statement(
        `/* indexed */ select account / ${accountsPerRow} as line, month / 12 as year, sum(amount) as total from plain
        where account < ${rowsOfStatement * accountsPerRow} and month % 12 < 8 and unit >= $1 and unit < $2 group by 1, 2`,
        [unit, end[unit] ?? 0],
      ),
    rolledUp: (unit) => statement("/* rolled up */ select line, year, total from rolled where unit = $1", [unit]),
    end: async () => {
      await client.end();
      await server.stop();
    },
  };
}

/** The unit and all above it. */
function pathUp(above: readonly number[], unit: number): readonly number[] {
  const next = above[unit] ?? -1;
  return next < 0 ? [unit] : [unit, ...pathUp(above, next)];
}
