import type { Rule } from "./rule.ts";
import { allFollowsEach } from "./rules/all-follows-each.ts";
import { boundValueAsPrinted } from "./rules/bound-value-as-printed.ts";
import { causeOfOne } from "./rules/cause-of-one.ts";
import { changeInText } from "./rules/change-in-text.ts";
import { partsGiveSum } from "./rules/parts-give-sum.ts";
import { changeWordFollowsFigures } from "./rules/change-word-follows-figures.ts";
import { commentInPlace } from "./rules/comment-in-place.ts";
import { countFollowsList } from "./rules/count-follows-list.ts";
import { deviationCommented } from "./rules/deviation-commented.ts";
import { doneOrWaiting } from "./rules/done-or-waiting.ts";
import { footnoteExplained } from "./rules/footnote-explained.ts";
import { differenceInText } from "./rules/difference-in-text.ts";
import { differenceFollowsFigures } from "./rules/difference-follows-figures.ts";
import { incomeStatementFoots } from "./rules/income-statement-foots.ts";
import { interimPeriod } from "./rules/interim-period.ts";
import { listedElsewhere } from "./rules/listed-elsewhere.ts";
import { onPlanFollowsFigures } from "./rules/on-plan-follows-figures.ts";
import { oneDeviationConvention } from "./rules/one-deviation-convention.ts";
import { percentFollowsFigures } from "./rules/percent-follows-figures.ts";
import { percentFormat } from "./rules/percent-format.ts";
import { percentMissing } from "./rules/percent-missing.ts";
import { percentOrPoints } from "./rules/percent-or-points.ts";
import { percentSign } from "./rules/percent-sign.ts";
import { periodAgrees } from "./rules/period-agrees.ts";
import { referenceExists } from "./rules/reference-exists.ts";
import { rateOfWhole } from "./rules/rate-of-whole.ts";
import { rowsGiveTotal } from "./rules/rows-give-total.ts";
import { sameAttribution } from "./rules/same-attribution.ts";
import { sameQuantityBefore } from "./rules/same-quantity-before.ts";
import { sameQuantity } from "./rules/same-quantity.ts";
import { shareCalledNumber } from "./rules/share-called-number.ts";
import { sickLeaveComplete } from "./rules/sick-leave-complete.ts";
import { signWithWords } from "./rules/sign-with-words.ts";
import { smallGroupPrinted } from "./rules/small-group-printed.ts";
import { targetReachable } from "./rules/target-reachable.ts";
import { totalSign } from "./rules/total-sign.ts";
import { unitOnce } from "./rules/unit-once.ts";
import { unboundNumber } from "./rules/unbound-number.ts";
import { verdictFollowsOutcome } from "./rules/verdict-follows-outcome.ts";
import { verdictMissing } from "./rules/verdict-missing.ts";
import { verdictOfScale } from "./rules/verdict-of-scale.ts";
import { verdictsAsCounted } from "./rules/verdicts-as-counted.ts";

/** Every rule, in the order in which their pages stand. */
export const rules: readonly Rule[] = [
  rowsGiveTotal,
  totalSign,
  incomeStatementFoots,
  differenceFollowsFigures,
  oneDeviationConvention,
  percentFollowsFigures,
  percentSign,
  percentMissing,
  percentFormat,
  rateOfWhole,
  unitOnce,
  smallGroupPrinted,
  boundValueAsPrinted,
  sameQuantity,
  sameQuantityBefore,
  changeInText,
  differenceInText,
  signWithWords,
  percentOrPoints,
  shareCalledNumber,
  partsGiveSum,
  sameAttribution,
  unboundNumber,
  changeWordFollowsFigures,
  verdictFollowsOutcome,
  targetReachable,
  verdictMissing,
  verdictOfScale,
  verdictsAsCounted,
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
