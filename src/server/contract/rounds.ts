import { createRoute, z } from "@hono/zod-openapi";

import type { BesidePart } from "#app/rounds/beside.ts";
import type { Child } from "#app/rounds/children.ts";
import type { RoundSummary } from "#app/rounds/list.ts";
import type { RoundOverrides } from "#app/rounds/overrides.ts";
import type { RoundProgress } from "#app/rounds/progress.ts";
import type { AnswerView, AskedItem, DeviationItem, QuestionItem, UnitName, UnitRound } from "#app/rounds/unit.ts";
import { stageActs, unitActs, type StageAct, type UnitAct } from "#domain/rounds/acts.ts";
import { askedKinds, roundStages } from "#domain/rounds/round.ts";
import { unitStates } from "#domain/rounds/standing.ts";

import { readAny, readUnit, type Access } from "./access.ts";
import { errorSchema, jsonResponse, languageQuery, workspaceParams } from "./common.ts";
import { blocksSchema, inlinesSchema, statusSchema, tableSchema } from "./document.ts";
import { abilitySchema } from "./permissions.ts";
import { fileResponses, formatField } from "./report.ts";
import { jsonBody } from "./sign-in.ts";

const tags = ["Rounds"];
const path = "/api/workspaces/{workspace}/rounds";
const id = z.string().min(1).max(200);
const roundParams = workspaceParams.extend({ round: id.openapi({ description: "Round id", example: "2018t1" }) });
const unitParams = roundParams.extend({ unit: id.openapi({ description: "Unit code", example: "LT" }) });

const localText = z
  .strictObject({ sv: z.string(), en: z.string().optional() })
  .openapi("LocalText", { description: "A text in Swedish and, where somebody has written it, in English." });
const textOrNull = localText.nullable();

const unitSchema: z.ZodType<UnitName> = z.object({ code: z.string(), name: z.string() }).openapi("RoundUnit");
const stageSchema = z.enum(roundStages).openapi("RoundStage");
const stateSchema = z.enum(unitStates).openapi("UnitState");
const deadlineSchema = z.strictObject({
  level: z.number().int().min(0).max(99).openapi({ description: "0 is the top of the round." }),
  date: z.string().max(20).openapi({ example: "2018-05-15" }),
});

const count = z.number().int();
const countsSchema = z
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
    may: z.object({ open: abilitySchema, close: abilitySchema, reopen: abilitySchema }),
  })
  .openapi("RoundSummary");

const trendSchema = z
  .strictObject({ direction: z.enum(["up", "flat", "down"]), meaning: z.enum(["better", "worse", "neutral"]) })
  .nullable();

const answerFields = {
  scale: z.string().max(200),
  step: z.string().max(200).nullable().openapi({ description: "Null: not assessed; then with a reason." }),
  trend: trendSchema,
  outcome: textOrNull.openapi({ description: "In words, for what is not a number." }),
  reason: textOrNull.openapi({ description: "Why it is not assessed, or assessed so." }),
  comment: textOrNull.openapi({ description: "Markdown." }),
  carriedOver: z.boolean(),
};

const answerSchema: z.ZodType<AnswerView> = z
  .object({ ...answerFields, date: z.string().nullable() })
  .openapi("RoundAnswer");

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

export const roundsRoute = createRoute({
  "x-access": readAny,
  method: "get",
  path,
  tags,
  summary: "The rounds, the newest first, and how far each has come",
  request: { params: workspaceParams, query: languageQuery },
  responses: jsonResponse(z.object({ rounds: z.array(summarySchema).readonly() }).openapi("Rounds"), "The rounds"),
});

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

const overrideFields = {
  proposed: count.openapi({ description: "Assessments for which a step was proposed." }),
  otherwise: count.openapi({ description: "Of those, how many were set otherwise." }),
  percent: count.nullable().openapi({ description: "Null where nothing had a proposal." }),
};

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

export const summaryRoute = createRoute({
  "x-access": readUnit,
  method: "get",
  path: `${path}/{round}/units/{unit}/summary`,
  tags,
  summary: "What a unit says in a round, for a workplace meeting: PDF (PDF/UA-1), Word, HTML or JSON",
  request: { params: unitParams, query: languageQuery.extend({ format: formatField }) },
  responses: fileResponses,
});

const stageSummaries: Readonly<Record<StageAct, string>> = {
  open: "Open a planned round, so that its units can answer",
  close: "Close an open round: nothing more can be answered",
  reopen: "Open a closed round anew",
};

/** Opening, closing and opening anew. */
export const stageRoutes = (Object.keys(stageActs) as readonly StageAct[]).map((act) => ({
  act,
  route: createRoute({
    "x-access": { right: "model", of: "body" } satisfies Access,
    method: "post",
    path: `${path}/{round}/${act}` as const,
    tags,
    summary: stageSummaries[act],
    request: {
      params: roundParams,
      query: languageQuery,
      ...jsonBody(
        z.strictObject({
          reason: z.string().max(500).openapi({ description: "Why; stands in the history." }),
          deadline: z.string().max(20).nullable().optional().openapi({ description: "Left out: as the round says." }),
          deadlines: z.array(deadlineSchema).max(100).optional(),
        }),
      ),
    },
    responses: jsonResponse(z.object({ stage: stageSchema }), "Done"),
  }),
}));

const actSummaries: Readonly<Record<UnitAct, string>> = {
  submit: "Submit a unit's answers to whoever signs them; nothing may be lacking",
  take_back: "Take a submission back, to go on writing",
  return: "Return submitted answers to the unit, with a comment",
  approve: "Approve submitted answers",
  reopen: "Open approved answers anew, with a comment",
};

const actNames = {
  submit: "submit",
  take_back: "take-back",
  return: "return",
  approve: "approve",
  reopen: "reopen",
} as const satisfies Readonly<Record<UnitAct, string>>;

/** All that can be done with a unit's answers. What is signed takes the right on the unit above. */
export const unitActRoutes = (Object.keys(unitActs) as readonly UnitAct[]).map((act) => {
  const { right, on } = unitActs[act];
  return {
    act,
    route: createRoute({
      "x-access": { right, of: on === "unit" ? "unit" : "body" } satisfies Access,
      method: "post",
      path: `${path}/{round}/units/{unit}/${actNames[act]}` as const,
      tags,
      summary: actSummaries[act],
      request: {
        params: unitParams,
        query: languageQuery,
        ...jsonBody(z.strictObject({ comment: textOrNull.openapi({ description: "Why; the unit reads it." }) })),
      },
      responses: jsonResponse(z.object({ state: stateSchema }), "Done"),
    }),
  };
});
