import type { Rule } from "./rule.ts";
import { changeWordFollowsFigures } from "./rules/change-word-follows-figures.ts";
import { rowsGiveTotal } from "./rules/rows-give-total.ts";
import { targetReachable } from "./rules/target-reachable.ts";
import { verdictMissing } from "./rules/verdict-missing.ts";

/** Every rule, in the order in which their pages stand. */
export const rules: readonly Rule[] = [rowsGiveTotal, changeWordFollowsFigures, targetReachable, verdictMissing];
