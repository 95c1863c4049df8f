import { sql } from "kysely";

import type { PersonId } from "#domain/permissions/grant.ts";
import type { Assignment } from "#domain/plan/plan.ts";

import { storeFault } from "./faults.ts";
import type { Noun } from "./item.ts";
import type { Store } from "./open.ts";

/** A thing that names a person, as it last did. */
interface Naming<Body> {
  readonly body: Body;
  /** From when on it names them no more, ISO 8601 in UTC; null: it still does. */
  readonly until: string | null;
}

/** Every thing of a sort that has ever named a person, the oldest first. */
export async function itemsNaming<Body>(store: Store, noun: Noun, person: PersonId): Promise<readonly Naming<Body>[]> {
  try {
    const { rows } = await sql<Naming<Body>>`
      select body, until from (
        select distinct on (version.id) version.body, version.change, next.at as until
        from (
          select id, change, body, lead(change) over (partition by id order by change) as until
          from item where noun = ${noun}
        ) as version
        left join change as next on next.id = version.until
        where version.body ->> 'person' = ${person} order by version.id, version.change desc
      ) as newest order by change, body ->> 'id'`.execute(store.database);
    return rows;
  } catch (error) {
    throw storeFault(error, store.place);
  }
}

/** An assignment that somebody owns or has owned, as it was last theirs. */
export interface NamedAssignment extends Pick<Assignment, "id" | "name" | "unit"> {
  readonly until: string | null;
}

/** Every assignment that has ever named a person as its owner, the oldest first. */
export async function assignmentsNaming(store: Store, person: PersonId): Promise<readonly NamedAssignment[]> {
  const named = await itemsNaming<Assignment>(store, "assignment", person);
  return named.map(({ body: { id, name, unit }, until }) => ({ id, name, unit, until }));
}
