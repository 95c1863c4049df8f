import type { Month } from "./month.ts";

/** Whole calendar months, first and last included. A month, a tertial, a year and Jan-Aug are all spans. */
export interface Span {
  readonly from: Month;
  readonly to: Month;
}
