import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

import { getRequestListener } from "@hono/node-server";
import { Hono } from "hono";
import { Pool } from "pg";

import { serve } from "../../src/server/serve.ts";

/*
 * A server in a process of its own, which prints its port: `own <store> <directory>`, or `plain <database>`: Hono and PostgreSQL with
 * nothing in between, which writes the same row.
 */
const [kind = "", database = "", directory = ""] = process.argv.slice(2);

async function startPlain(): Promise<number> {
  const pool = new Pool({ connectionString: database });
  await pool.query("create table answer (unit text, subject text, at timestamptz, body json)");
  await pool.query("create index answer_unit on answer (unit, subject)");
  const app = new Hono();
  app.post("/answers/:unit", async (c) => {
    const body: unknown = await c.req.json();
    const { subject } = body as { readonly subject: string };
    await pool.query("insert into answer values ($1, $2, now(), $3)", [c.req.param("unit"), subject, body]);
    return c.json({ saved: true });
  });
  const answer = getRequestListener(app.fetch);
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  return (server.address() as AddressInfo).port;
}

const startOwn = async (): Promise<number> => (await serve({ places: [database], directory, port: 4300 })).port;

console.log(`port ${kind === "own" ? await startOwn() : await startPlain()}`);
