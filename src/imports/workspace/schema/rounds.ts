import { askedKinds, roundStages, submissionStates } from "#domain/rounds/round.ts";
import { z } from "zod";
import {
  date,
  id,
  limit,
  listOf,
  mapping,
  measureRef,
  period,
  plainText,
  reference,
  text,
  wholeNumber,
  yesNo,
} from "./common.ts";

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

export const submissionSchema = mapping({
  unit: reference,
  state: z.enum(submissionStates),
  comment: text.optional().meta({ description: "Why it was returned or opened anew." }),
});

const deviationSchema = mapping({
  measure: measureRef,
  scenario: z.enum(["deviation"]).default("deviation"),
  over: mapping({
    amount: limit.optional().meta({ description: "Kronor." }),
    percent: limit.optional().meta({ description: "Per cent of the budget." }),
  })
    .default({})
    .meta({ description: "To be explained where it is larger than all that is given here." }),
});

const questionSchema = mapping({ id, name: text, help: text.optional(), required: yesNo.default(false) });

const asksSchema = mapping({
  subjects: listOf(z.enum(askedKinds))
    .default([...askedKinds])
    .meta({ description: "Left out: all of them." }),
  deviations: listOf(deviationSchema).default([]),
  questions: listOf(questionSchema).default([]),
  instructions: text.optional().meta({ description: "Markdown." }),
});

/** rounds/<id>.yaml: a follow-up. */
export const roundSchema = mapping({
  name: text,
  period,
  stage: z.enum(roundStages).default("planned").meta({ description: "Whether units can answer." }),
  deadline: date.optional().meta({ description: "For the levels that have none of their own." }),
  deadlines: listOf(mapping({ level: wholeNumber(0, 99, "wholeNumber"), date }))
    .default([])
    .meta({ description: "The last day by level: 0 is the top of the round." }),
  previous: plainText.optional().meta({ description: "The round whose forecasts this one's are compared with." }),
  units: listOf(reference).default([]),
  asks: asksSchema.optional().meta({ description: "Left out: everything of the plan, and nothing else." }),
  report: reference.optional().meta({ description: "The report template, by its file's name." }),
  submissions: listOf(submissionSchema).default([]),
  assessments: listOf(assessmentSchema).default([]),
  comments: listOf(commentSchema).default([]),
});
