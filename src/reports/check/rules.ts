import type { Rule } from "./rule.ts";
import { rowsGiveTotal } from "./rules/rows-give-total.ts";

/** Every rule, in the order in which their pages stand. */
export const rules: readonly Rule[] = [rowsGiveTotal];
