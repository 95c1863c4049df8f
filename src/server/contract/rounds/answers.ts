import { createRoute, z } from "@hono/zod-openapi";

import { errorSchema, jsonResponse, languageQuery } from "../common.ts";
import { jsonBody } from "../sign-in.ts";
import { answerFields, answerSchema, count, id, path, tags, textOrNull, unitParams } from "./parts.ts";

const changeField = count
  .nullable()
  .openapi({ description: "What it rests on: `written.change` as it was shown; null where nothing was written." });

const savedSchema = z.object({ change: count.nullable() }).openapi("SavedAnswer");

/** Beside the form of all errors: what stands, and who wrote it. */
const meanwhileSchema = errorSchema
  .extend({
    stands: z.object({
      change: count,
      who: z.string(),
      at: z.string(),
      answer: answerSchema.nullable(),
      text: textOrNull,
    }),
  })
  .openapi("ChangedMeanwhile");

const saved = {
  ...jsonResponse(savedSchema, "Kept"),
  409: {
    description:
      "It can't be written now; or somebody else has written it meanwhile (`changed_meanwhile`, with `stands`)",
    content: { "application/json": { schema: z.union([meanwhileSchema, errorSchema]) } },
  },
} as const;

export const saveAnswerRoute = createRoute({
  "x-access": { right: "report", of: "unit" },
  method: "post",
  path: `${path}/{round}/units/{unit}/answers`,
  tags,
  summary: "Keep what a unit has assessed something to be; with nothing in it, it is taken back",
  request: {
    params: unitParams,
    query: languageQuery,
    ...jsonBody(z.strictObject({ subject: id, ...answerFields, change: changeField })),
  },
  responses: saved,
});

export const saveCommentRoute = createRoute({
  "x-access": { right: "report", of: "unit" },
  method: "post",
  path: `${path}/{round}/units/{unit}/comments`,
  tags,
  summary:
    "Keep what a unit has written on a question, a deviation or something of the plan; an empty text is taken back",
  request: {
    params: unitParams,
    query: languageQuery,
    ...jsonBody(z.strictObject({ subject: id, text: textOrNull, change: changeField })),
  },
  responses: saved,
});

export const takeInRoute = createRoute({
  "x-access": { right: "report", of: "unit" },
  method: "post",
  path: `${path}/{round}/units/{unit}/take-in`,
  tags,
  summary: "Add what the units below have written of the same to what a unit has written",
  request: {
    params: unitParams,
    query: languageQuery,
    ...jsonBody(
      z.strictObject({
        subject: id,
        from: z.array(id).max(1_000).nullable().openapi({ description: "The units; null: all that hand in to it." }),
        as: z.enum(["whole", "list"]).openapi({
          description: "Each text whole under its unit's name, or a list of the units with the beginning of each.",
        }),
        change: changeField,
      }),
    ),
  },
  responses: saved,
});
