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

/** The newest that is known of each store: from there on only what is written is read. */
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
  const known = knownModel(store, change) ?? earlier;
  if (known?.change === change) return known;
  const lists = await listsAfter(database, change, known);
  // What is apart from the model leaves it the same.
  const model = known !== null && known.lists === lists ? known.model : madeModel(store, lists);
  const read = { change, lists, model };
  keep(store, read);
  return read;
}

/** As `standingModel`, what the model is made of; also where there is no workspace. */
export async function standingLists(store: Store, database: Kysely<Tables>, change: number): Promise<Lists> {
  return listsAfter(database, change, knownModel(store, change));
}

/** The newest that is known, where it is of no later change. */
function knownModel(store: Store, change: number): StandingModel | null {
  const last = newest.get(store);
  return last !== undefined && last.change <= change ? last : null;
}

async function listsAfter(database: Kysely<Tables>, change: number, known: StandingModel | null): Promise<Lists> {
  if (known === null) return listsOf(await readItems(database, change));
  if (known.change === change) return known.lists;
  const changed = await readChangedItems(database, known.change, change);
  return changed.length === 0 ? known.lists : renewedLists(known.lists, changed);
}

/** Throws a StoreError `no_workspace`. */
export function madeModel(store: Store, lists: Lists): Model {
  const model = modelOf(lists);
  if (model === null) throw new StoreError("no_workspace", { place: placeText(store.place) });
  return model;
}

/** Remembers what has been recorded up to a change, for all who ask for it next; and its model, where it has been made. */
export function keepLists(store: Store, change: number, lists: Lists, made: Model | null): void {
  const model = made ?? modelOf(lists);
  if (model !== null) keep(store, { change, lists, model });
}

function keep(store: Store, read: StandingModel): void {
  if ((newest.get(store)?.change ?? 0) < read.change) newest.set(store, read);
}
