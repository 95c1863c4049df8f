import { sql, type Kysely } from "kysely";

import { asking, changing, type Directory } from "./open.ts";
import { personColumns, personOf, type Person } from "./person.ts";
import type { DirectoryTables, PasskeyTable } from "./tables.ts";

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

/** What somebody signs in with by password: never a password without one-time codes. */
export interface PasswordSecrets {
  readonly password: string;
  readonly totpBox: string;
  /** The step of the code that it was confirmed with. */
  readonly totpStep: number;
  readonly recoveryHashes: readonly string[];
}

/** Sets a password with its one-time codes, in place of those there were. */
export async function setPassword(directory: Directory, person: string, secrets: PasswordSecrets): Promise<void> {
  await changing(directory, (transaction) => writePassword(transaction, person, secrets));
}

async function writePassword(
  transaction: Kysely<DirectoryTables>,
  person: string,
  secrets: PasswordSecrets | null,
): Promise<void> {
  const { password = null, totpBox = null, totpStep = null, recoveryHashes = [] } = secrets ?? {};
  const set = { password, totp_box: totpBox, totp_step: totpStep };
  await transaction.updateTable("person").set(set).where("id", "=", person).execute();
  await transaction.deleteFrom("recovery_code").where("person", "=", person).execute();
  const rows = recoveryHashes.map((hash) => ({ hash, person }));
  if (rows.length > 0) await transaction.insertInto("recovery_code").values(rows).execute();
}

type Kept = Pick<PasswordSecrets, "password" | "totpBox">;

/** The same password and codes, hashed and sealed anew; nothing where they have been changed in the meantime. */
export async function renewPassword(directory: Directory, person: string, before: Kept, after: Kept): Promise<void> {
  await asking(directory, (database) =>
    database
      .updateTable("person")
      .set({ password: after.password, totp_box: after.totpBox })
      .where("id", "=", person)
      .where("password", "=", before.password)
      .where("totp_box", "=", before.totpBox)
      .execute(),
  );
}

/** How many recovery codes somebody has left. */
export async function countRecoveryCodes(directory: Directory, person: string): Promise<number> {
  const counted = await asking(directory, (database) =>
    database
      .selectFrom("recovery_code")
      .select((select) => select.fn.countAll<number>().as("count"))
      .where("person", "=", person)
      .executeTakeFirstOrThrow(),
  );
  return counted.count;
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

/** False where there is a passkey of that id already. */
export async function addPasskey(directory: Directory, passkey: PasskeyTable): Promise<boolean> {
  const added = await asking(directory, (database) =>
    database
      .insertInto("passkey")
      .values(passkey)
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst(),
  );
  return (added.numInsertedOrUpdatedRows ?? 0n) > 0n;
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

/** Notes that a passkey was used; false where it is gone, or its count (0: it doesn't count) does not go forwards. */
export async function usePasskey(directory: Directory, id: string, counter: number, now: string): Promise<boolean> {
  const used = await asking(directory, (database) =>
    database
      .updateTable("passkey")
      .set({ counter, used_at: now })
      .where("id", "=", id)
      .where("counter", counter === 0 ? "=" : "<", counter)
      .executeTakeFirst(),
  );
  return used.numUpdatedRows > 0n;
}

/** A way to sign in that somebody can do without. */
export type Removable = { readonly kind: "passkey"; readonly id: string } | { readonly kind: "password" };

/**
 * Takes a way to sign in from somebody: `gone` where they have no such way, `last` where nothing would be left to them. Of the
 * identity providers they have been met through, those in `providers` can be signed in at.
 */
export async function removeWay(
  directory: Directory,
  person: string,
  way: Removable,
  providers: readonly string[],
): Promise<"removed" | "gone" | "last"> {
  return changing(directory, async (transaction) => {
    // Two at once would each leave it to the other.
    const one = transaction.selectFrom("person").select(["password", "source"]).where("id", "=", person);
    const holder = await one.forUpdate().executeTakeFirst();
    const passkeys = await transaction.selectFrom("passkey").select("id").where("person", "=", person).execute();
    const met = await transaction.selectFrom("identity").select("provider").where("person", "=", person).execute();
    const hasPassword = holder !== undefined && holder.password !== null;
    const isThere = way.kind === "password" ? hasPassword : passkeys.some(({ id }) => id === way.id);
    if (!isThere) return "gone";
    const hasOther =
      holder?.source === "demo" ||
      passkeys.some(({ id }) => way.kind === "password" || id !== way.id) ||
      (hasPassword && way.kind === "passkey") ||
      met.some(({ provider }) => providers.includes(provider));
    if (!hasOther) return "last";
    if (way.kind === "password") await writePassword(transaction, person, null);
    else await transaction.deleteFrom("passkey").where("id", "=", way.id).execute();
    return "removed";
  });
}
