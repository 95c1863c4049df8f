import type { LocalText } from "../text.ts";

export type UnitCode = string;

/** A calendar date, ISO 8601: `2018-03-01`. Compared as text. */
export type IsoDate = string;

/** A place in the organisation: from a region to a ward. Its code never changes meaning. */
export interface Unit {
  readonly code: UnitCode;
  readonly name: LocalText;
}

/** `unit` stood under `parent` (null: at the top) from `from` to `to`, both included; null is open-ended. */
export interface ParentEdge {
  readonly unit: UnitCode;
  readonly parent: UnitCode | null;
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
}

export interface Organisation {
  readonly units: readonly Unit[];
  readonly edges: readonly ParentEdge[];
}
