import type { IsoDate, UnitCode } from "../organisation/organisation.ts";
import type { Role } from "../permissions/role.ts";
import type { LocalText } from "../text.ts";

/** A meeting of the board, something that somebody has to have done by a day, or anything else that the year holds. */
export const calendarKinds = ["meeting", "duty", "other"] as const;
export type CalendarKind = (typeof calendarKinds)[number];

/** How often, with how many months there are from one time to the next; null: once only. */
export const monthsBetween = { never: null, monthly: 1, quarterly: 3, tertially: 4, yearly: 12 } as const;
export type Repetition = keyof typeof monthsBetween;
export const repetitions = ["never", "monthly", "quarterly", "tertially", "yearly"] as const satisfies Repetition[];

/** Something of the annual wheel: what a unit has to do or to meet for, once or again and again. */
export interface CalendarEntry {
  readonly id: string;
  readonly name: LocalText;
  readonly kind: CalendarKind;
  readonly unit: UnitCode;
  /** The first day of it; of a duty, the first day that it must be done by. */
  readonly date: IsoDate;
  readonly repeats: Repetition;
  /** The last day that it can fall on; null: for ever. */
  readonly until: IsoDate | null;
  readonly description: LocalText | null;
  /** Who has to do it: a role on the unit, or in words. */
  readonly role: Role | LocalText | null;
  readonly place: { readonly file: string; readonly line: number };
}
