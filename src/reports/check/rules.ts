import type { Rule } from "./rule.ts";
import { allFollowsEach } from "./rules/all-follows-each.ts";
import { causeOfOne } from "./rules/cause-of-one.ts";
import { changeWordFollowsFigures } from "./rules/change-word-follows-figures.ts";
import { commentInPlace } from "./rules/comment-in-place.ts";
import { countFollowsList } from "./rules/count-follows-list.ts";
import { deviationCommented } from "./rules/deviation-commented.ts";
import { doneOrWaiting } from "./rules/done-or-waiting.ts";
import { footnoteExplained } from "./rules/footnote-explained.ts";
import { interimPeriod } from "./rules/interim-period.ts";
import { listedElsewhere } from "./rules/listed-elsewhere.ts";
import { onPlanFollowsFigures } from "./rules/on-plan-follows-figures.ts";
import { periodAgrees } from "./rules/period-agrees.ts";
import { referenceExists } from "./rules/reference-exists.ts";
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
  doneOrWaiting,
  onPlanFollowsFigures,
  deviationCommented,
  commentInPlace,
  causeOfOne,
  listedElsewhere,
  footnoteExplained,
  referenceExists,
  periodAgrees,
  sickLeaveComplete,
  interimPeriod,
];
