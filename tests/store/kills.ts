import { expect } from "vitest";

import { history } from "../../src/store/history.ts";
import { openStore } from "../../src/store/open.ts";
import type { StorePlace } from "../../src/store/place.ts";
import { verify } from "../../src/store/verify.ts";

/** How many times each test kills; more by hand: `TERTIAL_KILLS=200 vitest run tests/store/kill.test.ts -t PGlite`. */
export const kills = Number(process.env["TERTIAL_KILLS"] ?? 3);

/** Time enough for all kills, also on a machine that has other things to do. */
export const timeout = 60_000 + kills * 60_000;

/** A change that somebody was told had been recorded. */
export interface Told {
  readonly change: number;
  readonly hash: string;
}

/** Whatever was told of is in the store as it was told, and the store is whole. */
export async function expectKept(place: StorePlace, told: readonly Told[], killed: number): Promise<void> {
  const store = await openStore(place);
  try {
    const { faults, changes, facts } = await verify(store);
    expect(faults).toEqual([]);
    const hashes = new Map((await history(store, { limit: 1_000_000 })).entries.map(({ id, hash }) => [id, hash]));
    expect(told.filter(({ change, hash }) => hashes.get(change) !== hash)).toEqual([]);
    console.log(`${killed} kills, ${told.length} changes told of, ${changes} there, ${facts} facts, 0 lost`);
  } finally {
    await store.close();
  }
}
