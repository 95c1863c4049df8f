import { z } from "zod";
import { mapping, period, plainText, reference, text, yesNo } from "./common.ts";

/** The front matter of reports/<id>.md. */
export const reportSchema = mapping({
  name: text,
  subtitle: text.optional(),
  language: z.enum(["sv", "en"]).default("sv"),
  unit: reference,
  round: plainText.optional().meta({ description: "The round whose assessments and comments it prints." }),
  period: period.optional().meta({ description: "Left out: the round's." }),
  organisation: period.optional().meta({
    description:
      "The period at whose end the organisation stood that figures are shown in. Left out: each period's own.",
  }),
  numberedHeadings: yesNo.default(false),
  identity: mapping({
    number: plainText.optional(),
    version: plainText.optional(),
    date: plainText.optional(),
    responsible: text.optional().meta({ description: "A role." }),
    author: text.optional().meta({ description: "A role." }),
    status: text.optional(),
  }).default({}),
});
