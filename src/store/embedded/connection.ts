import { Worker } from "node:worker_threads";

import type { PostgresPool, PostgresPoolClient, PostgresQueryResult } from "kysely";

import { readyEngine } from "./engine.ts";
import type { DatabaseFault, Reply, Request, Task } from "./message.ts";

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

type Rows = Reply & { readonly kind: "rows" };

/** The embedded database, running in a thread of its own. */
interface Running {
  readonly ask: (sql: string, parameters: readonly unknown[]) => Promise<Rows>;
  readonly close: () => Promise<void>;
  readonly hasEnded: () => boolean;
}

async function start(data: string): Promise<Running> {
  const worker = new Worker(new URL("./thread.ts", import.meta.url), {
    workerData: { data, engine: await readyEngine() } satisfies Task,
  });
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
    void worker.terminate();
  };
  const take = (reply: Reply): void => {
    if (reply.kind === "ready") started.resolve();
    else if (reply.kind === "failed") end(new DatabaseError(reply.error));
    else if (reply.kind === "closed") end(new DatabaseError(gone));
    else answer(reply, waiting);
    // A program that has nothing more to do may end without closing its store.
    if (waiting.size === 0) worker.unref();
  };
  worker.on("message", take);
  worker.on("error", end);
  worker.on("exit", () => end(new DatabaseError(gone)));
  await started.promise;
  const ask = (sql: string, parameters: readonly unknown[]): Promise<Rows> => {
    if (ended !== null) return Promise.reject(ended);
    const asked = Promise.withResolvers<Rows>();
    last += 1;
    waiting.set(last, asked);
    worker.ref();
    worker.postMessage({ id: last, sql, parameters } satisfies Request, []);
    return asked.promise;
  };
  const close = async (): Promise<void> => {
    if (ended !== null) return;
    worker.ref();
    worker.postMessage("close", []);
    await closed.promise;
  };
  return { ask, close, hasEnded: () => ended !== null };
}

function answer(reply: Rows | (Reply & { readonly kind: "error" }), waiting: Map<number, Waiting>): void {
  const asked = waiting.get(reply.id);
  waiting.delete(reply.id);
  if (reply.kind === "rows") asked?.resolve(reply);
  else asked?.reject(new DatabaseError(reply.error));
}

/**
 * The embedded database as a pool of one connection: who asks for it waits until the one before has released it. Where the
 * database has come to an end by itself (the disk was full), the next who asks starts it again.
 */
export async function startEmbedded(data: string): Promise<PostgresPool> {
  let running = await start(data);
  let client = clientOf(running);
  let turn = Promise.resolve();
  let isClosed = false;
  const connect = async (): Promise<PostgresPoolClient> => {
    const before = turn;
    const mine = Promise.withResolvers<void>();
    turn = mine.promise;
    await before;
    try {
      // Once closed the folder may be another's: nothing starts it again here.
      if (isClosed) throw new DatabaseError(gone);
      if (running.hasEnded()) {
        running = await start(data);
        client = clientOf(running);
      }
    } catch (error) {
      mine.resolve();
      throw error;
    }
    client.release = () => mine.resolve();
    return client;
  };
  const end = (): Promise<void> => {
    isClosed = true;
    return running.close();
  };
  return { connect, end, options: {} };
}

function clientOf({ ask }: Running): PostgresPoolClient {
  async function query<R>(sql: string, parameters: readonly unknown[]): Promise<PostgresQueryResult<R>> {
    const { rows, command, count } = await ask(sql, parameters);
    // The thread gives the rows that the statement was written for: its type is the caller's.
    return { command: command as PostgresQueryResult<R>["command"], rowCount: count, rows: rows as R[] };
  }
  return { query: query as PostgresPoolClient["query"], release: () => undefined };
}
