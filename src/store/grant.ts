import { sql } from "kysely";

import type { Grant, PersonId } from "#domain/permissions/grant.ts";

import { storeFault } from "./faults.ts";
import { itemsNaming } from "./naming.ts";
import type { Store } from "./open.ts";

/**
 * The grants that stood at any moment between two (ISO 8601 in UTC, the last one not included): also those that have been withdrawn
 * since. One that was changed in between is there as often as it differed, the newest first.
 */
export async function grantsDuring(store: Store, from: string, before: string): Promise<readonly Grant[]> {
  try {
    const { rows } = await sql<{ readonly body: Grant }>`
      select body from (
        select item.change, item.body, change.at as since,
          lead(change.at) over (partition by item.id order by item.change) as until
        from item join change on change.id = item.change where item.noun = 'grant'
      ) as version
      where body is not null and since < ${before}::timestamptz and (until is null or until > ${from}::timestamptz)
      order by change desc`.execute(store.database);
    return rows.map(({ body }) => body);
  } catch (error) {
    throw storeFault(error, store.place);
  }
}

/** A role that somebody has or has had, as it was last. */
export interface NamedGrant extends Grant {
  /** When it was taken away, ISO 8601 in UTC; null where it has not been. */
  readonly withdrawnAt: string | null;
}

/** Every grant that has ever named a person, the oldest first. */
export async function grantsNaming(store: Store, person: PersonId): Promise<readonly NamedGrant[]> {
  const named = await itemsNaming<Grant>(store, "grant", person);
  return named.map(({ body, until: withdrawnAt }) => ({ ...body, withdrawnAt }));
}
