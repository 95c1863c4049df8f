import { sql, type Kysely } from "kysely";

const statements = [
  // Every write is one change; each is bound to the one before by its hash.
  `create table change (
    id integer primary key,
    at timestamptz(3) not null,
    "by" text not null,
    reason text not null,
    previous_hash text not null,
    hash text not null unique
  )`,
  // Everything but facts: the newest change of a (noun, id) holds; no body means that it is removed.
  `create table item (
    noun text collate "C" not null,
    id text collate "C" not null,
    change integer not null references change,
    position double precision not null,
    body json,
    primary key (noun, id, change)
  )`,
  "create index item_change on item (change)",
  // What one source said at one time, or that an earlier batch is undone.
  `create table batch (
    id integer primary key,
    change integer not null references change,
    kind text not null check (kind in ('load', 'undo')),
    file text,
    sha256 text,
    profile text,
    profile_version text,
    rows integer not null,
    span_from integer,
    span_to integer,
    undoes integer references batch,
    digest text not null,
    check ((kind = 'undo') = (undoes is not null))
  )`,
  "create index batch_change on batch (change)",
  // Words that facts repeat, once each.
  `create table series (
    id integer generated always as identity primary key,
    measure text collate "C" not null,
    scenario text collate "C" not null,
    version text collate "C" not null,
    cut text collate "C" not null,
    kind text collate "C" not null,
    unique (measure, scenario, version, cut, kind)
  )`,
  `create table fact_unit (
    id integer generated always as identity primary key,
    code text collate "C" not null unique
  )`,
  // Months are numbers as in the domain: year * 12 + month - 1. No amount means that the value is withdrawn.
  // Without references to batch, series and unit: checking them row by row doubles the time of a load; verify does it.
  `create table fact (
    batch integer not null,
    row integer not null,
    series integer not null,
    unit integer not null,
    period_from integer not null,
    period_to integer not null,
    amount bigint,
    upper bigint,
    line integer not null,
    preliminary boolean not null,
    qualifier text,
    note text,
    primary key (batch, row)
  )`,
  "create index fact_series on fact (series, unit)",
  `create function refuse_overwriting() returns trigger language plpgsql as $$
  begin
    raise exception 'tertial: % is append-only, % is refused', tg_table_name, tg_op using errcode = 'restrict_violation';
  end $$`,
];

/** None of these may ever be changed: a correction is a new row. */
const tables = ["change", "item", "batch", "series", "fact_unit", "fact"];

export async function up(database: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(database);
  for (const table of tables) {
    const refuse = `create trigger append_only before update or delete or truncate on ${table}
      for each statement execute function refuse_overwriting()`;
    await sql.raw(refuse).execute(database);
  }
}
