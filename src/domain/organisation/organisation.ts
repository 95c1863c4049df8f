import type { LocalText } from "../text.ts";
import type { Share } from "./share.ts";

export type UnitCode = string;

/** A calendar date, ISO 8601: `2018-03-01`. Compared as text. */
export type IsoDate = string;

/** A place in the organisation: from a region to a ward. Its code never changes meaning; a new code is a unit of its own. */
export interface Unit {
  readonly code: UnitCode;
  /** What it is called now; `nameOn` gives what it was called then. */
  readonly name: LocalText;
}

/** `unit` stood under `parent` (null: at the top) and was called `name` from `from` to `to`, both included; null is open-ended. */
export interface ParentEdge {
  readonly unit: UnitCode;
  readonly parent: UnitCode | null;
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
  readonly name: LocalText;
}

/**
 * From `date`, the first day of the new order, `successor` answers for `share` of what `unit` had before. The shares of a unit at
 * a date add up to 1; a unit that keeps a part is one of its own successors. A null successor: nobody does.
 */
export interface Succession {
  readonly date: IsoDate;
  readonly unit: UnitCode;
  readonly successor: UnitCode | null;
  readonly share: Share;
  readonly note: string | null;
}

export interface Organisation {
  readonly units: readonly Unit[];
  readonly edges: readonly ParentEdge[];
  readonly successions: readonly Succession[];
}

/** What a unit was called on a day; where it did not stand in the organisation then, what it is called now; else its code. */
export function nameOn({ units, edges }: Organisation, code: UnitCode, date: IsoDate): LocalText {
  const then = edges.find((edge) => edge.unit === code && holdsOn(edge, date));
  return then?.name ?? units.find((unit) => unit.code === code)?.name ?? { sv: code };
}

export function holdsOn(edge: ParentEdge, date: IsoDate): boolean {
  return (edge.from === null || edge.from <= date) && (edge.to === null || date <= edge.to);
}
