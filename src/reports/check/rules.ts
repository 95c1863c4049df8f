import type { Rule } from "./rule.ts";
import { changeInText } from "./rules/change-in-text.ts";
import { partsGiveSum } from "./rules/parts-give-sum.ts";
import { percentOrPoints } from "./rules/percent-or-points.ts";
import { rowsGiveTotal } from "./rules/rows-give-total.ts";
import { sameAttribution } from "./rules/same-attribution.ts";
import { sameQuantity } from "./rules/same-quantity.ts";
import { shareCalledNumber } from "./rules/share-called-number.ts";
import { signWithWords } from "./rules/sign-with-words.ts";

/** Every rule, in the order in which their pages stand. */
export const rules: readonly Rule[] = [
  rowsGiveTotal,
  sameQuantity,
  changeInText,
  signWithWords,
  percentOrPoints,
  shareCalledNumber,
  partsGiveSum,
  sameAttribution,
];
