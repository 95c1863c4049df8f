import type { Rule } from "./rule.ts";
import { boundValueAsPrinted } from "./rules/bound-value-as-printed.ts";
import { rowsGiveTotal } from "./rules/rows-give-total.ts";

/** Every rule, in the order in which their pages stand. */
export const rules: readonly Rule[] = [rowsGiveTotal, boundValueAsPrinted];
