import { z } from "zod";
import { area, decimals, id, listOf, mapping, moneyScale, queryPart, text, yesNo } from "./common.ts";

const part = mapping({ name: text, ...queryPart });

const category = mapping({
  name: text,
  ...queryPart,
  total: yesNo.default(false).meta({ description: "In a waterfall: the bar stands on the axis." }),
});

const categories = z
  .union([z.literal("months"), z.literal("rolling12"), listOf(category).min(1, { error: () => "filledList" })], {
    error: () => "categories",
  })
  .meta({ description: "A list; months: each month of the period; rolling12: rolling twelve months, each month." });

/** charts/*.yaml: charts that pages and reports share. */
export const chartSchema = mapping({
  id,
  name: text.meta({ description: "States the finding. May hold bound values, as prose." }),
  area: area.optional(),
  kind: z.enum(["bars", "line", "waterfall"]),
  series: listOf(part).min(1, { error: () => "filledList" }),
  categories,
  reference: part.optional().meta({ description: "A horizontal line, such as a target." }),
  decimals: decimals.optional(),
  in: moneyScale.optional(),
});
