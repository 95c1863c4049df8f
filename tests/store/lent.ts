import { sql } from "kysely";

import { openMigrated, type Database } from "#store/database.ts";
import type { DirectoryTables } from "#store/directory/tables.ts";
import { migrate, type Schema } from "#store/migrate.ts";
import type { Tables } from "#store/tables.ts";

import { folders } from "./places.ts";

/**
 * Lends embedded databases that have the newest schema and nothing in them. To open one takes a second of a core: one that its
 * borrower has closed stays open and is emptied for the next. Shared by the test files of a process.
 */
function lender<T>(schema: Schema): () => Promise<Database<T>> {
  const idle: Database<T>[] = [];
  return async () => {
    const open = idle.pop();
    const lent =
      open === undefined ? await openMigrated<T>(await folders.empty(), schema) : await emptied(open, schema);
    // A database of its own: what is known of another belongs to that one.
    return { ...lent, close: async () => void idle.push(lent) };
  };
}

async function emptied<T>(open: Database<T>, schema: Schema): Promise<Database<T>> {
  await sql`drop schema public cascade`.execute(open.database);
  await sql`create schema public`.execute(open.database);
  await migrate(open.database, "lent", schema);
  return open;
}

export const lendStore = lender<Tables>("workspace");
export const lendDirectory = lender<DirectoryTables>("directory");
