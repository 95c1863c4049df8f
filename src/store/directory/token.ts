import { z } from "zod";

import { rights } from "#domain/permissions/role.ts";

import { asking, type Directory } from "./open.ts";
import { personColumns, personOf, type Person } from "./person.ts";
import type { TokenTable } from "./tables.ts";

const scopeSchema = z.object({
  /** Of one workspace only; null: of all that the person may see. */
  workspace: z.string().nullable(),
  rights: z.array(z.enum(rights)),
  unit: z.string().nullable(),
  /** May keep the register of people up to date (SCIM). */
  people: z.boolean(),
  /** Stands in the address of a calendar, and opens nothing else. */
  calendar: z.boolean().optional(),
});

/** What a program may do at most. */
export type TokenScope = Readonly<z.infer<typeof scopeSchema>>;

/** A program's way in, on behalf of a person. */
export interface Token {
  readonly id: string;
  readonly person: string;
  readonly name: string;
  readonly scope: TokenScope;
  readonly createdAt: string;
  readonly endsAt: string;
  readonly usedAt: string | null;
}

const tokenOf = (row: Omit<TokenTable, "hash">): Token => ({
  id: row.id,
  person: row.person,
  name: row.name,
  scope: scopeSchema.parse(row.scope),
  createdAt: row.created_at,
  endsAt: row.ends_at,
  usedAt: row.used_at,
});

const columns = [
  "token.id",
  "token.person",
  "token.name",
  "token.scope",
  "token.created_at",
  "token.ends_at",
  "token.used_at",
] as const;

export async function addToken(directory: Directory, hash: string, token: Token): Promise<void> {
  const { id, person, name, scope, createdAt, endsAt, usedAt } = token;
  const row = { hash, id, person, name, scope: JSON.stringify(scope), created_at: createdAt, ends_at: endsAt };
  await asking(directory, (database) =>
    database
      .insertInto("token")
      .values({ ...row, used_at: usedAt })
      .execute(),
  );
}

/** The token of a hash and whose it is, where it has not ended; notes that it is used. */
export async function useToken(
  directory: Directory,
  hash: string,
  now: string,
): Promise<{ readonly token: Token; readonly person: Person } | null> {
  return asking(directory, async (database) => {
    const asked = database
      .updateTable("token")
      .set({ used_at: now })
      .where("hash", "=", hash)
      .where("ends_at", ">", now);
    const row = await asked.returning(columns).executeTakeFirst();
    if (row === undefined) return null;
    const person = await database
      .selectFrom("person")
      .select(personColumns)
      .where("id", "=", row.person)
      .where("status", "=", "active")
      .executeTakeFirst();
    return person === undefined ? null : { token: tokenOf(row), person: personOf(person) };
  });
}

/** Of one person, or of everybody; the newest first. */
export async function listTokens(directory: Directory, person: string | null): Promise<readonly Token[]> {
  const rows = await asking(directory, (database) => {
    const all = database.selectFrom("token").select(columns).orderBy("created_at", "desc");
    return (person === null ? all : all.where("person", "=", person)).execute();
  });
  return rows.map(tokenOf);
}

/** False where the person has no such token. */
export async function revokeToken(directory: Directory, person: string, id: string): Promise<boolean> {
  const gone = await asking(directory, (database) =>
    database.deleteFrom("token").where("person", "=", person).where("id", "=", id).executeTakeFirst(),
  );
  return gone.numDeletedRows > 0n;
}
