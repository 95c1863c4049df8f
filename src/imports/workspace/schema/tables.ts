import { z } from "zod";
import {
  area,
  decimals,
  id,
  listOf,
  mapping,
  measureRef,
  moneyScale,
  queryPart,
  reference,
  text,
  wholeNumber,
} from "./common.ts";

const row = mapping({
  name: text,
  ...queryPart,
  role: z.enum(["row", "total", "group"]).default("row"),
  level: wholeNumber(0, 5, "wholeNumber").default(0).meta({ description: "Indentation." }),
});

const total = text.optional().meta({ description: "The name of the last row, the whole. Left out: no such row." });

const rows = z
  .union(
    [
      listOf(row),
      mapping({ dimension: id, total }),
      mapping({ units: z.union([z.literal("children"), listOf(reference)]), total }),
      mapping({ measures: listOf(measureRef) }),
    ],
    { error: () => "rows" },
  )
  .meta({ description: "A list, or { dimension: … }, { units: children }, { measures: [ … ] }." });

const column = mapping({
  name: text,
  ...queryPart,
  decimals: decimals.optional(),
  in: moneyScale.optional(),
  judged: z
    .boolean()
    .optional()
    .meta({ description: "Under a difference or a change: whether it is better or worse, in words." }),
});

/** tables/*.yaml: tables that pages and reports share. */
export const tableSchema = mapping({
  id,
  name: text.meta({ description: "The caption." }),
  area: area.optional(),
  rowHead: text.optional().meta({ description: "The head of the first column." }),
  rows,
  columns: listOf(column).min(1, { error: () => "filledList" }),
  note: text.optional().meta({ description: "Printed under the table." }),
});
