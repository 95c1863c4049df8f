import { z } from "@hono/zod-openapi";

import type { AnswerView, UnitName } from "#app/rounds/unit.ts";
import { roundStages } from "#domain/rounds/round.ts";
import { unitStates } from "#domain/rounds/standing.ts";

import { workspaceParams } from "../common.ts";

/** Of the routes of rounds. */
export const tags = ["Rounds"];
export const path = "/api/workspaces/{workspace}/rounds";
export const id = z.string().min(1).max(200);
export const roundParams = workspaceParams.extend({
  round: id.openapi({ description: "Round id", example: "2018t1" }),
});
export const unitParams = roundParams.extend({ unit: id.openapi({ description: "Unit code", example: "LT" }) });

export const localText = z
  .strictObject({ sv: z.string(), en: z.string().optional() })
  .openapi("LocalText", { description: "A text in Swedish and, where somebody has written it, in English." });
export const textOrNull = localText.nullable();

export const unitSchema: z.ZodType<UnitName> = z.object({ code: z.string(), name: z.string() }).openapi("RoundUnit");
export const stageSchema = z.enum(roundStages).openapi("RoundStage");
export const stateSchema = z.enum(unitStates).openapi("UnitState");
export const deadlineSchema = z.strictObject({
  level: z.number().int().min(0).max(99).openapi({ description: "0 is the top of the round." }),
  date: z.string().max(20).openapi({ example: "2018-05-15" }),
});

export const count = z.number().int();
export const countsSchema = z
  .object({
    not_begun: count,
    reporting: count,
    submitted: count,
    returned: count,
    approved: count,
    late: count,
    all: count,
  })
  .openapi("RoundCounts");

const trendSchema = z
  .strictObject({ direction: z.enum(["up", "flat", "down"]), meaning: z.enum(["better", "worse", "neutral"]) })
  .nullable();

export const answerFields = {
  scale: z.string().max(200),
  step: z.string().max(200).nullable().openapi({ description: "Null: not assessed; then with a reason." }),
  trend: trendSchema,
  outcome: textOrNull.openapi({ description: "In words, for what is not a number." }),
  reason: textOrNull.openapi({ description: "Why it is not assessed, or assessed so." }),
  comment: textOrNull.openapi({ description: "Markdown." }),
  carriedOver: z.boolean(),
};

export const answerSchema: z.ZodType<AnswerView> = z
  .object({ ...answerFields, date: z.string().nullable() })
  .openapi("RoundAnswer");

export const overrideFields = {
  proposed: count.openapi({ description: "Assessments for which a step was proposed." }),
  otherwise: count.openapi({ description: "Of those, how many were set otherwise." }),
  percent: count.nullable().openapi({ description: "Null where nothing had a proposal." }),
};
