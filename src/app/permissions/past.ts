import type { IsoDate } from "#domain/organisation/organisation.ts";
import { dayAfter } from "#domain/periods/span.ts";
import { standingOn, type Grant } from "#domain/permissions/grant.ts";
import { grantsDuring } from "#store/grant.ts";

import type { Seat } from "./seat.ts";

/**
 * The grants to judge a day by. For a day that has been, those that stood at any moment of it: what has been withdrawn since, held; and
 * what was given with an earlier first day, did not hold before it was given. A folder of plain files has only the days that it says.
 */
export async function grantsOn({ open, asker }: Seat, day: IsoDate): Promise<readonly Grant[]> {
  const { stored } = open;
  if (stored === null || day >= asker.today) return asker.grants;
  const versions = await grantsDuring(stored.store, startOf(day), startOf(dayAfter(day)));
  const byId = new Map<string, Grant>();
  for (const version of versions) {
    const newer = byId.get(version.id);
    if (newer === undefined || (standingOn(newer, day) !== "holds" && standingOn(version, day) === "holds"))
      byId.set(version.id, version);
  }
  return [...byId.values()];
}

/** By this machine's clock, as days are. */
const startOf = (day: IsoDate): string => new Date(`${day}T00:00:00`).toISOString();
