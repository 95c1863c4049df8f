import { sql, type Kysely } from "kysely";

const statements = [
  // Names and addresses stand here and nowhere else: workspaces know people by their ids.
  `create table person (
    id text primary key,
    user_name text not null,
    name text not null,
    mail text,
    language text not null check (language in ('sv', 'en')),
    status text not null check (status in ('active', 'blocked', 'erased')),
    is_operator boolean not null,
    source text not null check (source in ('first', 'page', 'csv', 'scim', 'sign_in', 'demo')),
    external_id text,
    created_at timestamptz(3) not null,
    password text,
    totp_box text,
    totp_step bigint
  )`,
  "create unique index person_user_name on person (lower(user_name))",
  "create unique index person_external on person (external_id)",
  // Who an identity provider says that somebody is.
  `create table identity (
    provider text not null,
    subject text not null,
    person text not null references person on delete cascade,
    created_at timestamptz(3) not null,
    primary key (provider, subject)
  )`,
  "create index identity_person on identity (person)",
  `create table passkey (
    id text primary key,
    person text not null references person on delete cascade,
    public_key text not null,
    counter bigint not null,
    transports text not null,
    name text not null,
    created_at timestamptz(3) not null,
    used_at timestamptz(3)
  )`,
  "create index passkey_person on passkey (person)",
  `create table recovery_code (
    hash text primary key,
    person text not null references person on delete cascade
  )`,
  "create index recovery_code_person on recovery_code (person)",
  // What is told once and kept as a hash: links, sessions, tokens, and sign-ins that are under way.
  `create table link (
    hash text primary key,
    person text not null references person on delete cascade,
    ends_at timestamptz(3) not null
  )`,
  `create table session (
    hash text primary key,
    id text not null unique,
    person text not null references person on delete cascade,
    way text not null,
    agent text not null,
    created_at timestamptz(3) not null,
    seen_at timestamptz(3) not null,
    ends_at timestamptz(3) not null
  )`,
  "create index session_person on session (person)",
  `create table token (
    hash text primary key,
    id text not null unique,
    person text not null references person on delete cascade,
    name text not null,
    scope json not null,
    created_at timestamptz(3) not null,
    ends_at timestamptz(3) not null,
    used_at timestamptz(3)
  )`,
  "create index token_person on token (person)",
  `create table pending (
    hash text primary key,
    value json not null,
    ends_at timestamptz(3) not null
  )`,
  // What may be used once only, such as the assertions of an identity provider.
  `create table used (
    key text primary key,
    ends_at timestamptz(3) not null
  )`,
  `create table attempt (
    key text not null,
    at timestamptz(3) not null
  )`,
  "create index attempt_key on attempt (key, at)",
  `create table setting (
    name text primary key,
    value json not null
  )`,
  // Who did what with people and sign-in; ids only, no names.
  `create table entry (
    id integer generated always as identity primary key,
    at timestamptz(3) not null,
    what text not null,
    "by" text,
    person text,
    workspace text,
    detail json not null
  )`,
  "create index entry_person on entry (person)",
  `create function refuse_overwriting() returns trigger language plpgsql as $$
  begin
    raise exception 'tertial: % is append-only, % is refused', tg_table_name, tg_op using errcode = 'restrict_violation';
  end $$`,
  `create trigger append_only before update or delete or truncate on entry
    for each statement execute function refuse_overwriting()`,
];

export async function up<T>(database: Kysely<T>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(database);
}
