import { createRoute, z } from "@hono/zod-openapi";

import type { CarryOver } from "#app/plan/carry-over.ts";
import type { PlanComparison } from "#app/plan/compare.ts";
import type { Planned } from "#app/plan/settle.ts";
import type { UnusedIndicator } from "#app/plan/unused.ts";
import type { PlanThingView, PlanView } from "#app/plan/view.ts";
import type { WrittenThing } from "#app/plan/written.ts";
import type { Reference } from "#domain/plan/plan.ts";

import { readUnit } from "./access.ts";
import { choiceQuery, errorResponses, jsonResponse, languageQuery, workspaceParams } from "./common.ts";
import { statusSchema } from "./document.ts";
import { abilitySchema } from "./permissions.ts";
import { jsonBody } from "./sign-in.ts";
import { unitNodeSchema } from "./workspace.ts";

const tags = ["Plan"];

const id = z.string().min(1).max(200);
const ids = z.array(id).max(2_000).readonly();
const word = z.string().max(500);
const period = z.string().max(40).openapi({ description: "As people write it.", example: "2026" });
const day = z.string().max(20).openapi({ description: "ISO 8601; empty: none.", example: "2026-09-01" });
const nounSchema = z.enum(["objective", "indicator", "assignment", "risk", "control"]).openapi("PlanNoun");
const localText = (longest: number) =>
  z.strictObject({ sv: z.string().max(longest), en: z.string().max(longest).optional() });
const name = localText(500);
const longText = localText(20_000);
const score = z.number().int().min(1).max(5).nullable();

const referenceSchema: z.ZodType<Reference> = z
  .discriminatedUnion("kind", [
    z.strictObject({
      kind: z.literal("number"),
      relation: z.enum(["equal", "at_least", "at_most", "over", "under"]),
      value: word,
    }),
    z.strictObject({ kind: z.literal("range"), from: word, to: word }),
    z.strictObject({
      kind: z.literal("direction"),
      direction: z.enum(["increase", "decrease", "no_increase", "no_decrease"]),
    }),
    z.strictObject({ kind: z.literal("state"), state: name }),
    z.strictObject({ kind: z.literal("fact") }),
    z.strictObject({ kind: z.literal("new_measure") }),
    z.strictObject({ kind: z.literal("not_set") }),
  ])
  .openapi("PlanReference", { description: "A baseline or a target. `fact`: the values of that scenario." });

const sampleSchema = z
  .strictObject({
    size: word,
    over: word.openapi({ description: "Amounts over this, in kronor; empty: none." }),
    under: word,
    parts: z
      .array(z.strictObject({ name, size: word }))
      .max(100)
      .readonly(),
    questions: z.array(longText).max(100).readonly(),
  })
  .openapi("PlanSample");

const writtenSchema: z.ZodType<WrittenThing> = z
  .discriminatedUnion("noun", [
    z.strictObject({
      noun: z.literal("objective"),
      written: z.strictObject({
        level: id,
        name,
        number: word,
        description: longText,
        unit: id,
        period,
        supports: ids,
        isDraft: z.boolean().openapi({ description: "Of a new one; one that is there stays what it is." }),
        followedUpIn: name,
      }),
    }),
    z.strictObject({
      noun: z.literal("indicator"),
      written: z.strictObject({
        objective: id.nullable(),
        name,
        unit: id,
        period,
        measure: id.nullable(),
        scenario: z.enum(["outcome", "deviation", "forecast_deviation", "change_percent"]),
        by: id.nullable().openapi({ description: "A dimension, of which each member has a value of its own." }),
        baseline: referenceSchema,
        target: referenceSchema,
      }),
    }),
    z.strictObject({
      noun: z.literal("assignment"),
      written: z.strictObject({
        number: word,
        type: z
          .string()
          .regex(/^[a-z0-9][a-z0-9_-]*$/u)
          .max(200),
        name,
        description: longText,
        unit: id,
        supports: ids,
        start: day,
        end: day,
        owner: name.openapi({ description: "A role, not a person's name." }),
        person: id.nullable().openapi({ description: "Who answers for it, by id; null: nobody is named." }),
        milestones: z
          .array(z.strictObject({ id: z.string().max(200), name, date: day, done: day }))
          .max(100)
          .readonly()
          .openapi({ description: "Each with an empty `id` where it is new." }),
      }),
    }),
    z.strictObject({
      noun: z.literal("risk"),
      written: z.strictObject({ name, unit: id, probability: score, consequence: score }),
    }),
    z.strictObject({
      noun: z.literal("control"),
      written: z.strictObject({
        risk: id,
        name,
        method: longText,
        sample: sampleSchema.nullable(),
        performed: z.enum(["yes", "partly", "no"]),
        reason: longText.openapi({ description: "Why it was not performed." }),
        performedMethod: longText,
        result: longText,
        action: longText,
      }),
    }),
  ])
  .openapi("PlanWritten");

const unitSchema = z.object({ code: z.string(), name: z.string() });
const named = { id: z.string(), name: z.string() };
const namedSchema = z.object(named);
const detailedSchema = z.object({ ...named, detail: z.string() });

const thingSchema: z.ZodType<PlanThingView> = z
  .object({
    noun: nounSchema,
    id: z.string(),
    subject: z.string().openapi({ example: "objective:g1" }),
    under: z.string().nullable().openapi({ description: "The subject that it stands below; null: at the top." }),
    depth: z.number().int(),
    name: z.string(),
    number: z.string().nullable(),
    kind: z.string().openapi({ description: "What it is, in words: its level, its type." }),
    level: z.string().nullable(),
    unit: unitSchema,
    isOwn: z.boolean().openapi({ description: "Of a unit that is looked at; else of one that it supports." }),
    time: z.string(),
    from: z.string().nullable(),
    to: z.string().nullable(),
    above: z.array(z.string()).readonly().openapi({ description: "The subjects that it is for." }),
    detail: z.string(),
    milestones: z.array(z.object({ id: z.string(), date: z.string(), text: z.string() })).readonly(),
    status: z.object({ id: z.enum(["draft", "active", "dropped", "moved"]), text: z.string() }),
    ended: z.string().nullable().openapi({ description: "Why it has ended." }),
    state: statusSchema.nullable().openapi({ description: "What was said of it in the round." }),
    posts: z.number().int().openapi({ description: "How many posts there are in its discussion." }),
    change: z.number().int().nullable().openapi({ description: "The change in which it was last written." }),
    may: abilitySchema,
    written: writtenSchema,
  })
  .openapi("PlanThing");

const planSchema: z.ZodType<PlanView> = z
  .object({
    unit: unitSchema,
    period: z.object({ key: z.string(), text: z.string() }),
    years: z.array(z.string()).readonly(),
    things: z.array(thingSchema).readonly(),
    may: z.object({
      objective: abilitySchema,
      indicator: abilitySchema,
      assignment: abilitySchema,
      risk: abilitySchema,
      control: abilitySchema,
      model: abilitySchema,
    }),
    choices: z.object({
      levels: z.array(namedSchema).readonly(),
      units: z.array(unitNodeSchema).readonly(),
      objectives: z.array(detailedSchema).readonly(),
      measures: z.array(namedSchema).readonly(),
      dimensions: z.array(namedSchema).readonly(),
      risks: z.array(detailedSchema).readonly(),
      people: z.array(namedSchema).readonly().openapi({ description: "Those who own assignments of it." }),
      types: z.array(namedSchema).readonly(),
    }),
  })
  .openapi("Plan");

const comparisonSchema: z.ZodType<PlanComparison> = z
  .object({
    from: z.object({ key: z.string(), text: z.string() }),
    to: z.object({ key: z.string(), text: z.string() }),
    rows: z
      .array(
        z.object({
          noun: nounSchema,
          before: z.string().nullable(),
          after: z.string().nullable(),
          kind: z.enum(["new", "changed", "same", "gone"]),
          differences: z.array(z.string()).readonly(),
        }),
      )
      .readonly(),
  })
  .openapi("PlanComparison");

const side = z.enum(["all", "drafts", "adopted"]).optional().openapi({ description: "Left out: all." });

const carriedSchema = z.object({ ...named, goesOn: z.boolean(), why: z.string() });

const carryOverSchema: z.ZodType<CarryOver> = z
  .object({
    assignments: z.array(carriedSchema).readonly(),
    risks: z.array(carriedSchema).readonly().openapi({ description: "Open ones go on by themselves." }),
  })
  .openapi("PlanCarryOver");

const seenSchema = z.strictObject({ noun: nounSchema, id, change: z.number().int() }).openapi("PlanSeen", {
  description:
    "A thing, and the change in which it was last written as it was seen: what has been altered since is not overwritten.",
});

const plannedSchema: z.ZodType<Planned> = z
  .object({
    change: z.number().int().nullable().openapi({ description: "Null: all stood so already." }),
    things: z.array(z.object({ noun: nounSchema, id: z.string() })).readonly(),
  })
  .openapi("Planned");

const errorContent = errorResponses[400].content;
const planned = {
  ...jsonResponse(plannedSchema, "Recorded"),
  409: { description: "Altered by somebody else meanwhile, or nothing to do", content: errorContent },
  422: { description: "A field can't be right", content: errorContent },
} as const;

export const planRoute = createRoute({
  "x-access": readUnit,
  method: "get",
  path: "/api/workspaces/{workspace}/plan",
  tags,
  summary:
    "A unit's plan of a year: objectives, indicators, assignments, risks and controls, and what can be chosen for them",
  request: {
    params: workspaceParams,
    query: choiceQuery.extend({
      below: z.enum(["yes", "no"]).optional().openapi({ description: "With the plans of all units below." }),
    }),
  },
  responses: jsonResponse(planSchema, "The plan"),
});

export const planOwnersRoute = createRoute({
  "x-access": "member",
  method: "get",
  path: "/api/workspaces/{workspace}/plan/owners",
  tags,
  summary: "Who can own an assignment of a unit: those with a role to report there, for who may write its plan",
  request: { params: workspaceParams, query: languageQuery.extend({ unit: z.string().max(200) }) },
  responses: jsonResponse(
    z.object({ people: z.array(detailedSchema).readonly() }).openapi("PlanOwners"),
    "The people, by name",
  ),
});

const unusedSchema: z.ZodType<UnusedIndicator> = z
  .object({
    id: z.string(),
    subject: z.string(),
    name: z.string(),
    unit: z.object({ code: z.string(), name: z.string() }),
    reason: z.string(),
  })
  .openapi("UnusedIndicator");

export const unusedRoute = createRoute({
  "x-access": readUnit,
  method: "get",
  path: "/api/workspaces/{workspace}/plan/unused",
  tags,
  summary: "Indicators of a unit's plan that nobody has assessed lately and no report prints: they could be ended",
  request: planRoute.request,
  responses: jsonResponse(
    z.object({ indicators: z.array(unusedSchema).readonly() }).openapi("UnusedIndicators"),
    "The indicators",
  ),
});

export const planComparisonRoute = createRoute({
  "x-access": readUnit,
  method: "get",
  path: "/api/workspaces/{workspace}/plan/comparison",
  tags,
  summary:
    "What a unit's plan of one period says that that of another did not; of either all, the drafts, or what has been adopted",
  request: {
    params: workspaceParams,
    query: languageQuery.extend({
      unit: z.string().max(200).optional(),
      from: period,
      to: period,
      fromSide: side,
      toSide: side,
    }),
  },
  responses: jsonResponse(comparisonSchema, "The differences"),
});

export const carryOverRoute = createRoute({
  "x-access": readUnit,
  method: "get",
  path: "/api/workspaces/{workspace}/plan/carry-over",
  tags,
  summary: "Which assignments and risks of a unit's plan go on in the next, and which are left out and why",
  request: { params: workspaceParams, query: languageQuery.extend({ unit: z.string().max(200).optional(), period }) },
  responses: jsonResponse(carryOverSchema, "What goes on"),
});

/** Each asks further: for the right to alter the model of the unit, or for what is the unit's own to report and approve there. */
function planAct<Path extends string, Schema extends z.ZodType>(path: Path, summary: string, schema: Schema) {
  return createRoute({
    "x-access": "member",
    method: "post",
    path: `/api/workspaces/{workspace}/plan/${path}`,
    tags,
    summary,
    request: { params: workspaceParams, query: languageQuery, ...jsonBody(schema) },
    responses: planned,
  });
}

export const saveThingRoute = planAct(
  "save",
  "Make a thing of the plan, or alter one",
  z.strictObject({
    thing: writtenSchema,
    seen: z.strictObject({ id, change: z.number().int() }).nullable().openapi({ description: "Null: a new thing." }),
    reason: word.openapi({ description: "Why; stands in the history." }),
  }),
);

export const moveThingRoute = planAct(
  "move",
  "Give a thing another place in the order, another unit, or something else that it is for",
  z.strictObject({
    seen: seenSchema,
    before: id.nullable().optional().openapi({ description: "Comes right before that one of its sort; null: last." }),
    unit: id.optional(),
    above: z.strictObject({ from: id.nullable(), to: id.nullable() }).optional(),
  }),
);

export const endThingRoute = planAct(
  "end",
  "End a thing before its time, with the reason; a draft is taken away",
  z.strictObject({
    seen: seenSchema,
    how: z.enum(["dropped", "moved"]),
    date: day.nullable(),
    reason: name,
    successor: id.nullable().openapi({ description: "The objective that replaces one." }),
  }),
);

export const copyPlanRoute = planAct(
  "copy",
  "Draft a plan from another: for another unit, or for years that come",
  z.strictObject({
    unit: id,
    period,
    to: z.strictObject({ unit: id, years: z.number().int().min(0).max(10) }),
    assignments: ids.optional().openapi({
      description: "Of the unit's own plan: those that go on; left out: all that are not finished.",
    }),
  }),
);

export const spreadObjectiveRoute = planAct(
  "spread",
  "Give units an objective each that supports one, with its indicators",
  z.strictObject({ objective: id, level: id, units: ids }),
);

export const adoptPlanRoute = planAct(
  "adopt",
  "Make a unit's drafts its plan, as of the day of the decision",
  z.strictObject({ unit: id, period, date: day }),
);

export const undoPlanRoute = planAct(
  "undo",
  "Undo a change of the plan, as long as nothing of it has been altered since",
  z.strictObject({ change: z.number().int() }),
);
