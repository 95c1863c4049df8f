import { Worker } from "node:worker_threads";

import type { PostgresPool, PostgresPoolClient, PostgresQueryResult } from "kysely";

import type { DatabaseFault, Reply, Request } from "./message.ts";

/** An error of the embedded database, with PostgreSQL's code. */
export class DatabaseError extends Error {
  override readonly name = "DatabaseError";
  readonly code: string;
  readonly detail: string;

  constructor({ message, code, detail }: DatabaseFault) {
    super(message);
    this.code = code;
    this.detail = detail;
  }
}

interface Waiting {
  readonly resolve: (reply: Reply & { kind: "rows" }) => void;
  readonly reject: (error: Error) => void;
}

/** PostgreSQL's code for a server that is no longer there. */
const gone: DatabaseFault = { message: "the embedded database's thread has ended", code: "57P01", detail: "" };

/** The embedded database in its thread: one connection, which its users take in turn. */
export async function startEmbedded(data: string): Promise<PostgresPool> {
  const worker = new Worker(new URL("./thread.ts", import.meta.url), { workerData: { data } });
  const waiting = new Map<number, Waiting>();
  const closed = Promise.withResolvers<void>();
  const started = Promise.withResolvers<void>();
  let ended: Error | null = null;
  let last = 0;
  const end = (error: Error): void => {
    ended ??= error;
    for (const { reject } of waiting.values()) reject(ended);
    waiting.clear();
    started.reject(ended);
    closed.resolve();
  };
  const query = (sql: string, parameters: readonly unknown[]): Promise<Reply & { kind: "rows" }> => {
    if (ended !== null) return Promise.reject(ended);
    const asked = Promise.withResolvers<Reply & { kind: "rows" }>();
    last += 1;
    waiting.set(last, asked);
    worker.ref();
    worker.postMessage({ id: last, sql, parameters } satisfies Request);
    return asked.promise;
  };
  worker.on("message", (reply: Reply) => {
    if (reply.kind === "ready") started.resolve();
    else if (reply.kind === "failed") end(new DatabaseError(reply.error));
    else if (reply.kind === "closed") end(new DatabaseError(gone));
    else {
      const asked = waiting.get(reply.id);
      waiting.delete(reply.id);
      // A program that has nothing more to do may end without closing its store.
      if (waiting.size === 0) worker.unref();
      if (reply.kind === "rows") asked?.resolve(reply);
      else asked?.reject(new DatabaseError(reply.error));
    }
  });
  worker.on("error", end);
  worker.on("exit", () => end(new DatabaseError(gone)));
  await started.promise.catch(async (error: unknown) => {
    await worker.terminate();
    throw error;
  });
  worker.unref();
  return inTurn(query, async () => {
    if (ended !== null) return;
    worker.ref();
    worker.postMessage("close");
    await closed.promise;
    await worker.terminate();
  });
}

type Ask = (sql: string, parameters: readonly unknown[]) => Promise<Reply & { kind: "rows" }>;

/** A pool of one: who asks for the connection waits until the one before has released it. */
function inTurn(ask: Ask, close: () => Promise<void>): PostgresPool {
  let turn = Promise.resolve();
  const connect = async (): Promise<PostgresPoolClient> => {
    const before = turn;
    const mine = Promise.withResolvers<void>();
    turn = mine.promise;
    await before;
    return clientOf(ask, () => mine.resolve());
  };
  return { connect, end: close, options: {} };
}

function clientOf(ask: Ask, release: () => void): PostgresPoolClient {
  async function query<R>(sql: string, parameters: readonly unknown[]): Promise<PostgresQueryResult<R>> {
    const { rows, command, count } = await ask(sql, parameters);
    // The thread gives the rows that the statement was written for: its type is the caller's.
    return { command: command as PostgresQueryResult<R>["command"], rowCount: count, rows: rows as R[] };
  }
  return { query: query as PostgresPoolClient["query"], release };
}
