import type { Workspace } from "#domain/workspace.ts";
import type { Transaction } from "kysely";

import { readStanding } from "./change.ts";
import { StoreError } from "./errors.ts";
import { storeFault } from "./faults.ts";
import { readItems } from "./item.ts";
import type { Store } from "./open.ts";
import { placeText } from "./place.ts";
import type { Tables } from "./tables.ts";
import { workspaceOf } from "./workspace.ts";

/** A moment in ISO 8601, or the number of a change: what had been recorded by then, itself included. */
export type AsOf = string | number;

/** The workspace as it stands, or as it stood. Throws a StoreError `no_workspace` where there was none. */
export async function readWorkspace(
  store: Store,
  { asOf }: { readonly asOf?: AsOf | undefined } = {},
): Promise<Workspace> {
  return inSnapshot(store, async (transaction) => {
    const upTo = await changeAt(transaction, asOf);
    const workspace = workspaceOf(await readItems(transaction, upTo));
    if (workspace === null) throw new StoreError("no_workspace", { place: placeText(store.place) });
    return { ...workspace, facts: (await readStanding(transaction, upTo)).facts() };
  });
}

/** Runs what reads on one state of the database, whatever is written meanwhile. */
export async function inSnapshot<T>(store: Store, work: (transaction: Transaction<Tables>) => Promise<T>): Promise<T> {
  try {
    const transaction = store.database.transaction().setIsolationLevel("repeatable read").setAccessMode("read only");
    return await transaction.execute(work);
  } catch (error) {
    throw storeFault(error, store.place);
  }
}

/** The last change that had been recorded; 0 before the first. */
export async function changeAt(transaction: Transaction<Tables>, asOf: AsOf | undefined): Promise<number> {
  if (typeof asOf === "number") return asOf;
  const changes = transaction.selectFrom("change").select("id").orderBy("id", "desc").limit(1);
  const asked = asOf === undefined ? changes : changes.where("at", "<=", new Date(asOf).toISOString());
  return (await asked.executeTakeFirst())?.id ?? 0;
}

/** The number of the newest change, 0 before the first: cheap enough to be asked before every answer. */
export async function lastChange(store: Store): Promise<number> {
  try {
    const last = await store.database
      .selectFrom("change")
      .select("id")
      .orderBy("id", "desc")
      .limit(1)
      .executeTakeFirst();
    return last?.id ?? 0;
  } catch (error) {
    throw storeFault(error, store.place);
  }
}
