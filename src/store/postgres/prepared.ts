import { createHash } from "node:crypto";

import { sql, type PostgresPool, type PostgresPoolClient, type PostgresQueryResult, type RawBuilder } from "kysely";
import type { Pool, PoolClient } from "pg";

type Query = PostgresPoolClient["query"];

const mark = "/* often */";

/** Begins a statement that is asked often, of a text that is always the same. */
export const often: RawBuilder<unknown> = sql.raw(mark);

/** All statements, or those that are asked `often`. */
type Which = "all" | "often";

/**
 * The same pool, in which the server plans statements once a connection instead of each time. For statements whose texts are few, and
 * whose best plan does not hang on their values.
 */
export function prepared(pool: Pool, which: Which): PostgresPool {
  const clients = new WeakMap<PoolClient, PostgresPoolClient>();
  const connect = async (): Promise<PostgresPoolClient> => {
    const client = await pool.connect();
    const known = clients.get(client) ?? preparing(client, which);
    clients.set(client, known);
    return known;
  };
  return { options: pool.options, end: () => pool.end(), connect };
}

function preparing(client: PoolClient, which: Which): PostgresPoolClient {
  const query = async <Row>(text: string, values: readonly unknown[]): Promise<PostgresQueryResult<Row>> => {
    // What has no values may be several statements, which can't be prepared.
    const isPrepared = values.length > 0 && (which === "all" || text.trimStart().startsWith(mark));
    const name = isPrepared ? nameOf(text) : undefined;
    return client.query({ name, text, values: [...values] }) as unknown as Promise<PostgresQueryResult<Row>>;
  };
  // Kysely's other form takes a cursor, and is only used where it has been given one.
  return { query: query as Query, release: (destroy) => client.release(destroy) };
}

const nameOf = (text: string): string => createHash("sha1").update(text).digest("base64url");
