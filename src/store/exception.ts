import { sql } from "kysely";

import type { Exception } from "#domain/exceptions/exception.ts";

import { storeFault } from "./faults.ts";
import type { Store } from "./open.ts";

/** An exception as it stands, and what the change that made it says. */
export interface RecordedException extends Exception {
  readonly id: string;
  /** Who set it aside, as the changes have it. */
  readonly by: string;
  /** ISO 8601 in UTC. */
  readonly at: string;
  readonly change: number;
}

/** Exceptions lie under their report; a fingerprint has one for each unit and period. */
export const exceptionId = ({
  report,
  unit,
  period,
  fingerprint,
}: Omit<Exception, "rule" | "says" | "reason">): string => `${report} ${unit} ${period} ${fingerprint}`;

/** What has been set aside in a unit's report of a period and not been taken back, as it stood after a change; the oldest first. Throws a StoreError. */
export async function exceptionsOf(
  store: Store,
  { report, unit, period }: Pick<Exception, "report" | "unit" | "period">,
  upTo: number,
): Promise<readonly RecordedException[]> {
  const first = `${report} ${unit} ${period} `;
  try {
    const { rows } = await sql<{ id: string; body: Exception; change: number; by: string; at: string }>`
      select newest.id, newest.body, newest.change, change."by", change.at from (
        select distinct on (id) id, body, change from item
        where noun = 'exception' and starts_with(id, ${first}) and change <= ${upTo}::int4 order by id, change desc
      ) as newest join change on change.id = newest.change
      where newest.body is not null order by newest.change, newest.id`.execute(store.database);
    return rows.map(({ body, ...row }) => ({ ...body, ...row }));
  } catch (error) {
    throw storeFault(error, store.place);
  }
}
