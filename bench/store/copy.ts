import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";

import { PGlite } from "@electric-sql/pglite";
import { Client } from "pg";
import { from as copyFrom } from "pg-copy-streams";

import { startServer } from "../../tests/store/postgres.ts";
import { textOf, type Rows } from "./ledger.ts";
import type { DatabaseName } from "./place.ts";

const table = "create table plain (unit integer, account integer, month integer, amount bigint)";
const copy = "copy plain from stdin";

/** Seconds that plain COPY of the rows takes, into a table without any index, the making of the text in it. */
export async function copySeconds(name: DatabaseName, rows: Rows): Promise<number> {
  return name === "PGlite" ? embedded(rows) : served(rows);
}

async function served(rows: Rows): Promise<number> {
  const server = await startServer();
  const client = new Client({ connectionString: await server.createDatabase() });
  await client.connect();
  await client.query(table);
  const start = performance.now();
  await pipeline(Readable.from(textOf(rows)), client.query(copyFrom(copy)));
  const taken = (performance.now() - start) / 1000;
  await client.end();
  await server.stop();
  return taken;
}

/** As it comes: without any fsync, which ours has. */
async function embedded(rows: Rows): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), "tertial-bench-"));
  const database = await PGlite.create({ dataDir: folder });
  await database.query(table);
  const start = performance.now();
  await database.query("copy plain from '/dev/blob'", [], { blob: new Blob([...textOf(rows)]) });
  const taken = (performance.now() - start) / 1000;
  await database.close();
  rmSync(folder, { recursive: true });
  return taken;
}
