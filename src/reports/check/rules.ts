import type { Rule } from "./rule.ts";
import { allFollowsEach } from "./rules/all-follows-each.ts";
import { changeWordFollowsFigures } from "./rules/change-word-follows-figures.ts";
import { countFollowsList } from "./rules/count-follows-list.ts";
import { interimPeriod } from "./rules/interim-period.ts";
import { onPlanFollowsFigures } from "./rules/on-plan-follows-figures.ts";
import { periodAgrees } from "./rules/period-agrees.ts";
import { rowsGiveTotal } from "./rules/rows-give-total.ts";
import { sickLeaveComplete } from "./rules/sick-leave-complete.ts";
import { targetReachable } from "./rules/target-reachable.ts";
import { verdictFollowsOutcome } from "./rules/verdict-follows-outcome.ts";
import { verdictMissing } from "./rules/verdict-missing.ts";
import { verdictOfScale } from "./rules/verdict-of-scale.ts";

/** Every rule, in the order in which their pages stand. */
export const rules: readonly Rule[] = [
  rowsGiveTotal,
  changeWordFollowsFigures,
  verdictFollowsOutcome,
  targetReachable,
  verdictMissing,
  verdictOfScale,
  countFollowsList,
  allFollowsEach,
  onPlanFollowsFigures,
  periodAgrees,
  sickLeaveComplete,
  interimPeriod,
];
