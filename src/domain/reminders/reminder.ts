import type { IsoDate, UnitCode } from "../organisation/organisation.ts";
import type { PersonId } from "../permissions/grant.ts";

/**
 * `opened`: a round has been opened. `soon`: its last day comes. `late`: it has passed. `returned`: answers have been given back.
 * `escalated`: those who sign are told that a unit is late. `mentioned`: somebody has mentioned them in a discussion.
 */
export const reminderKinds = ["opened", "soon", "late", "returned", "escalated", "mentioned"] as const;
export type ReminderKind = (typeof reminderKinds)[number];

/** That somebody has been reminded of a unit's answers in a round, or of a discussion. */
export interface Reminder {
  /** Null for a discussion of something else. */
  readonly round: string | null;
  readonly unit: UnitCode;
  readonly person: PersonId;
  readonly kind: ReminderKind;
  /** The day that it was sent. */
  readonly day: IsoDate;
  /** By mail, or by the list of what there is to do alone. */
  readonly way: "mail" | "app";
}
