import { asking, type Directory } from "./open.ts";
import { personColumns, personOf, type Person } from "./person.ts";
import type { SessionTable } from "./tables.ts";

/** One signed-in browser. */
export interface Session {
  readonly id: string;
  readonly way: string;
  readonly agent: string;
  readonly createdAt: string;
  readonly seenAt: string;
  readonly endsAt: string;
}

export type NewSession = Session & { readonly hash: string; readonly person: string };

const sessionOf = (row: Omit<SessionTable, "hash" | "person">): Session => ({
  id: row.id,
  way: row.way,
  agent: row.agent,
  createdAt: row.created_at,
  seenAt: row.seen_at,
  endsAt: row.ends_at,
});

const columns = [
  "session.id",
  "session.way",
  "session.agent",
  "session.created_at",
  "session.seen_at",
  "session.ends_at",
] as const;

export async function addSession(directory: Directory, session: NewSession): Promise<void> {
  const { hash, id, person, way, agent, createdAt, seenAt, endsAt } = session;
  const row = { hash, id, person, way, agent, created_at: createdAt, seen_at: seenAt, ends_at: endsAt };
  await asking(directory, (database) => database.insertInto("session").values(row).execute());
}

/** A session, whose it is, and a setting as it was written (null: unset). */
export interface FoundSession {
  readonly session: Session;
  readonly person: Person;
  readonly setting: unknown;
}

/** The session of a hash that has not come to its end, and with it the setting of a name: every request asks this, so it is one question. */
export async function findSession(
  directory: Directory,
  hash: string,
  now: string,
  setting: string,
): Promise<FoundSession | null> {
  const row = await asking(directory, (database) =>
    database
      .selectFrom("session")
      .innerJoin("person", "person.id", "session.person")
      .leftJoin("setting", (join) => join.on("setting.name", "=", setting))
      .select([
        ...personColumns,
        "session.id as session_id",
        "session.created_at as session_created_at",
        "way",
        "agent",
        "seen_at",
        "ends_at",
        "setting.value as setting",
      ])
      .where("session.hash", "=", hash)
      .where("session.ends_at", ">", now)
      .where("person.status", "=", "active")
      .executeTakeFirst(),
  );
  if (row === undefined) return null;
  const session = sessionOf({ ...row, id: row.session_id, created_at: row.session_created_at });
  return { session, person: personOf(row), setting: row.setting };
}

export async function touchSession(directory: Directory, hash: string, now: string): Promise<void> {
  await asking(directory, (database) =>
    database.updateTable("session").set({ seen_at: now }).where("hash", "=", hash).execute(),
  );
}

/** Those that are not over and were seen since `idleSince`, the last seen first. */
export async function listSessions(
  directory: Directory,
  person: string,
  now: string,
  idleSince: string,
): Promise<readonly Session[]> {
  const rows = await asking(directory, (database) =>
    database
      .selectFrom("session")
      .select(columns)
      .where("person", "=", person)
      .where("ends_at", ">", now)
      .where("seen_at", ">", idleSince)
      .orderBy("seen_at", "desc")
      .execute(),
  );
  return rows.map(sessionOf);
}

/** Ends all sessions of a person but one. Says how many. */
export async function endOtherSessions(directory: Directory, person: string, kept: string): Promise<number> {
  const ended = await asking(directory, (database) =>
    database.deleteFrom("session").where("person", "=", person).where("id", "<>", kept).executeTakeFirst(),
  );
  return Number(ended.numDeletedRows);
}

/** Ends one session of a person, or all. Says how many. */
export async function endSessions(directory: Directory, person: string, id: string | null): Promise<number> {
  const ended = await asking(directory, (database) => {
    const all = database.deleteFrom("session").where("person", "=", person);
    return (id === null ? all : all.where("id", "=", id)).executeTakeFirst();
  });
  return Number(ended.numDeletedRows);
}
