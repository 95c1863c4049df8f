import type { IsoDate, UnitCode } from "../organisation/organisation.ts";
import type { PersonId } from "../permissions/grant.ts";

/**
 * `opened`: a round has been opened. `soon`: its last day comes. `late`: it has passed. `returned`: answers have been given back.
 * `escalated`: those who sign are told that a unit is late.
 */
export const reminderKinds = ["opened", "soon", "late", "returned", "escalated"] as const;
export type ReminderKind = (typeof reminderKinds)[number];

/** That somebody has been reminded of a unit's answers in a round. */
export interface Reminder {
  readonly round: string;
  readonly unit: UnitCode;
  readonly person: PersonId;
  readonly kind: ReminderKind;
  /** The day that it was sent. */
  readonly day: IsoDate;
  /** By mail, or by the list of what there is to do alone. */
  readonly way: "mail" | "app";
}
