import { sql, type Kysely } from "kysely";

/** The tables of a store, in an order in which they can be filled: none refers to one after it. */
export const backupTables = [
  "change",
  "item",
  "batch",
  "series",
  "fact_unit",
  "slice",
  "import_step",
  "original",
] as const;

/** `fact` is in backups of before migration 0002. */
export const readTables = [...backupTables, "fact"] as const;

export type BackupTable = (typeof readTables)[number];

export interface Column {
  readonly name: string;
  readonly type: string;
}

/** The columns that a table has in this database, in order. */
export async function columnsIn<T>(database: Kysely<T>, table: BackupTable): Promise<readonly Column[]> {
  const { rows } = await sql<Column>`
    select column_name::text as name, udt_name::text as type from information_schema.columns
    where table_schema = current_schema() and table_name = ${table} order by ordinal_position`.execute(database);
  return rows;
}

/** The first line of a backup: what it is of. */
export interface BackupHead {
  readonly tertial: "backup";
  readonly version: 1;
  /** The newest migration of the schema that the rows are written by. */
  readonly migration: string;
  /** The newest change, and its hash. */
  readonly change: number;
  readonly hash: string;
}

/** The line before a table's rows. Each row is a line of its own: its values as PostgreSQL writes them, in the columns' order. */
export interface TableHead {
  readonly table: BackupTable;
  readonly columns: readonly string[];
}

/** The last line: how many lines of rows there were, and the SHA-256 of all text before it. */
export interface BackupEnd {
  readonly rows: number;
  readonly sha256: string;
}
