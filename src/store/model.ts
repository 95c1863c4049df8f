import type { Model } from "#domain/workspace.ts";
import type { Kysely } from "kysely";

import { StoreError } from "./errors.ts";
import { readChangedItems, readItems } from "./item.ts";
import { listsOf, renewedLists, type Lists } from "./lists.ts";
import type { Store } from "./open.ts";
import { placeText } from "./place.ts";
import type { Tables } from "./tables.ts";
import { modelOf } from "./workspace.ts";

/** A workspace without its facts as it stands after a change, and what it is made of. */
export interface StandingModel {
  readonly change: number;
  readonly lists: Lists;
  readonly model: Model;
}

/** The newest that has been read of each store: from there on only what is written is read. */
const newest = new WeakMap<Store, StandingModel>();

/**
 * The model after a change that has been recorded, going on from what is known, or from an earlier one that the asker has; `database`
 * may be a transaction of the store's. Throws a StoreError `no_workspace` where there was none.
 */
export async function standingModel(
  store: Store,
  database: Kysely<Tables>,
  change: number,
  earlier: StandingModel | null = null,
): Promise<StandingModel> {
  const last = newest.get(store);
  const known = last !== undefined && last.change <= change ? last : earlier;
  if (known?.change === change) return known;
  const read = await readOn(store, database, change, known);
  if ((newest.get(store)?.change ?? 0) < change) newest.set(store, read);
  return read;
}

async function readOn(
  store: Store,
  database: Kysely<Tables>,
  change: number,
  known: StandingModel | null,
): Promise<StandingModel> {
  const changed = known === null ? null : await readChangedItems(database, known.change, change);
  // What is apart from the model leaves it the same.
  if (known !== null && changed?.length === 0) return { ...known, change };
  const lists =
    known === null || changed === null
      ? listsOf(await readItems(database, change))
      : renewedLists(known.lists, changed);
  const model = modelOf(lists);
  if (model === null) throw new StoreError("no_workspace", { place: placeText(store.place) });
  return { change, lists, model };
}
