import type { IsoDate } from "#domain/organisation/organisation.ts";
import { stateOf } from "#domain/permissions/may.ts";
import { rightsOf } from "#domain/permissions/role.ts";
import type { Model } from "#domain/workspace.ts";
import type { Directory } from "#store/directory/open.ts";
import { listPeople, type Person } from "#store/directory/person.ts";

/** The active people who may import in a workspace today and have an address for mail. */
export async function controllersOf(
  directory: Directory,
  { grants, organisation }: Model,
  today: IsoDate,
): Promise<readonly (Person & { readonly mail: string })[]> {
  const holding = grants.filter(
    (grant) => rightsOf[grant.role].includes("model") && stateOf(grant, { grants, organisation, today }).allowed,
  );
  const ids = new Set(holding.map(({ person }) => person));
  return (await listPeople(directory)).flatMap((person) => {
    const { id, mail, status } = person;
    return ids.has(id) && status === "active" && mail !== null ? [{ ...person, mail }] : [];
  });
}
