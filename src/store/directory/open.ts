import type { Kysely } from "kysely";

import { openMigrated, type Database } from "../database.ts";
import { storeFault } from "../faults.ts";
import { parsePlace, type StorePlace } from "../place.ts";
import type { DirectoryTables } from "./tables.ts";

/** The people of a server, how they sign in, and what has been done with that: one database for all workspaces it serves. */
export type Directory = Database<DirectoryTables>;

/** Opens the directory at a place, and makes it where there is none. Throws a StoreError where it can't. */
export function openDirectory(place: StorePlace): Promise<Directory> {
  return openMigrated(place, "directory");
}

/** As `openDirectory`, at a place as a person writes it. */
export function openDirectoryAt(place: string): Promise<Directory> {
  return openDirectory(parsePlace(place));
}

/** Asks the directory's database. Throws a StoreError where the database is out of reach. */
export async function asking<T>(
  { database, place }: Directory,
  work: (database: Kysely<DirectoryTables>) => Promise<T>,
): Promise<T> {
  try {
    return await work(database);
  } catch (error) {
    throw storeFault(error, place);
  }
}

/** As `asking`, all of it or nothing. */
export function changing<T>(
  directory: Directory,
  work: (transaction: Kysely<DirectoryTables>) => Promise<T>,
): Promise<T> {
  return asking(directory, (database) => database.transaction().execute(work));
}
