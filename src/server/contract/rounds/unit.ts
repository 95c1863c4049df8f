import { createRoute, z } from "@hono/zod-openapi";

import type { BesidePart } from "#app/rounds/beside.ts";
import type { Child } from "#app/rounds/children.ts";
import type { AskedItem, DeviationItem, QuestionItem, UnitRound } from "#app/rounds/unit.ts";
import { askedKinds } from "#domain/rounds/round.ts";

import { readUnit } from "../access.ts";
import { jsonResponse, languageQuery } from "../common.ts";
import { blocksSchema, inlinesSchema, statusSchema } from "../document.ts";
import { abilitySchema } from "../permissions.ts";
import { fileResponses, formatField } from "../report.ts";
import {
  answerSchema,
  count,
  id,
  overrideFields,
  path,
  stageSchema,
  stateSchema,
  tags,
  textOrNull,
  unitParams,
  unitSchema,
} from "./parts.ts";

const writtenSchema = z
  .object({
    change: count.openapi({ description: "What the next save is to rest on." }),
    who: z.string(),
    at: z.string(),
  })
  .nullable();

const itemSchema: z.ZodType<AskedItem> = z
  .object({
    subject: z.string().openapi({ example: "objective:g7" }),
    kind: z.enum(askedKinds),
    name: z.string(),
    number: z.string().nullable(),
    objective: z.string().nullable(),
    about: blocksSchema,
    measured: z.object({ baseline: inlinesSchema, target: inlinesSchema, outcome: inlinesSchema }).nullable(),
    scale: z
      .object({
        id: z.string(),
        name: z.string(),
        steps: z
          .array(
            z.object({
              id: z.string(),
              name: z.string(),
              symbol: z.string(),
              tone: z.enum(["good", "mid", "bad", "none"]),
              meaning: z.string().nullable(),
            }),
          )
          .readonly(),
      })
      .nullable(),
    proposal: z.object({ step: z.string().nullable(), reason: z.string() }).nullable(),
    answer: answerSchema.nullable(),
    written: writtenSchema,
    last: z
      .object({
        round: z.string(),
        status: statusSchema,
        trend: statusSchema.nullable(),
        outcome: z.string().nullable(),
        comment: blocksSchema,
      })
      .nullable(),
    needsNote: z.boolean(),
  })
  .openapi("RoundItem");

const commentFields = {
  subject: z.string(),
  name: z.string(),
  text: textOrNull,
  written: writtenSchema,
  last: z.object({ round: z.string(), text: blocksSchema }).nullable(),
};

const deviationSchema: z.ZodType<DeviationItem> = z
  .object({
    ...commentFields,
    amount: inlinesSchema,
    percent: inlinesSchema,
    isOver: z.boolean().openapi({ description: "Larger than its limits: it must be explained." }),
  })
  .openapi("RoundDeviation");

const questionSchema: z.ZodType<QuestionItem> = z
  .object({ ...commentFields, help: z.string().nullable(), required: z.boolean() })
  .openapi("RoundQuestion");

const unitRoundSchema: z.ZodType<UnitRound> = z
  .object({
    round: z.object({ id: z.string(), name: z.string(), period: z.string(), stage: stageSchema }),
    stageText: z.string(),
    unit: unitSchema,
    approver: unitSchema,
    below: count,
    level: count,
    state: stateSchema,
    stateText: z.string(),
    deadline: z.string().nullable(),
    isLate: z.boolean(),
    comment: textOrNull.openapi({ description: "Why it was returned or opened anew." }),
    instructions: blocksSchema,
    items: z.array(itemSchema).readonly(),
    deviations: z.array(deviationSchema).readonly(),
    questions: z.array(questionSchema).readonly(),
    lacking: z
      .array(
        z.object({
          kind: z.enum(["step", "note", "deviation", "question"]),
          subject: z.string(),
          text: z.string(),
        }),
      )
      .readonly(),
    reports: z.array(z.object({ id: z.string(), name: z.string() })).readonly(),
    may: z.object({
      answer: abilitySchema,
      submit: abilitySchema,
      take_back: abilitySchema,
      return: abilitySchema,
      approve: abilitySchema,
      reopen: abilitySchema,
    }),
  })
  .openapi("UnitRound");

export const unitRoundRoute = createRoute({
  "x-access": readUnit,
  method: "get",
  path: `${path}/{round}/units/{unit}`,
  tags,
  summary: "What a round asks of a unit, what is known already, what it has said, and what it can do",
  request: { params: unitParams, query: languageQuery },
  responses: jsonResponse(unitRoundSchema, "The unit in the round"),
});

const besideSchema: z.ZodType<BesidePart> = z
  .object({
    id: z.enum(["history", "others", "reports"]),
    title: z.string(),
    blocks: blocksSchema,
    note: z.string().nullable(),
  })
  .openapi("BesidePart");

export const besideRoute = createRoute({
  "x-access": readUnit,
  method: "get",
  path: `${path}/{round}/units/{unit}/indicators/{indicator}/beside`,
  tags,
  summary: "What a unit gets back for an indicator: its history, the unit beside comparable ones, where it is printed",
  request: { params: unitParams.extend({ indicator: id }), query: languageQuery },
  responses: jsonResponse(z.object({ parts: z.array(besideSchema).readonly() }).openapi("Beside"), "What it gets back"),
});

const toneCount = { good: count, mid: count, bad: count, none: count };

const childSchema: z.ZodType<Child> = z
  .object({
    unit: unitSchema,
    state: stateSchema,
    stateText: z.string(),
    deadline: z.string().nullable(),
    isLate: z.boolean(),
    tones: z
      .object({ ...toneCount, unsaid: count })
      .openapi({ description: "How many of the things it is to assess stand on steps of each tone." }),
    overrides: z.object(overrideFields).openapi({ description: "How often it assesses otherwise than proposed." }),
    changed: z
      .array(z.object({ subject: z.string(), name: z.string(), from: statusSchema, to: statusSchema }))
      .readonly()
      .openapi({ description: "What it assesses otherwise than in the round before." }),
    comments: z.array(z.object({ subject: z.string(), text: blocksSchema })).readonly(),
    posts: count.openapi({ description: "How many posts there are in the discussion of its answers." }),
    may: z.object({ return: abilitySchema, approve: abilitySchema, reopen: abilitySchema }),
  })
  .openapi("RoundChild");

export const childrenRoute = createRoute({
  "x-access": readUnit,
  method: "get",
  path: `${path}/{round}/units/{unit}/children`,
  tags,
  summary: "The units that hand in to a unit: how far each has come, and what is otherwise than in the round before",
  request: { params: unitParams, query: languageQuery },
  responses: jsonResponse(
    z.object({ children: z.array(childSchema).readonly() }).openapi("RoundChildren"),
    "The units below",
  ),
});

export const summaryRoute = createRoute({
  "x-access": readUnit,
  method: "get",
  path: `${path}/{round}/units/{unit}/summary`,
  tags,
  summary: "What a unit says in a round, for a workplace meeting: PDF (PDF/UA-1), Word, HTML or JSON",
  request: { params: unitParams, query: languageQuery.extend({ format: formatField }) },
  responses: fileResponses,
});
