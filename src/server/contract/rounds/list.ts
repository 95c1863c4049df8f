import { createRoute, z } from "@hono/zod-openapi";

import type { RoundSummary } from "#app/rounds/list.ts";
import type { RoundOverrides } from "#app/rounds/overrides.ts";
import type { RoundProgress } from "#app/rounds/progress.ts";
import { askedKinds } from "#domain/rounds/round.ts";

import { readAny } from "../access.ts";
import { jsonResponse, languageQuery, workspaceParams } from "../common.ts";
import { tableSchema } from "../document.ts";
import { abilitySchema } from "../permissions.ts";
import {
  count,
  countsSchema,
  deadlineSchema,
  overrideFields,
  path,
  roundParams,
  stageSchema,
  stateSchema,
  tags,
  unitSchema,
} from "./parts.ts";

const summarySchema: z.ZodType<RoundSummary> = z
  .object({
    id: z.string(),
    name: z.string(),
    period: z.string(),
    stage: stageSchema,
    stageText: z.string(),
    deadline: z.string().nullable(),
    deadlines: z.array(deadlineSchema).readonly(),
    report: z.string().nullable(),
    counts: countsSchema.openapi({ description: "How many units stand how, of those that may be read." }),
    mine: z
      .array(unitSchema)
      .readonly()
      .openapi({ description: "The units asked that one may report for or approve, in the tree's order." }),
    may: z.object({
      open: abilitySchema,
      close: abilitySchema,
      reopen: abilitySchema,
      alter: abilitySchema,
      remove: abilitySchema,
    }),
  })
  .openapi("RoundSummary");

export const roundsRoute = createRoute({
  "x-access": readAny,
  method: "get",
  path,
  tags,
  summary: "The rounds, the newest first, and how far each has come",
  request: { params: workspaceParams, query: languageQuery },
  responses: jsonResponse(
    z.object({ rounds: z.array(summarySchema).readonly(), may: z.object({ make: abilitySchema }) }).openapi("Rounds"),
    "The rounds",
  ),
});

const progressSchema: z.ZodType<RoundProgress> = z
  .object({
    whole: countsSchema,
    levels: z.array(z.object({ level: count, deadline: z.string().nullable(), counts: countsSchema })).readonly(),
    units: z
      .array(
        z.object({
          code: z.string(),
          name: z.string(),
          level: count,
          above: z.string().nullable().openapi({ description: "The unit that it hands in to, where it may be read." }),
          state: stateSchema,
          stateText: z.string(),
          deadline: z.string().nullable(),
          isLate: z.boolean(),
          counts: countsSchema.openapi({ description: "Of itself and all units asked below it." }),
        }),
      )
      .readonly(),
  })
  .openapi("RoundProgress");

export const progressRoute = createRoute({
  "x-access": readAny,
  method: "get",
  path: `${path}/{round}/progress`,
  tags,
  summary: "How far a round has come: by level and by unit, of those that may be read",
  request: { params: roundParams, query: languageQuery },
  responses: jsonResponse(progressSchema, "The progress"),
});

const overridesSchema: z.ZodType<RoundOverrides> = z
  .object({
    whole: z.object(overrideFields),
    kinds: z.array(z.object({ kind: z.enum(askedKinds), ...overrideFields })).readonly(),
    units: z.array(z.object({ code: z.string(), name: z.string(), ...overrideFields })).readonly(),
    table: tableSchema.openapi({ description: "The same, to be shown." }),
  })
  .openapi("RoundOverrides");

export const overridesRoute = createRoute({
  "x-access": readAny,
  method: "get",
  path: `${path}/{round}/overrides`,
  tags,
  summary: "How often units assess otherwise than the rule proposes, of those that may be read",
  request: { params: roundParams, query: languageQuery },
  responses: jsonResponse(overridesSchema, "The overrides"),
});
