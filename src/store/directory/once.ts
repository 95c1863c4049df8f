import { sql } from "kysely";

import { asking, changing, type Directory } from "./open.ts";

/** Puts a value where only who knows the secret behind the hash finds it, once. */
export async function putPending(directory: Directory, hash: string, value: object, endsAt: string): Promise<void> {
  const row = { hash, value: JSON.stringify(value), ends_at: endsAt };
  await asking(directory, (database) => database.insertInto("pending").values(row).execute());
}

/** The value, which nobody gets a second time; null where there is none, or its time is over. */
export async function takePending(directory: Directory, hash: string, now: string): Promise<unknown> {
  const row = await asking(directory, (database) =>
    database.deleteFrom("pending").where("hash", "=", hash).returning(["value", "ends_at"]).executeTakeFirst(),
  );
  return row === undefined || row.ends_at <= now ? null : row.value;
}

/** Notes that something is used; false where it has been before. */
export async function useOnce(directory: Directory, key: string, until: string): Promise<boolean> {
  const used = await asking(directory, (database) =>
    database
      .insertInto("used")
      .values({ key, ends_at: until })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst(),
  );
  return (used.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** A link that signs somebody in once takes the place of those made before. */
export async function putLink(directory: Directory, hash: string, person: string, endsAt: string): Promise<void> {
  await asking(directory, (database) =>
    database.transaction().execute(async (transaction) => {
      await transaction.deleteFrom("link").where("person", "=", person).execute();
      await transaction.insertInto("link").values({ hash, person, ends_at: endsAt }).execute();
    }),
  );
}

/** Whose link it is; nobody gets the answer a second time. */
export async function takeLink(directory: Directory, hash: string, now: string): Promise<string | null> {
  const row = await asking(directory, (database) =>
    database.deleteFrom("link").where("hash", "=", hash).returning(["person", "ends_at"]).executeTakeFirst(),
  );
  return row === undefined || row.ends_at <= now ? null : row.person;
}

/** What an attempt to sign in is counted by. */
export interface AttemptKeys {
  readonly account: string;
  readonly address: string;
}

/** When there were attempts, in order. */
export interface Attempts {
  readonly ofAccount: readonly string[];
  readonly ofAddress: readonly string[];
}

/** Notes one more attempt where `judge` allows it by those since a moment. Many at once for the same account or address are judged one by one. */
export async function tryAttempt<Verdict extends { readonly isAllowed: boolean }>(
  directory: Directory,
  { account, address }: AttemptKeys,
  { at, since }: { readonly at: string; readonly since: string },
  judge: (attempts: Attempts) => Verdict,
): Promise<Verdict> {
  return changing(directory, async (transaction) => {
    const keys = [account, address].toSorted();
    for (const key of keys)
      await sql`select pg_advisory_xact_lock(hashtextextended(${`attempt ${key}`}, 0))`.execute(transaction);
    const recent = transaction.selectFrom("attempt").select(["key", "at"]).where("at", ">", since).orderBy("at");
    const rows = await recent.where("key", "in", keys).execute();
    const of = (wanted: string): string[] => rows.filter(({ key }) => key === wanted).map((row) => row.at);
    const verdict = judge({ ofAccount: of(account), ofAddress: of(address) });
    if (verdict.isAllowed) {
      const values = keys.map((key) => ({ key, at }));
      await transaction.insertInto("attempt").values(values).execute();
    }
    return verdict;
  });
}

/** An attempt that succeeded wipes out those for its account, and itself for its address. */
export async function forgetAttempts(
  directory: Directory,
  { account, address }: AttemptKeys,
  at: string,
): Promise<void> {
  await asking(directory, (database) =>
    database
      .deleteFrom("attempt")
      .where((where) => where.or([where("key", "=", account), where.and({ key: address, at })]))
      .execute(),
  );
}

/** Takes away what is over. */
export async function tidy(directory: Directory, now: string, attemptsBefore: string): Promise<void> {
  await asking(directory, async (database) => {
    for (const table of ["pending", "used", "link", "session"] as const)
      await database.deleteFrom(table).where("ends_at", "<=", now).execute();
    await database.deleteFrom("attempt").where("at", "<", attemptsBefore).execute();
  });
}
