import { Pool, TypeOverrides } from "pg";

import { valueParsers } from "../values.ts";

const patience = 10_000;

/** Connections to a PostgreSQL database, in a pool. */
export function startPool(url: string): Pool {
  const types = new TypeOverrides();
  for (const [id, parse] of Object.entries(valueParsers)) types.setTypeParser(Number(id), parse);
  const settings = { max: 8, connectionTimeoutMillis: patience, application_name: "tertial" };
  const pool = new Pool({ connectionString: url, types, ...settings });
  // A connection that breaks while it rests is replaced by the next who asks; one that is in use tells whoever asks it next.
  pool.on("error", () => undefined);
  pool.on("connect", (client) => client.on("error", () => undefined));
  return pool;
}
