import { sql } from "kysely";

import { asking, changing, type Directory } from "./open.ts";
import { personColumns, personOf, type Person } from "./person.ts";
import type { PasskeyTable } from "./tables.ts";

/** Who an identity provider's subject is here; null where nobody has been bound to it. */
export async function personOfIdentity(
  directory: Directory,
  provider: string,
  subject: string,
): Promise<Person | null> {
  const row = await asking(directory, (database) =>
    database
      .selectFrom("identity")
      .innerJoin("person", "person.id", "identity.person")
      .select(personColumns)
      .where("provider", "=", provider)
      .where("subject", "=", subject)
      .executeTakeFirst(),
  );
  return row === undefined ? null : personOf(row);
}

/** By which providers somebody signs in, and as whom. */
export async function identitiesOf(
  directory: Directory,
  person: string,
): Promise<readonly { readonly provider: string; readonly subject: string; readonly created_at: string }[]> {
  return asking(directory, (database) =>
    database
      .selectFrom("identity")
      .select(["provider", "subject", "created_at"])
      .where("person", "=", person)
      .orderBy("created_at")
      .execute(),
  );
}

/** A subject is bound once, to one person. */
export async function bindIdentity(
  directory: Directory,
  identity: { readonly provider: string; readonly subject: string; readonly person: string },
  now: string,
): Promise<void> {
  await asking(directory, (database) =>
    database
      .insertInto("identity")
      .values({ ...identity, created_at: now })
      .onConflict((conflict) => conflict.doNothing())
      .execute(),
  );
}

/** What somebody signs in with by password; null where there is nobody of that name. */
export interface PasswordHolder {
  readonly person: Person;
  readonly password: string | null;
  readonly totpBox: string | null;
  readonly totpStep: number | null;
}

export async function passwordHolder(directory: Directory, userName: string): Promise<PasswordHolder | null> {
  return holderWhere(directory, "userName", userName);
}

export async function passwordHolderById(directory: Directory, id: string): Promise<PasswordHolder | null> {
  return holderWhere(directory, "id", id);
}

async function holderWhere(directory: Directory, by: "id" | "userName", value: string): Promise<PasswordHolder | null> {
  const row = await asking(directory, (database) => {
    const all = database.selectFrom("person").select([...personColumns, "password", "totp_box", "totp_step"]);
    const one =
      by === "id" ? all.where("id", "=", value) : all.where(sql<string>`lower(user_name)`, "=", value.toLowerCase());
    return one.executeTakeFirst();
  });
  if (row === undefined) return null;
  return { person: personOf(row), password: row.password, totpBox: row.totp_box, totpStep: row.totp_step };
}

/** Sets a password; null takes it away, and the one-time codes with it. */
export async function setPassword(directory: Directory, person: string, password: string | null): Promise<void> {
  const set = password === null ? { password, totp_box: null, totp_step: null } : { password };
  await asking(directory, (database) => database.updateTable("person").set(set).where("id", "=", person).execute());
}

/** Sets the secret of one-time codes, and the codes that can be used in their place. */
export async function setTotp(
  directory: Directory,
  person: string,
  box: string,
  step: number,
  recoveryHashes: readonly string[],
): Promise<void> {
  await changing(directory, async (transaction) => {
    await transaction.updateTable("person").set({ totp_box: box, totp_step: step }).where("id", "=", person).execute();
    await transaction.deleteFrom("recovery_code").where("person", "=", person).execute();
    await transaction
      .insertInto("recovery_code")
      .values(recoveryHashes.map((hash) => ({ hash, person })))
      .execute();
  });
}

/** Uses up a step of one-time codes and all before; false where another sign-in has. */
export async function takeTotpStep(directory: Directory, person: string, step: number): Promise<boolean> {
  const taken = await asking(directory, (database) =>
    database
      .updateTable("person")
      .set({ totp_step: step })
      .where("id", "=", person)
      .where((where) => where.or([where("totp_step", "is", null), where("totp_step", "<", step)]))
      .executeTakeFirst(),
  );
  return taken.numUpdatedRows > 0n;
}

/** False where the person has no such code, or not any more. */
export async function takeRecoveryCode(directory: Directory, person: string, hash: string): Promise<boolean> {
  const taken = await asking(directory, (database) =>
    database.deleteFrom("recovery_code").where("person", "=", person).where("hash", "=", hash).executeTakeFirst(),
  );
  return taken.numDeletedRows > 0n;
}

export async function addPasskey(directory: Directory, passkey: PasskeyTable): Promise<void> {
  await asking(directory, (database) => database.insertInto("passkey").values(passkey).execute());
}

/** The oldest first. */
export async function passkeysOf(directory: Directory, person: string): Promise<readonly PasskeyTable[]> {
  return asking(directory, (database) =>
    database.selectFrom("passkey").selectAll().where("person", "=", person).orderBy("created_at").execute(),
  );
}

export async function findPasskey(directory: Directory, id: string): Promise<PasskeyTable | null> {
  const row = await asking(directory, (database) =>
    database.selectFrom("passkey").selectAll().where("id", "=", id).executeTakeFirst(),
  );
  return row ?? null;
}

export async function usePasskey(directory: Directory, id: string, counter: number, now: string): Promise<void> {
  await asking(directory, (database) =>
    database.updateTable("passkey").set({ counter, used_at: now }).where("id", "=", id).execute(),
  );
}

/** False where the person has no such passkey. */
export async function removePasskey(directory: Directory, person: string, id: string): Promise<boolean> {
  const gone = await asking(directory, (database) =>
    database.deleteFrom("passkey").where("person", "=", person).where("id", "=", id).executeTakeFirst(),
  );
  return gone.numDeletedRows > 0n;
}
