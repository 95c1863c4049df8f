import type { Kysely } from "kysely";

import type { EntryKind } from "#domain/permissions/entry-kind.ts";

import { asking, type Directory } from "./open.ts";
import type { DirectoryTables } from "./tables.ts";

/** One line of the log of people and sign-in: who did what to whom, by ids. */
export interface Entry {
  readonly at: string;
  readonly what: EntryKind;
  readonly by: string | null;
  readonly person: string | null;
  readonly workspace: string | null;
  /** Never names, addresses or secrets: it can't be erased. */
  readonly detail: Readonly<Record<string, string | number | boolean | null>>;
}

export async function addEntry(directory: Directory, entry: Entry): Promise<void> {
  await asking(directory, (database) => insertEntry(database, entry));
}

/** As a part of what it tells of. */
export async function insertEntry(transaction: Kysely<DirectoryTables>, entry: Entry): Promise<void> {
  const row = { ...entry, detail: JSON.stringify(entry.detail) };
  await transaction.insertInto("entry").values(row).execute();
}

/** The newest first; of one person, by or about them, or of everybody. */
export async function listEntries(
  directory: Directory,
  { person, offset, limit }: { readonly person: string | null; readonly offset: number; readonly limit: number },
): Promise<readonly (Entry & { readonly id: number })[]> {
  const rows = await asking(directory, (database) => {
    const all = database.selectFrom("entry").selectAll().orderBy("id", "desc").offset(offset).limit(limit);
    return (
      person === null ? all : all.where((where) => where.or([where("by", "=", person), where("person", "=", person)]))
    ).execute();
  });
  // The detail is written by `addEntry` alone, and nothing in the table can be altered.
  return rows.map((row) => ({ ...row, detail: row.detail as Entry["detail"] }));
}
