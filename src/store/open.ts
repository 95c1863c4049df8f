import { openMigrated, type Database } from "./database.ts";
import type { StorePlace } from "./place.ts";
import type { Tables } from "./tables.ts";

/** An open store: one workspace's database. */
export type Store = Database<Tables>;

/** Opens the store at a place, and makes it where there is none. Throws a StoreError where it can't. */
export function openStore(place: StorePlace): Promise<Store> {
  return openMigrated(place, "workspace");
}
