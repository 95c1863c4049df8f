import { z } from "zod";
import {
  cut,
  date,
  decimal,
  ended,
  id,
  listOf,
  mapping,
  measureRef,
  period,
  plainText,
  reference,
  text,
} from "./common.ts";

const target = z
  .union(
    [
      mapping({ value: decimal }),
      mapping({ atLeast: decimal }),
      mapping({ atMost: decimal }),
      mapping({ over: decimal }),
      mapping({ under: decimal }),
      mapping({ from: decimal, to: decimal }),
      mapping({ direction: z.enum(["increase", "decrease", "no_increase", "no_decrease"]) }),
      mapping({ state: text }),
      mapping({ fact: z.literal(true) }),
      mapping({ newMeasure: z.literal(true) }),
    ],
    { error: () => "reference" },
  )
  .meta({ description: "A baseline or a target. Left out: not set." });

/** A baseline or a target as written. */
export type WrittenTarget = z.output<typeof target>;

const whenAndWhere = {
  unit: reference.optional().meta({ description: "Left out: the file's unit." }),
  period: period.optional().meta({ description: "Left out: the file's period." }),
};

export const objectiveSchema = mapping({
  id,
  level: reference.meta({ description: "A level of workspace.yaml." }),
  name: text,
  number: plainText.optional(),
  description: text.optional().meta({ description: "Markdown." }),
  ...whenAndWhere,
  supports: listOf(reference).default([]).meta({ description: "Objectives of a higher level." }),
  status: z.enum(["draft", "active", "dropped", "moved"]).default("active"),
  ended: ended.extend({ successor: reference.optional() }).optional(),
  continues: reference.optional().meta({ description: "The objective of the year before that it carries on." }),
  adopted: date.optional().meta({ description: "The day that the draft was adopted." }),
  followedUpIn: text.optional().meta({ description: "Where it is followed up, if not here." }),
});

export const indicatorSchema = mapping({
  id,
  objective: reference.optional(),
  name: text,
  ...whenAndWhere,
  measure: measureRef.optional().meta({ description: "Left out: an indicator in words only." }),
  scenario: z.enum(["outcome", "deviation", "forecast_deviation", "change_percent"]).default("outcome"),
  by: reference.optional().meta({ description: "A dimension: one value for each of its members." }),
  cuts: listOf(cut)
    .min(1, { error: () => "filledList" })
    .optional(),
  baseline: target.optional(),
  target: target.optional(),
  ended: ended.optional(),
});

const milestone = mapping({
  id,
  name: text,
  date: date.meta({ description: "The last day that it is to be done." }),
  done: date.optional().meta({ description: "The day that it was done. Left out: it is not." }),
});

export const assignmentSchema = mapping({
  id,
  number: plainText.optional(),
  type: id.default("assignment"),
  name: text,
  description: text.optional().meta({ description: "Markdown." }),
  unit: whenAndWhere.unit,
  supports: listOf(reference).default([]),
  start: date.optional(),
  end: date.optional(),
  owner: text.optional().meta({ description: "A role, not a person's name." }),
  person: reference.optional().meta({ description: "The person's id in the server's directory, never a name." }),
  carriedOverTo: plainText.optional(),
  continues: reference.optional().meta({ description: "The assignment of the year before that it carries on." }),
  milestones: listOf(milestone).default([]),
  ended: ended.optional(),
});

/** plans/*.yaml: objectives, indicators, assignments. */
export const planSchema = mapping({
  period: period.optional().meta({ description: "For what does not say otherwise." }),
  unit: reference.optional().meta({ description: "For what does not say otherwise." }),
  objectives: listOf(objectiveSchema).default([]),
  indicators: listOf(indicatorSchema).default([]),
  assignments: listOf(assignmentSchema).default([]),
});
