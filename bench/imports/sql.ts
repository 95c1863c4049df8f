import { createReadStream } from "node:fs";
import { pipeline } from "node:stream/promises";

import { Client } from "pg";
import { from } from "pg-copy-streams";

import { startServer } from "../../tests/store/postgres.ts";
import { region } from "../cube/data.ts";
import { rowsOf, textOf } from "../store/ledger.ts";

const columns = {
  table: "unit text, name text, account text, month text, amount text",
  ledger: "account text, unit text, day integer, amount bigint, text text",
} as const;

/** Seconds to COPY a file's rows into a plain table, which knows nothing of them; and, for the table, to join them with ten million standing ones. */
export async function copyOf(kind: keyof typeof columns, path: string) {
  const server = await startServer();
  const client = new Client({ connectionString: await server.createDatabase() });
  await client.connect();
  await client.query(`create table plain (${columns[kind]})`);
  const options = kind === "table" ? "with (format csv, header, delimiter ';')" : "";
  const start = performance.now();
  await pipeline(createReadStream(path), client.query(from(`copy plain from stdin ${options}`)));
  const copied = (performance.now() - start) / 1000;
  const joined = kind === "table" ? await joinedWith(client) : null;
  await client.end();
  await server.stop();
  return { copied, joined };
}

async function joinedWith(client: Client): Promise<number> {
  await client.query("create table standing (unit integer, account integer, month integer, amount bigint)");
  const { Readable } = await import("node:stream");
  await pipeline(Readable.from(textOf(rowsOf(region))), client.query(from("copy standing from stdin")));
  await client.query("create index on standing (account, month, unit) include (amount)");
  await client.query("vacuum (analyze) standing");
  const start = performance.now();
  await client.query(`select count(*), count(standing.amount), count(*) filter (where standing.amount = said.amount)
    from (select substr(unit, 2)::int as unit, account::int - 3000 as account, right(month, 2)::int - 1 as month,
      (replace(amount, ',', '.')::numeric * 100)::int8 as amount from plain) as said
    left join standing using (unit, account, month)`);
  return (performance.now() - start) / 1000;
}
