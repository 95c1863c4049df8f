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

/** The one way to write a cut as a key: `age=30-49;gender=K`, dimensions in order; empty for the whole. */
export function cutKey(cut: Cut): string {
  return Object.keys(cut)
    .toSorted()
    .map((dimension) => `${dimension}=${cut[dimension]}`)
    .join(";");
}

/** Reads what `cutKey` wrote, in any order; null when a part is not `dimension=member`. */
export function parseCut(text: string): Cut | null {
  if (text.trim() === "") return {};
  const parts = text.split(";").map((part) => /^\s*([a-z0-9][a-z0-9_-]*)\s*=\s*(\S(?:.*\S)?)\s*$/.exec(part));
  if (parts.some((part) => part === null)) return null;
  return Object.fromEntries(parts.map((part) => [part?.[1] ?? "", part?.[2] ?? ""]));
}

/** Whether `member` is `ancestor` or stands under it. */
export function isWithin(dimension: Dimension, member: string, ancestor: string): boolean {
  const parents = new Map(dimension.members.map(({ id, parent }) => [id, parent]));
  const seen = new Set<string>();
  for (let at: string | null = member; at !== null && !seen.has(at); at = parents.get(at) ?? null) {
    if (at === ancestor) return true;
    seen.add(at);
  }
  return false;
}

/** The dimension of the chart of accounts: its cuts may be ranges such as `30..34,361`. */
export const accountDimension = "account";

/** Whether an account begins with a code of the range; each end of `30..34` covers every account that begins with it. */
export function accountInRange(account: string, range: string): boolean {
  return range.split(",").some((part) => {
    const [first = "", last = first] = part.trim().split("..");
    return (
      account.slice(0, first.length) >= first && account.slice(0, last.length) <= last && account.length >= first.length
    );
  });
}
