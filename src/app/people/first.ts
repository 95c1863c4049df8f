import { putLink } from "#store/directory/once.ts";
import type { Directory } from "#store/directory/open.ts";
import { addPerson, countPeople } from "#store/directory/person.ts";

const hours = 3_600_000;
const linkLasts = 24 * hours;

/** A link's secret, and what the database keeps of it. */
interface Secret {
  readonly token: string;
  readonly digest: string;
}

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
  const own = { id, userName: "admin", name: "Administratör", mail: null, externalId: null };
  const first = { ...own, language: "sv", status: "active", isOperator: true, source: "first" } as const;
  if (!(await addPerson(directory, { ...first, createdAt: now.toISOString() }))) return null;
  const { token, digest } = makeSecret();
  await putLink(directory, digest, id, new Date(now.getTime() + linkLasts).toISOString());
  return token;
}
