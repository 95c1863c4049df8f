import type { PostgresPool } from "kysely";
import { Pool, types } from "pg";

import { valueParsers } from "../values.ts";

const patience = 10_000;

/** Connections to a PostgreSQL database, in a pool. */
export function startPool(url: string): PostgresPool {
  const pool = new Pool({
    connectionString: url,
    max: 8,
    connectionTimeoutMillis: patience,
    application_name: "tertial",
    types: {
      getTypeParser: (id: number, format?: "text" | "binary") =>
        format === "binary" ? types.getTypeParser(id, format) : (valueParsers[id] ?? types.getTypeParser(id)),
    },
  });
  // A connection that breaks while it rests is replaced by the next who asks; the one under way gets its own error.
  pool.on("error", () => undefined);
  return pool;
}
