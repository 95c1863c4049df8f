import type { MeasureId } from "../measure.ts";
import { balanceRequirement } from "./balance-requirement.ts";
import { employment } from "./employment.ts";
import { engagement } from "./engagement.ts";
import { followUp } from "./follow-up.ts";
import { hoursBridge } from "./hours-bridge.ts";
import { incomeStatement } from "./income-statement.ts";
import { sickLeave } from "./sick-leave.ts";
import type { StandardGroup, StandardMeasure } from "./standard.ts";
import { turnover } from "./turnover.ts";

/** The field's standard measures, in the order that they are told. */
export const standardGroups: readonly StandardGroup[] = [
  incomeStatement,
  balanceRequirement,
  sickLeave,
  turnover,
  engagement,
  employment,
  hoursBridge,
  followUp,
];

/** All of them by id. */
export const standardMeasures: ReadonlyMap<MeasureId, StandardMeasure> = new Map(
  standardGroups.flatMap(({ measures }) => measures.map((measure) => [measure.id, measure])),
);
