import type { IsoDate, UnitCode } from "../organisation/organisation.ts";
import { add, compare, rational, zero, type Rational } from "../quantities/rational.ts";
import type { Range } from "./columns.ts";
import type { CarriedOver } from "./query.ts";
import type { CarriedUnit } from "./trees.ts";

/** A unit whose values are in an answer because others followed it: all of them, or a share. */
export interface CarriedShare {
  readonly unit: UnitCode;
  readonly share: Rational;
  /** Values from before this day, the first of the new order. */
  readonly before: IsoDate;
}

/** What of an answer was carried over from units to those that followed them. */
export interface Carried {
  readonly over: CarriedOver;
  readonly shares: readonly CarriedShare[];
  /** Units that have values which nobody took over, where the answer's unit is the nearest above. */
  readonly missed: readonly UnitCode[];
}

export const nothingCarried: Carried = { over: "none", shares: [], missed: [] };

/** What was carried over into a range of positions. A unit all of whose successors are in it is not divided there. */
export function carriedWithin(units: readonly CarriedUnit[], [from, to]: Range): Carried {
  const isIn = (position: number): boolean => position >= from && position < to;
  const shares = new Map<string, CarriedShare>();
  const missed = new Set<UnitCode>();
  for (const { unit, parts, missedAt, since } of units) {
    const own = parts.filter(({ position }) => isIn(position));
    const share = own.reduce((all, part) => add(all, part.share), zero);
    if (missedAt.some(isIn)) missed.add(unit);
    if (own.length > 0 && since !== null)
      shares.set(`${unit} ${since} ${share.num}/${share.den}`, { unit, share, before: since });
  }
  const carried = [...shares.values()];
  const isDivided = carried.some(({ share }) => compare(share, rational(1)) < 0);
  return { over: isDivided ? "divided" : carried.length > 0 ? "whole" : "none", shares: carried, missed: [...missed] };
}
