import type { IsoDate, UnitCode } from "../organisation/organisation.ts";
import type { PersonId } from "../permissions/grant.ts";

/**
 * `opened`: a round has been opened. `soon`: its last day comes. `late`: it has passed. `returned`: answers have been given back.
 * `escalated`: those who sign are told that a unit is late. `nears`: a day of an assignment comes, and who owns it is told. `mentioned`:
 * somebody has mentioned them in a discussion.
 */
export const reminderKinds = ["opened", "soon", "late", "returned", "escalated", "nears", "mentioned"] as const;
export type ReminderKind = (typeof reminderKinds)[number];

/** That somebody has been reminded of a unit's answers in a round, of a day of an assignment of the unit, or of a discussion. */
export interface Reminder {
  /** Null: it was of an assignment, or of a discussion of something else. */
  readonly round: string | null;
  readonly assignment?: string | undefined;
  readonly unit: UnitCode;
  readonly person: PersonId;
  readonly kind: ReminderKind;
  /** The day that it was sent. */
  readonly day: IsoDate;
  /** By mail, or by the list of what there is to do alone. */
  readonly way: "mail" | "app";
}
