import type { LocalText } from "../text.ts";

/** A member such as gender K, age 30-49, account 4010; a member may stand under another. */
export interface Member {
  readonly id: string;
  readonly name: LocalText;
  readonly parent: string | null;
}

/** A way to cut values: gender, age, AID group, account, investment. Members in the order they are printed. */
export interface Dimension {
  readonly id: string;
  readonly name: LocalText;
  readonly members: readonly Member[];
}

/**
 * Which part of a whole: dimension -> member id (or, for the dimension `account`, a range such as `30..34`). `{}` is the whole.
 */
export type Cut = Readonly<Record<string, string>>;
