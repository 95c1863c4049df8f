import { asking, type Directory } from "./open.ts";

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

/** Notes an attempt to sign in, by what it is counted by. */
export async function addAttempt(directory: Directory, keys: readonly string[], at: string): Promise<void> {
  const rows = keys.map((key) => ({ key, at }));
  await asking(directory, (database) => database.insertInto("attempt").values(rows).execute());
}

/** When there were attempts since a moment, in order. */
export async function attemptsOf(directory: Directory, key: string, since: string): Promise<readonly string[]> {
  const rows = await asking(directory, (database) =>
    database.selectFrom("attempt").select("at").where("key", "=", key).where("at", ">", since).orderBy("at").execute(),
  );
  return rows.map(({ at }) => at);
}

export async function forgetAttempts(directory: Directory, key: string): Promise<void> {
  await asking(directory, (database) => database.deleteFrom("attempt").where("key", "=", key).execute());
}

/** Takes away what is over. */
export async function tidy(directory: Directory, now: string, attemptsBefore: string): Promise<void> {
  await asking(directory, async (database) => {
    for (const table of ["pending", "used", "link", "session"] as const)
      await database.deleteFrom(table).where("ends_at", "<=", now).execute();
    await database.deleteFrom("attempt").where("at", "<", attemptsBefore).execute();
  });
}
