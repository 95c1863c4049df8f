import { z } from "zod";
import { id, listOf, mapping, text } from "./common.ts";

const field = mapping({
  id: id.meta({ description: "Also the name of the column." }),
  name: text,
  type: z.enum(["text", "date", "number", "money", "yes_no", "choice", "unit"]),
  choices: listOf(mapping({ id, name: text }))
    .default([])
    .meta({ description: "For the type choice." }),
  sensitive: z
    .boolean()
    .optional()
    .meta({ description: "Shown only to those with the right to see what is sensitive." }),
});

/** registers/<id>.yaml: the fields of a register. Its records are in <id>.csv. */
export const registerSchema = mapping({
  name: text,
  description: text.optional(),
  fields: listOf(field).min(1, { error: () => "filledList" }),
});
