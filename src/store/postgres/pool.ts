import { Client, Pool, TypeOverrides, type ClientConfig } from "pg";

import { valueParsers } from "../values.ts";

/** So many milliseconds for a database to answer; and for one of the connections to be free when many ask at once, which is no fault of its. */
const [patience, turnPatience] = [10_000, 60_000];

class PatientClient extends Client {
  constructor(config?: ClientConfig) {
    super({ ...config, connectionTimeoutMillis: patience });
  }
}

/** Connections to a PostgreSQL database, in a pool. */
export function startPool(url: string): Pool {
  const types = new TypeOverrides();
  for (const [id, parse] of Object.entries(valueParsers)) types.setTypeParser(Number(id), parse);
  const settings = { max: 8, connectionTimeoutMillis: turnPatience, application_name: "tertial" };
  const pool = new Pool({ connectionString: url, types, ...settings, Client: PatientClient });
  // A connection that breaks while it rests is replaced by the next who asks; one that is in use tells whoever asks it next.
  pool.on("error", () => undefined);
  pool.on("connect", (client) => client.on("error", () => undefined));
  return pool;
}
