import { sql, type Kysely } from "kysely";

import type { Language } from "#domain/text.ts";

import { insertEntry, type Entry } from "./entry.ts";
import { asking, changing, type Directory } from "./open.ts";
import type { DirectoryTables, PersonTable } from "./tables.ts";

type Transaction = Kysely<DirectoryTables>;

/** Somebody, without what they sign in with. */
export interface Person {
  readonly id: string;
  readonly userName: string;
  readonly name: string;
  readonly mail: string | null;
  readonly language: Language;
  readonly status: PersonTable["status"];
  readonly isOperator: boolean;
  readonly source: PersonTable["source"];
  readonly externalId: string | null;
  readonly createdAt: string;
}

/** What can be altered afterwards; undefined: stays as it is. */
export interface PersonChange {
  readonly userName?: string | undefined;
  readonly name?: string | undefined;
  readonly mail?: string | null | undefined;
  readonly language?: Language | undefined;
  readonly status?: "active" | "blocked" | undefined;
  readonly isOperator?: boolean | undefined;
  readonly externalId?: string | null | undefined;
}

export const personColumns = [
  "person.id",
  "person.user_name",
  "person.name",
  "person.mail",
  "person.language",
  "person.status",
  "person.is_operator",
  "person.source",
  "person.external_id",
  "person.created_at",
] as const;

type PersonRow = Omit<PersonTable, "password" | "totp_box" | "totp_step">;

export function personOf(row: PersonRow): Person {
  return {
    id: row.id,
    userName: row.user_name,
    name: row.name,
    mail: row.mail,
    language: row.language,
    status: row.status,
    isOperator: row.is_operator,
    source: row.source,
    externalId: row.external_id,
    createdAt: row.created_at,
  };
}

/** Adds somebody; false where the user name, or the id of another register, is another's. */
export async function addPerson(directory: Directory, person: Person): Promise<boolean> {
  return (await savePeople(directory, { added: [person], changed: [], entries: [] })) === null;
}

export async function findPerson(directory: Directory, id: string): Promise<Person | null> {
  const row = await asking(directory, (database) =>
    database.selectFrom("person").select(personColumns).where("id", "=", id).executeTakeFirst(),
  );
  return row === undefined ? null : personOf(row);
}

/** By user name, whatever the case of its letters. */
export async function findByUserName(directory: Directory, userName: string): Promise<Person | null> {
  const row = await asking(directory, (database) =>
    database
      .selectFrom("person")
      .select(personColumns)
      .where(sql<string>`lower(user_name)`, "=", userName.toLowerCase())
      .executeTakeFirst(),
  );
  return row === undefined ? null : personOf(row);
}

/** By the id that another register has given. */
export async function findByExternalId(directory: Directory, externalId: string): Promise<Person | null> {
  const row = await asking(directory, (database) =>
    database.selectFrom("person").select(personColumns).where("external_id", "=", externalId).executeTakeFirst(),
  );
  return row === undefined ? null : personOf(row);
}

/** Everybody that has not been erased, by name. */
export async function listPeople(directory: Directory): Promise<readonly Person[]> {
  const rows = await asking(directory, (database) =>
    database
      .selectFrom("person")
      .select(personColumns)
      .where("status", "<>", "erased")
      .orderBy("name")
      .orderBy("user_name")
      .execute(),
  );
  return rows.map(personOf);
}

/** Those who look after the server, the demo's apart, and whether they have any lasting way to sign in. */
export async function operatorsWithWays(
  directory: Directory,
): Promise<readonly { readonly id: string; readonly hasWay: boolean }[]> {
  const rows = await asking(directory, (database) =>
    database
      .selectFrom("person")
      .select((select) => [
        "id",
        "password",
        select
          .selectFrom("passkey")
          .whereRef("passkey.person", "=", "person.id")
          .select("passkey.id")
          .limit(1)
          .as("passkey"),
        select
          .selectFrom("identity")
          .whereRef("identity.person", "=", "person.id")
          .select("identity.subject")
          .limit(1)
          .as("identity"),
      ])
      .where("is_operator", "=", true)
      .where("status", "=", "active")
      .where("source", "<>", "demo")
      .orderBy("created_at")
      .execute(),
  );
  return rows.map(({ id, password, passkey, identity }) => {
    return { id, hasWay: password !== null || passkey !== null || identity !== null };
  });
}

/** False where there is nobody of that id, the user name is another's, or nobody would be left to look after the server. */
export async function changePerson(directory: Directory, id: string, change: PersonChange): Promise<boolean> {
  return (await savePeople(directory, { added: [], changed: [{ id, change }], entries: [] })) === null;
}

export interface Saved {
  readonly added: readonly Person[];
  readonly changed: readonly { readonly id: string; readonly change: PersonChange }[];
  /** What the log says of it. */
  readonly entries: readonly Entry[];
}

/** Why nothing was saved. */
export interface NotSaved {
  readonly because: "unknown" | "user_name_taken" | "external_id_taken" | "last_operator";
  /** Whose change it was. */
  readonly person: string;
}

/** Takes what has been written back with it. */
class NotSavedError extends Error {
  readonly why: NotSaved;

  constructor(because: NotSaved["because"], person: string) {
    super(because);
    this.why = { because, person };
  }
}

/** Adds and changes people, all or nothing; null where it is done. There is always an active operator left. */
export async function savePeople(directory: Directory, { added, changed, entries }: Saved): Promise<NotSaved | null> {
  return saving(directory, async (transaction) => {
    for (const person of added) await insert(transaction, person);
    for (const { id, change } of changed) await update(transaction, id, change);
    for (const entry of entries) await insertEntry(transaction, entry);
  });
}

async function saving(
  directory: Directory,
  work: (transaction: Transaction) => Promise<void>,
): Promise<NotSaved | null> {
  try {
    await changing(directory, work);
    return null;
  } catch (error) {
    if (error instanceof NotSavedError) return error.why;
    throw error;
  }
}

async function insert(transaction: Transaction, person: Person): Promise<void> {
  await refuseTaken(transaction, person.id, person);
  const row = {
    id: person.id,
    user_name: person.userName,
    name: person.name,
    mail: person.mail,
    language: person.language,
    status: person.status,
    is_operator: person.isOperator,
    source: person.source,
    external_id: person.externalId,
    created_at: person.createdAt,
    password: null,
    totp_box: null,
    totp_step: null,
  };
  const put = transaction.insertInto("person").values(row);
  const { numInsertedOrUpdatedRows } = await put
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  if (numInsertedOrUpdatedRows === 0n) throw new NotSavedError("user_name_taken", person.id);
}

async function update(transaction: Transaction, id: string, change: PersonChange): Promise<void> {
  const columns = {
    ...(change.userName === undefined ? {} : { user_name: change.userName }),
    ...(change.name === undefined ? {} : { name: change.name }),
    ...(change.mail === undefined ? {} : { mail: change.mail }),
    ...(change.language === undefined ? {} : { language: change.language }),
    ...(change.status === undefined ? {} : { status: change.status }),
    ...(change.isOperator === undefined ? {} : { is_operator: change.isOperator }),
    ...(change.externalId === undefined ? {} : { external_id: change.externalId }),
  };
  const found = transaction.selectFrom("person").select("id").where("id", "=", id).where("status", "<>", "erased");
  if ((await found.executeTakeFirst()) === undefined) throw new NotSavedError("unknown", id);
  await refuseTaken(transaction, id, change);
  if (change.status === "blocked" || change.isOperator === false) await refuseLastOperator(transaction, id);
  if (Object.keys(columns).length > 0)
    await transaction.updateTable("person").set(columns).where("id", "=", id).execute();
  // Who is shut out is shut out at once, with all programs.
  if (change.status === "blocked")
    for (const table of ["session", "token", "link"] as const)
      await transaction.deleteFrom(table).where("person", "=", id).execute();
}

/** What is one a person, whatever the case of its letters. */
async function refuseTaken(
  transaction: Transaction,
  id: string,
  { userName, externalId }: Pick<PersonChange, "userName" | "externalId">,
): Promise<void> {
  const others = transaction.selectFrom("person").select("id").where("id", "<>", id);
  if (userName !== undefined) {
    const taken = others.where(sql<string>`lower(user_name)`, "=", userName.toLowerCase());
    if ((await taken.executeTakeFirst()) !== undefined) throw new NotSavedError("user_name_taken", id);
  }
  if (externalId === undefined || externalId === null) return;
  const taken = others.where("external_id", "=", externalId);
  if ((await taken.executeTakeFirst()) !== undefined) throw new NotSavedError("external_id_taken", id);
}

/** The operators are locked, so that two can't be the last to go at the same time. */
async function refuseLastOperator(transaction: Transaction, id: string): Promise<void> {
  const operators = await transaction
    .selectFrom("person")
    .select("id")
    .where("is_operator", "=", true)
    .where("status", "=", "active")
    .orderBy("id")
    .forUpdate()
    .execute();
  if (operators.length === 1 && operators[0]?.id === id) throw new NotSavedError("last_operator", id);
}

/**
 * Takes away everything that says who somebody is. The id stays, so that what they have done can still be told from what others did.
 * What was not done, and why, where there is nobody of that id or they are the last operator.
 */
export async function erasePerson(directory: Directory, id: string, entry: Entry): Promise<NotSaved | null> {
  return saving(directory, async (transaction) => {
    await update(transaction, id, { isOperator: false, status: "blocked" });
    for (const table of ["identity", "passkey", "recovery_code"] as const)
      await transaction.deleteFrom(table).where("person", "=", id).execute();
    const nothing = { mail: null, external_id: null, password: null, totp_box: null, totp_step: null };
    await transaction
      .updateTable("person")
      .set({ ...nothing, user_name: `erased-${id}`, name: "", status: "erased" })
      .where("id", "=", id)
      .execute();
    await insertEntry(transaction, entry);
  });
}
