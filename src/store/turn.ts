import { sql, type Kysely, type RawBuilder, type Transaction } from "kysely";

import { storeFault } from "./faults.ts";
import type { Store } from "./open.ts";
import type { Tables } from "./tables.ts";

/** The number of the lock that makes writes take turns. */
const writersLock = 7_251_893;

/** Waits until no other writes, in any process; the turn is kept until the transaction ends. */
export const turnLock: RawBuilder<unknown> = sql`select pg_advisory_xact_lock(${sql.lit(writersLock)}::int8)`;

/** Runs what writes as one transaction in its turn, and all of it or nothing. */
export function locked<T>(store: Store, work: (transaction: Transaction<Tables>) => Promise<T>): Promise<T> {
  return store.database.transaction().execute(async (transaction) => {
    await waitTurn(transaction);
    return work(transaction);
  });
}

export async function waitTurn(transaction: Kysely<Tables>): Promise<void> {
  await turnLock.execute(transaction);
}

/** The last writer of this process in each store: who waits for it holds no connection, so that readers need not wait too. */
const lastTurn = new WeakMap<Store, Promise<unknown>>();

/** Begins when all in this process have ended that asked before. */
export async function afterOthers<T>(store: Store, begin: () => Promise<T>): Promise<T> {
  const turn = (lastTurn.get(store) ?? Promise.resolve()).then(begin, begin);
  lastTurn.set(store, turn);
  try {
    return await turn;
  } catch (error) {
    throw storeFault(error, store.place);
  }
}

/** Runs what writes, one writer at a time, and all of it or nothing. */
export function inTurn<T>(store: Store, work: (transaction: Transaction<Tables>) => Promise<T>): Promise<T> {
  return afterOthers(store, () => locked(store, work));
}
