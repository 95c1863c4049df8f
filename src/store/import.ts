import type { Profile } from "#domain/profiles/profile.ts";
import { sql, type Kysely, type RawBuilder, type Transaction } from "kysely";

import { StoreError } from "./errors.ts";
import { refuseUnkeepable } from "./keepable.ts";
import type { Store } from "./open.ts";
import { keepOriginal } from "./original.ts";
import type { ImportStepTable, Tables } from "./tables.ts";
import { inTurn } from "./turn.ts";

/** An import as its newest step leaves it. Moments are ISO 8601 in UTC. */
export interface StoredImport {
  readonly id: number;
  /** How many steps it has come. */
  readonly step: number;
  readonly state: ImportStepTable["state"];
  readonly file: string;
  readonly sha256: string;
  /** How many there were when it was last read. */
  readonly errors: number;
  readonly warnings: number;
  readonly batch: number | null;
  readonly received: Signature;
  readonly newest: Signature;
  readonly profile: Pick<Profile, "id" | "name" | "source"> | null;
}

interface Signature {
  readonly at: string;
  readonly by: string;
}

interface ToldImport extends Omit<StoredImport, "received" | "newest"> {
  readonly at: string;
  readonly by: string;
  readonly received_at: string;
  readonly received_by: string;
}

/** All imports, newest first. */
export function readImports(database: Kysely<Tables>): Promise<readonly StoredImport[]> {
  return selected(database, sql`true`);
}

/** Imports of the very same bytes, newest first. */
export function importsOf(database: Kysely<Tables>, sha256: string): Promise<readonly StoredImport[]> {
  return selected(database, sql`sha256 = ${sha256}`);
}

/** Imports that somebody has handed in, or done something with, newest first. */
export function importsBy(database: Kysely<Tables>, by: string): Promise<readonly StoredImport[]> {
  return selected(database, sql`import in (select import from import_step where "by" = ${by})`);
}

/** Null where there is no such import. */
export async function findImport(database: Kysely<Tables>, id: number): Promise<StoredImport | null> {
  const [found = null] = await selected(database, sql`import = ${id}::int4`);
  return found;
}

async function selected(database: Kysely<Tables>, which: RawBuilder<unknown>): Promise<readonly StoredImport[]> {
  const { rows } = await sql<ToldImport>`
    select newest.import as id, newest.step, newest.state, newest.file, newest.sha256, newest.errors, newest.warnings,
      newest.batch, newest.at, newest."by", first.at as received_at, first."by" as received_by,
      case when newest.profile is not null then json_build_object('id', newest.profile->'id', 'name', newest.profile->'name',
        'source', newest.profile->'source') end as profile
    from (select distinct on (import) * from import_step where ${which} order by import, step desc) as newest
    join import_step as first on first.import = newest.import and first.step = 1
    order by newest.import desc`.execute(database);
  return rows.map(({ at, by, received_at, received_by, ...rest }) => ({
    ...rest,
    received: { at: received_at, by: received_by },
    newest: { at, by },
  }));
}

/** The whole profile that a step of an import was read by; null where no reader knew the file. */
export async function profileAt(
  database: Kysely<Tables>,
  { id, step }: Pick<StoredImport, "id" | "step">,
): Promise<Profile | null> {
  const { profile } = await database
    .selectFrom("import_step")
    .select("profile")
    .where("import", "=", id)
    .where("step", "=", step)
    .executeTakeFirstOrThrow();
  // It was written from a Profile.
  return profile as Profile | null;
}

/** What a step says beside which it is. */
export interface NewStep extends Signature {
  readonly state: StoredImport["state"];
  readonly profile: Profile | null;
  readonly errors: number;
  readonly warnings: number;
  readonly batch: number | null;
}

/** A file that is handed in. */
export interface NewImport extends Omit<NewStep, "state" | "batch"> {
  readonly file: string;
  readonly sha256: string;
  readonly bytes: Uint8Array;
}

/** Which imports one may know of, by who handed them in. */
export type Seen = (received: Signature) => boolean;

/** The newest import of the very same bytes that is pending and seen; null where there is none. */
export async function pendingImport(
  database: Kysely<Tables>,
  sha256: string,
  isSeen: Seen,
): Promise<StoredImport | null> {
  const all = await importsOf(database, sha256);
  return all.find(({ state, received }) => state === "pending" && isSeen(received)) ?? null;
}

/** Keeps a file and begins an import of it: both or nothing. Nothing is begun where one of the same bytes has come to be pending meanwhile. */
export async function beginImport(
  store: Store,
  { bytes, file, sha256, ...step }: NewImport,
  isSeen: Seen,
): Promise<{ readonly id: number; readonly isKnown: boolean }> {
  refuseUnkeepable([file, step.by]);
  const begun = await inTurn(store, async (transaction) => {
    const pending = await pendingImport(transaction, sha256, isSeen);
    if (pending !== null) return { id: pending.id, isKnown: true };
    await keepOriginal(transaction, sha256, bytes);
    const { rows } = await sql<{ next: number }>`
      select coalesce(max(import), 0) + 1 as next from import_step`.execute(transaction);
    const id = rows[0]?.next ?? 1;
    await insertStep(transaction, { id, step: 0, file, sha256 }, { ...step, state: "pending", batch: null });
    return { id, isKnown: false };
  });
  if (!begun.isKnown) await store.written(1);
  return begun;
}

/** Adds a step to an import that is pending. Throws a StoreError `import_moved` where somebody else has done so meanwhile, or it is settled. */
export async function addStep(transaction: Transaction<Tables>, before: StoredImport, step: NewStep): Promise<void> {
  const now = await findImport(transaction, before.id);
  if (now?.step !== before.step || now.state !== "pending")
    throw new StoreError("import_moved", { import: String(before.id) });
  await insertStep(transaction, before, step);
}

async function insertStep(
  transaction: Transaction<Tables>,
  { id, step, file, sha256 }: Pick<StoredImport, "id" | "step" | "file" | "sha256">,
  { at, by, state, profile, errors, warnings, batch }: NewStep,
): Promise<void> {
  const body = profile === null ? null : JSON.stringify(profile);
  await sql`
    insert into import_step (import, step, at, "by", state, file, sha256, profile, errors, warnings, batch)
    values (${id}::int4, ${step + 1}::int4, ${at}::timestamptz, ${by}, ${state}, ${file}, ${sha256}, ${body}::json,
      ${errors}::int4, ${warnings}::int4, ${batch}::int4)`.execute(transaction);
}
