import type { Month } from "../periods/month.ts";
import type { UnitOfMeasurementId } from "../quantities/units.ts";
import type { LocalText } from "../text.ts";
import type { CatalogueChoice } from "./catalogue/choice.ts";

/** Lower case letters, digits and `_`; a statement row is `<statement>.<row>`. Usable as a name in a formula. */
export type MeasureId = string;

/**
 * What a value is over time: a flow adds; a stock is a state at a month's end; a rate is a formula over measures that
 * roll up by their own rules; an index is a mean weighted by another measure.
 */
export type MeasureKind = "flow" | "stock" | "rate" | "index";

export type Direction = "higher" | "lower" | "neither";

/** Over units: sum of the subtree; weighted by `weight`; or not at all, so that only the unit's own value exists. */
export type OverUnits = "sum" | "weighted" | "none";

/** Over months: sum; the last month; the mean of month-ends; weighted by `weight`; or not at all. */
export type OverTime = "sum" | "last" | "mean" | "weighted" | "none";

/** How a value is come by, from a month on. Dated: an old period is answered by the definition of its time. */
export interface MeasureVersion {
  /** First month it holds for; null is "always". */
  readonly from: Month | null;
  readonly number: number;
  /** In words: what is counted, and how. */
  readonly definition: LocalText;
  /** Absent: the value is taken from facts. See `Source`. */
  readonly source: MeasureSource;
}

export type MeasureSource =
  /** Facts of the measure itself. */
  | { readonly kind: "facts" }
  /** `+ - * /`, parentheses, numbers, measure ids, `opening(x)`, `closing(x)`, `last_year(x)`, `budget(x)`, `forecast(x)`, `target(x)`, `where(x, "gender=K")`. */
  | { readonly kind: "formula"; readonly formula: string }
  /** Facts of `ledger` whose dimension `account` is in `ranges` such as `30..34`, `361`; each end covers all accounts that begin with it. */
  | { readonly kind: "accounts"; readonly ledger: MeasureId; readonly ranges: readonly string[] };

export interface Measure {
  readonly id: MeasureId;
  readonly name: LocalText;
  readonly unit: UnitOfMeasurementId;
  readonly kind: MeasureKind;
  readonly better: Direction;
  readonly overUnits: OverUnits;
  readonly overTime: OverTime;
  /** The measure (a count) that an index is weighted by. */
  readonly weight: MeasureId | null;
  /** Dimensions over whose members an uncut value may be summed: the parts make the whole. */
  readonly addsOver: readonly string[];
  /** Decimals when printed, unless the place says otherwise. */
  readonly decimals: number;
  /** Where the definition comes from: an authority, a decision. */
  readonly authority: LocalText | null;
  /** Shown only to those with the right to see what is sensitive. */
  readonly sensitive?: boolean | undefined;
  /** Tells of single persons, also where it does not count them: small groups are kept from being seen. */
  readonly personal?: boolean | undefined;
  /** Which standard measure it is; absent: the workspace's own. */
  readonly catalogue?: CatalogueChoice | undefined;
  /** Oldest first, at least one. */
  readonly versions: readonly MeasureVersion[];
  /** Where it is defined. */
  readonly place: { readonly file: string; readonly line: number };
}
