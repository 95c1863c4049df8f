import { id, listOf, mapping, plainText, text } from "./common.ts";

const member = mapping({
  id: plainText.refine((value) => /^(?!\s)[^;=\r\n]+(?<!\s)$/u.test(value), { error: () => "invalid-id" }),
  name: text,
  parent: plainText.optional().meta({ description: "The member that this one is a part of." }),
});

/** dimensions.yaml: what values can be cut by. */
export const dimensionSchema = mapping({
  id: id.meta({ description: "Also the name of the column in facts." }),
  name: text,
  members: listOf(member).meta({ description: "In the order they are printed." }),
});
