import type { UnitCode } from "../organisation/organisation.ts";

/**
 * That a finding of the number check is set aside in a report, and why. By whom and when stand in its change. It holds for as long as
 * the report prints the same figures at that place; then the finding comes back.
 */
export interface Exception {
  readonly report: string;
  /** Whose report it was, and of what period (`2018-01..2018-04`). */
  readonly unit: UnitCode;
  readonly period: string;
  /** The rule's id. */
  readonly rule: string;
  /** What the finding is known again by: made of the rule, the printed figures and the words around, whatever stands elsewhere. */
  readonly fingerprint: string;
  /** What the check said, in the report's language. */
  readonly says: string;
  readonly reason: string;
}

/** So many characters may a reason have. */
export const longestReason = 1_000;
