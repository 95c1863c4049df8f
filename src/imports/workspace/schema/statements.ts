import { unitsOfMeasurement } from "#domain/quantities/units.ts";
import { z } from "zod";
import { listOf, mapping, measureId, measureRef, plainText, text } from "./common.ts";
import { accountRanges } from "./measures.ts";

const row = mapping({
  id: measureId,
  name: text,
  nature: z.enum(["income", "cost", "result"]).meta({ description: "Income is stored positive and cost negative." }),
  role: z.enum(["row", "total"]).default("row").meta({ description: "A total is set off." }),
  accounts: accountRanges.optional(),
  formula: plainText.optional().meta({ description: "Over other rows (by their id) and measures." }),
  unit: z
    .enum(Object.values(unitsOfMeasurement).map((unit) => unit.id))
    .optional()
    .meta({ description: "For a formula that does not give money. Left out: sek." }),
  measure: measureRef.optional().meta({ description: "The row shows a measure as it is." }),
});

/** statements/*.yaml: rows over account ranges and formulas. */
export const statementSchema = mapping({
  id: measureId,
  name: text,
  ledger: measureId.optional().meta({ description: "The measure (sek, flow) whose facts are cut by account." }),
  rows: listOf(row).min(1, { error: () => "filledList" }),
});
