import { sql, type Transaction } from "kysely";

import { StoreError } from "../errors.ts";
import { storeFault } from "../faults.ts";
import { migrate, migrationNames } from "../migrate.ts";
import type { Store } from "../open.ts";
import { openDatabase } from "../database.ts";
import { placeText, type StorePlace } from "../place.ts";
import type { Tables } from "../tables.ts";
import { waitTurn } from "../turn.ts";
import { verify, type Verification } from "../verify.ts";
import { broken, readBackup, type Backup, type BackupRow } from "./read.ts";
import { columnsIn, type Column, type TableHead } from "./tables.ts";

/** Rows of about so many characters are written at a time. */
const textAtATime = 4_000_000;

/**
 * Makes a store of a backup's lines in a place that is empty, all of it or nothing, and verifies it. The store has the same changes
 * with the same hashes. Throws a StoreError where the place is not empty or the backup is not whole.
 */
export async function restoreStore(place: StorePlace, lines: AsyncIterable<string>): Promise<Verification> {
  const backup = await readBackup(lines);
  const { migration, change, hash } = backup.head;
  if (!(await migrationNames("workspace")).includes(migration))
    throw new StoreError("newer_schema", { place: placeText(place), migration });
  const store: Store = await openDatabase(place, "workspace");
  try {
    await migrate(store.database, placeText(place), "workspace", migration);
    await fillEmpty(store, backup);
    await migrate(store.database, placeText(place), "workspace");
    const verification = await verify(store);
    if (verification.changes === change && verification.hash === hash) return verification;
    throw broken(`${verification.changes} / ${change}`);
  } catch (error) {
    throw storeFault(error, place);
  } finally {
    await store.close();
  }
}

async function fillEmpty({ database, place, written }: Store, backup: Backup): Promise<void> {
  const count = await database.transaction().execute(async (transaction) => {
    await waitTurn(transaction);
    const [present] = await transaction.selectFrom("change").select("id").limit(1).execute();
    if (present !== undefined) throw new StoreError("place_not_empty", { place: placeText(place) });
    return fill(transaction, backup);
  });
  await written(count);
}

async function fill(transaction: Transaction<Tables>, { rows }: Backup): Promise<number> {
  let count = 0;
  for await (const { table, lines } of together(rows)) {
    await insert(transaction, table, lines);
    count += lines.length;
  }
  await setSequences(transaction);
  return count;
}

interface Stretch {
  readonly table: TableHead;
  readonly lines: readonly string[];
}

/** Rows of the same table, so many at a time. */
async function* together(rows: AsyncIterable<BackupRow>): AsyncGenerator<Stretch> {
  let table: TableHead | null = null;
  let lines: string[] = [];
  let size = 0;
  for await (const row of rows) {
    if (table !== null && (row.table !== table || size >= textAtATime)) {
      yield { table, lines };
      [lines, size] = [[], 0];
    }
    table = row.table;
    lines.push(row.line);
    size += row.line.length;
  }
  if (table !== null) yield { table, lines };
}

async function insert(
  transaction: Transaction<Tables>,
  { table, columns }: TableHead,
  lines: readonly string[],
): Promise<void> {
  const own = await columnsIn(transaction, table);
  const isSame = own.map(({ name }) => name).join() === columns.join();
  if (!isSame) throw broken(`${table}: ${columns.join(", ")}`);
  const names = sql.join(own.map(({ name }) => sql.ref(name)));
  // Names of types are the database's own, as it has just told them.
  const value = ({ type }: Column, at: number) => sql`(told->>${sql.lit(at)})::${sql.raw(type)}`;
  await sql`
    insert into ${sql.table(table)} (${names}) overriding system value
    select ${sql.join(own.map(value))} from json_array_elements(${`[${lines.join(",")}]`}::text::json) as told
  `.execute(transaction);
}

/** New words are to get numbers after those that were restored. */
async function setSequences(transaction: Transaction<Tables>): Promise<void> {
  for (const table of ["series", "fact_unit"] as const)
    await sql`
      select setval(pg_get_serial_sequence(${sql.lit(table)}, 'id'), max(id)) from ${sql.table(table)}
      having max(id) is not null`.execute(transaction);
}
