import type { Directory } from "#store/directory/open.ts";
import { addPerson, operatorsWithWays } from "#store/directory/person.ts";

import { putNewLink, type Secret } from "./link.ts";

/**
 * Until somebody who looks after the server has a way of their own to sign in: gives the secret of a link by which they do so, once, and
 * adds them where there is nobody. Null from then on.
 */
export async function firstPerson(
  directory: Directory,
  newId: string,
  now: Date,
  makeSecret: () => Secret,
): Promise<string | null> {
  const operators = await operatorsWithWays(directory);
  if (operators.some(({ hasWay }) => hasWay)) return null;
  const at = now.toISOString();
  const id = operators[0]?.id ?? newId;
  if (operators.length === 0) await addFirst(directory, id, at);
  return (await putNewLink(directory, id, makeSecret(), at)).token;
}

async function addFirst(directory: Directory, id: string, at: string): Promise<void> {
  const own = { id, name: "Administratör", mail: null, externalId: null, createdAt: at };
  const first = { ...own, language: "sv", status: "active", isOperator: true, source: "first" } as const;
  // Somebody in a list of people may be called just that.
  if (await addPerson(directory, { ...first, userName: "admin" })) return;
  await addPerson(directory, { ...first, userName: `admin-${id}` });
}
