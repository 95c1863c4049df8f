import { asking, type Directory } from "./open.ts";
import type { Person } from "./person.ts";

/** What somebody is called, and whether they may sign in; nothing else about them. */
export type NamedPerson = Pick<Person, "id" | "userName" | "name" | "status">;

/** Everybody that has not been erased, or those of them with some ids, by name. */
export async function listNames(
  directory: Directory,
  ids: readonly string[] | null = null,
): Promise<readonly NamedPerson[]> {
  if (ids?.length === 0) return [];
  return asking(directory, (database) => {
    const all = database
      .selectFrom("person")
      .select(["id", "user_name as userName", "name", "status"])
      .where("status", "<>", "erased");
    const asked = ids === null ? all : all.where("id", "in", ids);
    return asked.orderBy("name").orderBy("user_name").execute();
  });
}

/** Those of these people that can sign in. */
export async function activeAmong(directory: Directory, people: readonly string[]): Promise<ReadonlySet<string>> {
  if (people.length === 0) return new Set();
  const rows = await asking(directory, (database) =>
    database.selectFrom("person").select("id").where("id", "in", people).where("status", "=", "active").execute(),
  );
  return new Set(rows.map(({ id }) => id));
}
