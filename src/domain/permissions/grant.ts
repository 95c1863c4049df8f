import { groupedOnce } from "../grouped.ts";
import type { IsoDate, UnitCode } from "../organisation/organisation.ts";
import type { Role } from "./role.ts";

/** An opaque id: whom it belongs to is known outside of the workspace only. */
export type PersonId = string;

/** Begins how changes write who made them, where it is a person of a directory: this, and the person's id. */
export const personPrefix = "person:";

/** `person` is `role` on `unit` and all below it, from `from` to `to`, both included; null is open-ended. */
export interface Grant {
  readonly id: string;
  readonly person: PersonId;
  readonly role: Role;
  readonly unit: UnitCode;
  readonly from: IsoDate;
  readonly to: IsoDate | null;
  /** The grant that it was handed over from, and which it ends with; null where an administrator has given it. */
  readonly delegatedFrom: string | null;
}

/** Where a day stands to a grant's own dates. */
export function standingOn({ from, to }: Grant, day: IsoDate): "ahead" | "holds" | "ended" {
  if (day < from) return "ahead";
  return to === null || day <= to ? "holds" : "ended";
}

const byPerson = groupedOnce(({ person }: Grant) => person);

/** Those of a person, in the order of the list. */
export function grantsOf(grants: readonly Grant[], person: PersonId): readonly Grant[] {
  return byPerson(grants).get(person) ?? [];
}
