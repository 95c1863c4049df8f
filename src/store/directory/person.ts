import { sql } from "kysely";

import type { Language } from "#domain/text.ts";

import { asking, changing, type Directory } from "./open.ts";
import type { PersonTable } from "./tables.ts";

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

/** What can be altered afterwards. */
export type PersonChange = Partial<
  Pick<Person, "userName" | "name" | "mail" | "language" | "isOperator" | "externalId"> & {
    readonly status: "active" | "blocked";
  }
>;

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

/** Adds somebody; false where the user name is another's. */
export async function addPerson(directory: Directory, person: Person): Promise<boolean> {
  const added = await asking(directory, (database) =>
    database
      .insertInto("person")
      .values({
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
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst(),
  );
  return (added.numInsertedOrUpdatedRows ?? 0n) > 0n;
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

export async function countPeople(directory: Directory): Promise<number> {
  const counted = await asking(directory, (database) =>
    database
      .selectFrom("person")
      .select((select) => select.fn.countAll<number>().as("count"))
      .where("source", "<>", "demo")
      .executeTakeFirstOrThrow(),
  );
  return counted.count;
}

/** False where there is nobody of that id, or the user name is another's. */
export async function changePerson(directory: Directory, id: string, change: PersonChange): Promise<boolean> {
  const columns = {
    ...(change.userName === undefined ? {} : { user_name: change.userName }),
    ...(change.name === undefined ? {} : { name: change.name }),
    ...(change.mail === undefined ? {} : { mail: change.mail }),
    ...(change.language === undefined ? {} : { language: change.language }),
    ...(change.status === undefined ? {} : { status: change.status }),
    ...(change.isOperator === undefined ? {} : { is_operator: change.isOperator }),
    ...(change.externalId === undefined ? {} : { external_id: change.externalId }),
  };
  return changing(directory, async (transaction) => {
    if (change.userName !== undefined) {
      const taken = transaction
        .selectFrom("person")
        .select("id")
        .where(sql<string>`lower(user_name)`, "=", change.userName.toLowerCase())
        .where("id", "<>", id);
      if ((await taken.executeTakeFirst()) !== undefined) return false;
    }
    if (Object.keys(columns).length > 0)
      await transaction
        .updateTable("person")
        .set(columns)
        .where("id", "=", id)
        .where("status", "<>", "erased")
        .execute();
    // Who is shut out is shut out at once, with all programs.
    if (change.status === "blocked") {
      await transaction.deleteFrom("session").where("person", "=", id).execute();
      await transaction.deleteFrom("token").where("person", "=", id).execute();
      await transaction.deleteFrom("link").where("person", "=", id).execute();
    }
    const found = transaction.selectFrom("person").select("id").where("id", "=", id).where("status", "<>", "erased");
    return (await found.executeTakeFirst()) !== undefined;
  });
}

/** Takes away everything that says who somebody is. The id stays, so that what they have done can still be told from what others did. */
export async function erasePerson(directory: Directory, id: string): Promise<void> {
  await changing(directory, async (transaction) => {
    for (const table of ["session", "token", "link", "identity", "passkey", "recovery_code"] as const)
      await transaction.deleteFrom(table).where("person", "=", id).execute();
    const nothing = { mail: null, external_id: null, password: null, totp_box: null, totp_step: null };
    await transaction
      .updateTable("person")
      .set({ ...nothing, user_name: `erased-${id}`, name: "", status: "erased", is_operator: false })
      .where("id", "=", id)
      .execute();
  });
}
