import { createRoute, z } from "@hono/zod-openapi";

import type { RoundChoices, RoundForm, RoundMeanwhile } from "#app/rounds/form.ts";
import type { WrittenRound } from "#app/rounds/written.ts";
import { askedKinds } from "#domain/rounds/round.ts";

import type { Access } from "../access.ts";
import { errorSchema, jsonResponse, languageQuery, workspaceParams } from "../common.ts";
import { abilitySchema } from "../permissions.ts";
import { jsonBody } from "../sign-in.ts";
import { unitNodeSchema } from "../workspace.ts";
import { count, deadlineSchema, id, path, roundParams, stageSchema, tags } from "./parts.ts";

const leads = { right: "model", of: "any_unit" } as const satisfies Access;
const leadsAll = { right: "model", of: "body" } as const satisfies Access;

const textOf = (longest: number) =>
  z.strictObject({ sv: z.string().max(longest), en: z.string().max(longest).optional() });
const line = textOf(500);
const long = textOf(20_000);
const number = z.string().max(40);

const writtenSchema = z
  .strictObject({
    name: line,
    period: z.string().max(40).openapi({ description: "As written.", example: "2018T1" }),
    deadline: z.string().max(20).openapi({
      description: "The last day of the levels that have none of their own; empty: none.",
      example: "2018-05-15",
    }),
    deadlines: z.array(deadlineSchema).max(100).readonly(),
    previous: id.nullable().openapi({ description: "The round that forecasts and answers are compared with." }),
    units: z.array(id).max(20_000).readonly(),
    subjects: z.array(z.enum(askedKinds)).max(10).readonly(),
    deviations: z
      .array(
        z.strictObject({
          measure: z.string().max(200),
          amount: number.openapi({ description: "In kronor; empty: no such limit." }),
          percent: number.openapi({ description: "Of the budget; empty: no such limit." }),
        }),
      )
      .max(200)
      .readonly(),
    questions: z
      .array(
        z.strictObject({
          id: z.string().max(200).openapi({ description: "Empty for a new one." }),
          name: line,
          help: long,
          required: z.boolean(),
        }),
      )
      .max(200)
      .readonly(),
    instructions: long.openapi({ description: "Markdown." }),
    report: id.nullable().openapi({ description: "The template whose report draws on it." }),
  })
  .openapi("WrittenRound") satisfies z.ZodType<WrittenRound>;

const named = z.array(z.object({ id: z.string(), name: z.string() })).readonly();

const choicesSchema: z.ZodType<RoundChoices> = z
  .object({
    period: z.object({ key: z.string(), text: z.string() }),
    units: z
      .array(
        unitNodeSchema.and(
          z.object({
            counts: z
              .object({ objective: count, indicator: count, assignment: count, control: count })
              .openapi({ description: "How much its plan has to ask about in the period." }),
          }),
        ),
      )
      .readonly(),
    measures: named,
    reports: named,
    rounds: named,
  })
  .openapi("RoundChoices");

const formSchema: z.ZodType<RoundForm> = z
  .object({
    id: z.string(),
    stage: stageSchema,
    isBegun: z.boolean().openapi({ description: "Units may have answered: nothing can be taken away." }),
    written: writtenSchema,
    names: z.array(z.object({ code: z.string(), name: z.string() })).readonly(),
    change: count.nullable().openapi({ description: "What a save is to rest on." }),
    may: z.object({ alter: abilitySchema, remove: abilitySchema }),
  })
  .openapi("RoundForm");

/** Beside the form of all errors: what stands, and who wrote it. */
const meanwhileSchema = errorSchema
  .extend({
    stands: z.object({
      change: count,
      who: z.string(),
      at: z.string(),
      written: writtenSchema.nullable().openapi({ description: "Null where it has been removed." }),
    }),
  })
  .openapi("RoundChangedMeanwhile") satisfies z.ZodType<RoundMeanwhile>;

const change = count.openapi({ description: "What it rests on: `change` of the round as it was shown." });
const reason = z.string().max(500).openapi({ description: "Why; stands in the history." });

const altered = {
  ...jsonResponse(z.object({ change: count.nullable() }).openapi("AlteredRound"), "Done"),
  409: {
    description:
      "It can't be altered now; or somebody else has written it meanwhile (`changed_meanwhile`, with `stands`)",
    content: { "application/json": { schema: z.union([meanwhileSchema, errorSchema]) } },
  },
} as const;

export const roundChoicesRoute = createRoute({
  "x-access": leads,
  method: "get",
  path: `${path}/choices`,
  tags,
  summary:
    "What can be chosen in a round of a period: the units with what their plans have to ask about, measures, templates",
  request: {
    params: workspaceParams,
    query: languageQuery.extend({
      period: z.string().max(40).optional().openapi({ description: "Left out: the one after the newest round's." }),
    }),
  },
  responses: jsonResponse(choicesSchema, "The choices"),
});

export const roundFormRoute = createRoute({
  "x-access": leads,
  method: "get",
  path: `${path}/{round}/form`,
  tags,
  summary: "A round as it is written, to be altered or copied from",
  request: { params: roundParams, query: languageQuery },
  responses: jsonResponse(formSchema, "The round"),
});

export const makeRoundRoute = createRoute({
  "x-access": leadsAll,
  method: "post",
  path,
  tags,
  summary: "Make a planned round",
  request: { params: workspaceParams, query: languageQuery, ...jsonBody(writtenSchema) },
  responses: jsonResponse(z.object({ round: z.string() }).openapi("MadeRound"), "Made; with its id"),
});

export const alterRoundRoute = createRoute({
  "x-access": leadsAll,
  method: "put",
  path: `${path}/{round}`,
  tags,
  summary: "Alter a round; of one that has begun nothing that somebody may have answered is taken away",
  request: {
    params: roundParams,
    query: languageQuery,
    ...jsonBody(
      z.strictObject({
        written: writtenSchema,
        change,
        reason: reason.openapi({ description: "Needed where the round has begun; stands in the history." }),
      }),
    ),
  },
  responses: altered,
});

export const removeRoundRoute = createRoute({
  "x-access": leadsAll,
  method: "delete",
  path: `${path}/{round}`,
  tags,
  summary: "Remove a planned round in which nothing has been said",
  request: { params: roundParams, query: languageQuery, ...jsonBody(z.strictObject({ change, reason })) },
  responses: altered,
});
