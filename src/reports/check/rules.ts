import type { Rule } from "./rule.ts";
import { differenceFollowsFigures } from "./rules/difference-follows-figures.ts";
import { incomeStatementFoots } from "./rules/income-statement-foots.ts";
import { oneDeviationConvention } from "./rules/one-deviation-convention.ts";
import { percentFollowsFigures } from "./rules/percent-follows-figures.ts";
import { percentFormat } from "./rules/percent-format.ts";
import { percentMissing } from "./rules/percent-missing.ts";
import { percentSign } from "./rules/percent-sign.ts";
import { rateOfWhole } from "./rules/rate-of-whole.ts";
import { rowsGiveTotal } from "./rules/rows-give-total.ts";
import { smallGroupPrinted } from "./rules/small-group-printed.ts";
import { totalSign } from "./rules/total-sign.ts";
import { unitOnce } from "./rules/unit-once.ts";

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
];
