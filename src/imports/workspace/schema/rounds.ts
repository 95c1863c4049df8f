import { z } from "zod";
import { date, listOf, mapping, period, plainText, reference, text, yesNo } from "./common.ts";

export const assessmentSchema = mapping({
  subject: plainText.meta({ description: "Such as objective:g7, indicator:i1, assignment:a1, control:c1, level:x." }),
  unit: reference.optional().meta({ description: "Left out: the subject's." }),
  source: z.enum(["unit", "decided"]).default("unit").meta({ description: "What the unit says, or what was decided." }),
  scale: reference,
  step: reference.optional().meta({ description: "Left out: not assessed, with a reason." }),
  trend: mapping({
    direction: z.enum(["up", "flat", "down"]),
    meaning: z.enum(["better", "worse", "neutral"]),
  }).optional(),
  outcome: text.optional().meta({ description: "In words, for what is not a number." }),
  reason: text.optional(),
  comment: text.optional().meta({ description: "Markdown." }),
  carriedOver: yesNo.default(false),
  date: date.optional(),
});

export const commentSchema = mapping({
  on: plainText.meta({ description: "Such as objective:g7, row:income.personnel, section:summary." }),
  unit: reference.optional().meta({ description: "Left out: the subject's." }),
  text: text.meta({ description: "Markdown." }),
});

/** rounds/<id>.yaml: a follow-up. */
export const roundSchema = mapping({
  name: text,
  period,
  deadline: date.optional(),
  previous: plainText.optional().meta({ description: "The round whose forecasts this one's are compared with." }),
  units: listOf(reference).default([]),
  report: reference.optional().meta({ description: "The report template, by its file's name." }),
  assessments: listOf(assessmentSchema).default([]),
  comments: listOf(commentSchema).default([]),
});
