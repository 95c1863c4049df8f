import { promises as fs } from "node:fs";
import path from "node:path";

import { sql, type Kysely } from "kysely";
import { FileMigrationProvider, Migrator } from "kysely/migration";

import { StoreError } from "./errors.ts";

const provider = new FileMigrationProvider({
  fs,
  path,
  migrationFolder: path.join(import.meta.dirname, "migrations"),
});

/** The names of all migrations, in order: the files of the folder. */
export async function migrationNames(): Promise<readonly string[]> {
  return Object.keys(await provider.getMigrations()).toSorted();
}

/** Brings the database to the newest schema, or to an earlier one by name. Throws a StoreError where it is newer than the program. */
export async function migrate<T>(database: Kysely<T>, place: string, upTo?: string): Promise<void> {
  const migrator = new Migrator({ db: database, provider });
  const known = await migrationNames();
  const done = await namesInDatabase(database);
  const unknown = done.find((name) => !known.includes(name));
  if (unknown !== undefined) throw new StoreError("newer_schema", { place, migration: unknown });
  if (upTo === undefined && done.length === known.length) return;
  const { error } = upTo === undefined ? await migrator.migrateToLatest() : await migrator.migrateTo(upTo);
  if (error !== undefined) throw error;
}

async function namesInDatabase<T>(database: Kysely<T>): Promise<readonly string[]> {
  const { rows } = await sql`select where to_regclass('kysely_migration') is not null`.execute(database);
  if (rows.length === 0) return [];
  const done = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(database);
  return done.rows.map(({ name }) => name);
}
