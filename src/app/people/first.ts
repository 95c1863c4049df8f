import type { Directory } from "#store/directory/open.ts";
import { addPerson, countPeople } from "#store/directory/person.ts";

import { putNewLink, type Secret } from "./link.ts";

/**
 * Where there is nobody yet: adds the one who looks after the server, and gives the secret of a link by which they sign in, once.
 * Null where there is somebody.
 */
export async function firstPerson(
  directory: Directory,
  id: string,
  now: Date,
  makeSecret: () => Secret,
): Promise<string | null> {
  if ((await countPeople(directory)) > 0) return null;
  const at = now.toISOString();
  const own = { id, userName: "admin", name: "Administratör", mail: null, externalId: null };
  const first = { ...own, language: "sv", status: "active", isOperator: true, source: "first" } as const;
  if (!(await addPerson(directory, { ...first, createdAt: at }))) return null;
  return (await putNewLink(directory, id, makeSecret(), at)).token;
}
