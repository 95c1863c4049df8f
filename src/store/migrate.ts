import { promises as fs } from "node:fs";
import path from "node:path";

import { sql, type Kysely } from "kysely";
import { FileMigrationProvider, Migrator } from "kysely/migration";

import { StoreError } from "./errors.ts";

/** What a database is for: a workspace's own, or the people of a server. */
export type Schema = "workspace" | "directory";

const providerOf = (schema: Schema): FileMigrationProvider => {
  const folder = schema === "workspace" ? "migrations" : "directory/migrations";
  return new FileMigrationProvider({ fs, path, migrationFolder: path.join(import.meta.dirname, folder) });
};

/** The names of all migrations, in order: the files of the folder. */
export async function migrationNames(schema: Schema): Promise<readonly string[]> {
  return Object.keys(await providerOf(schema).getMigrations()).toSorted();
}

/** Brings the database to the newest schema, or to an earlier one by name. Throws a StoreError where it is newer than the program, or of the other sort. */
export async function migrate<T>(database: Kysely<T>, place: string, schema: Schema, upTo?: string): Promise<void> {
  const migrator = new Migrator({ db: database, provider: providerOf(schema) });
  const known = await migrationNames(schema);
  const done = await namesInDatabase(database);
  const unknown = done.find((name) => !known.includes(name));
  if (unknown !== undefined) {
    const isOther = (await migrationNames(schema === "workspace" ? "directory" : "workspace")).includes(unknown);
    throw new StoreError(isOther ? "other_schema" : "newer_schema", { place, migration: unknown });
  }
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
