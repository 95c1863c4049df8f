import { sql, type Kysely } from "kysely";

const statements = [
  // A file as it was handed in, by its SHA-256, in parts so that no statement holds all of a large one.
  `create table original (
    sha256 text collate "C" not null,
    part integer not null,
    parts integer not null,
    content bytea not null,
    primary key (sha256, part)
  )`,
  // What has become of an import, step by step: the newest step of an import holds.
  `create table import_step (
    import integer not null,
    step integer not null,
    at timestamptz(3) not null,
    "by" text not null,
    state text not null check (state in ('pending', 'confirmed', 'cancelled')),
    file text not null,
    sha256 text collate "C" not null,
    profile json,
    errors integer not null,
    warnings integer not null,
    batch integer references batch,
    check ((state = 'confirmed') = (batch is not null)),
    primary key (import, step)
  )`,
  "create index import_step_sha256 on import_step (sha256)",
  ...["original", "import_step"].map(
    (table) => `create trigger append_only before update or delete or truncate on ${table}
      for each statement execute function refuse_overwriting()`,
  ),
];

/** Files that are handed in, and what becomes of them. */
export async function up(database: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(database);
}
