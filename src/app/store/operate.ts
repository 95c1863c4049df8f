import { undo, type Author, type Recorded } from "#store/change.ts";
import { personalExtract, type PersonalExtract } from "#store/personal.ts";
import { verify, type Verification } from "#store/verify.ts";

import { withStore, type Kept } from "./reach.ts";

/** Proves that a store says what was recorded in it. */
export function verifyStore(place: string): Promise<Kept<Verification>> {
  return withStore(place, verify);
}

/** Undoes a batch of facts; undoing the undo brings it back. */
export function undoBatch(place: string, batch: number, { by, at, reason }: Author): Promise<Kept<Recorded>> {
  return withStore(place, (store) => undo(store, batch, by, at, reason));
}

/** All that a store has of somebody, by what stands in the changes. */
export function extractOf(place: string, by: string): Promise<Kept<PersonalExtract>> {
  return withStore(place, (store) => personalExtract(store, by));
}
