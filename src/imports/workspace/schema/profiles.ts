import { sourceKinds } from "#domain/profiles/profile.ts";
import { z } from "zod";
import { date, listOf, mapping, plainText, reference, text, yesNo } from "./common.ts";

const translation = mapping({
  outside: plainText.meta({ description: "The source's own name." }),
  inside: reference
    .optional()
    .meta({ description: "What it means. Left out: values of it are passed over, on purpose." }),
  from: date.optional(),
  to: date.optional(),
});

const facet = mapping({
  facet: plainText.meta({ description: "A column, `account`, an object's dimension: as the import shows them." }),
  translations: listOf(translation).default([]),
  otherwise: z
    .enum(["same", "refuse", "skip"])
    .default("refuse")
    .meta({ description: "A name without translation: means the same, stops the import, is passed over." }),
  empty: reference.optional().meta({ description: "What no name means. Left out: it stops the import." }),
});

const role = z
  .union([z.string(), z.number(), facet], { error: () => "role" })
  .meta({ description: "Always the same: its id. Or { facet: …, translations: … }." });

/** profiles/<id>.yaml: how the files of one source are read. */
export const profileSchema = mapping({
  name: text,
  source: z.enum(sourceKinds),
  recognisedBy: listOf(plainText).default([]).meta({ description: "By which a file is known to be of this profile." }),
  reading: z.record(z.string(), plainText).default({}).meta({ description: "What the reader is told: the sheet …" }),
  unit: role,
  measure: role,
  scenario: role.default("outcome"),
  version: role.default(""),
  cuts: z.record(z.string(), role).default({}).meta({ description: "Dimension -> where its member comes from." }),
  negated: listOf(plainText).default([]).meta({ description: "Measures whose sign is turned round; `*` is all." }),
  completeFor: reference.optional().meta({
    description: "A unit that a file says everything of, with all below it: what is not in the file is withdrawn.",
  }),
  automatic: yesNo.default(false).meta({ description: "A faultless file of a watched folder is confirmed at once." }),
});
