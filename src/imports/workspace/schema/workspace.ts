import { usualRules } from "#domain/reminders/due.ts";
import { z } from "zod";
import { assessedKinds } from "#domain/assessment/assessment.ts";
import {
  days,
  decimals,
  fewestPersons,
  id,
  listOf,
  mapping,
  measureRef,
  moneyScale,
  sharePercent,
  text,
  yesNo,
} from "./common.ts";

const step = mapping({
  id,
  name: text,
  symbol: z
    .enum(["●", "◐", "○", "▲", "▼", "■", "◆", "–", "✓"])
    .meta({ description: "A symbol that every output has in its typeface." }),
  tone: z.enum(["good", "mid", "bad", "none"]).meta({ description: "The colour; never the only carrier of meaning." }),
  meaning: text.optional().meta({ description: "When the step is used." }),
});

export const scaleSchema = mapping({
  id,
  name: text,
  for: listOf(z.enum(assessedKinds))
    .min(1, { error: () => "filledList" })
    .optional()
    .meta({ description: "The kinds of things that are assessed on it. Left out: all." }),
  steps: listOf(step).min(1, { error: () => "filledList" }),
  proposes: mapping({
    met: id,
    partly: id.optional(),
    notMet: id,
    notMeasured: id.optional(),
    trend: yesNo
      .optional()
      .meta({ description: "A missed target is partly met where the outcome is better than the year before." }),
    forecast: yesNo.optional().meta({
      description: "A sum of a part of the year is judged by the forecast, or as if it went on at the same pace.",
    }),
    objectives: z
      .union([z.enum(["worst", "majority", "none"]), mapping({ share: sharePercent })], {
        error: () => "objectiveRule",
      })
      .optional()
      .meta({ description: "How what an objective rests on makes its proposal. Left out: worst." }),
  })
    .optional()
    .meta({ description: "The steps that the rule may propose. Left out: no rule proposes." }),
});

export const levelSchema = mapping({ id, name: text, plural: text });

export const styleSchema = mapping({
  money: moneyScale.default("mnkr"),
  moneyDecimals: decimals.default(1),
  rounding: z
    .enum(["as_is", "foot"])
    .default("as_is")
    .meta({ description: "as_is: each cell rounded by itself. foot: the rounding difference is placed and marked." }),
  costs: z
    .enum(["signed", "positive_costs"])
    .default("signed")
    .meta({ description: "Whether costs are printed with their minus." }),
});

const smallGroupsSchema = mapping({
  threshold: fewestPersons.meta({ description: "The fewest persons that may be told of." }),
  persons: measureRef
    .optional()
    .meta({ description: "The count of persons that measures with personal: true are held against." }),
});

const remindersSchema = mapping({
  soon: days
    .default(usualRules.soon)
    .meta({ description: "So many days before the last day those who answer are told that it is near." }),
  escalated: days
    .default(usualRules.escalated)
    .meta({ description: "So many days after the last day those who approve are told that the unit is late." }),
  nears: days
    .default(usualRules.nears)
    .meta({ description: "So many days before a day of an assignment who owns it is told that the day comes." }),
});

/** workspace.yaml: what holds for the whole workspace. */
export const workspaceSchema = mapping({
  tertial: z.union([z.number(), z.string()]).meta({ description: "Version of the format: 1." }),
  id: id.meta({ description: "The workspace's own id." }),
  name: text.meta({ description: "The organisation's name." }),
  languages: listOf(z.enum(["sv", "en"]))
    .default(["sv"])
    .meta({ description: "Languages that texts are written in. Swedish is always one." }),
  style: styleSchema.default({ money: "mnkr", moneyDecimals: 1, rounding: "as_is", costs: "signed" }),
  smallGroups: smallGroupsSchema
    .optional()
    .meta({ description: "What rests on fewer persons is not shown. Left out: everything is." }),
  reminders: remindersSchema.optional().meta({ description: "When people are reminded of rounds." }),
  levels: listOf(levelSchema).default([]).meta({ description: "Levels of the steering model, highest first." }),
  scales: listOf(scaleSchema).default([]).meta({ description: "Scales for assessments." }),
});
