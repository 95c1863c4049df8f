import { unitsOfMeasurement } from "#domain/quantities/units.ts";
import { z } from "zod";
import { decimals, id, listOf, mapping, measureId, measureRef, period, plainText, text } from "./common.ts";

export const accountRanges = listOf(plainText).meta({
  description: "Account ranges such as 30..34: all accounts that begin with 30 to 34.",
});

const source = {
  definition: text.meta({ description: "In words: what is counted, and how." }),
  formula: plainText.optional().meta({ description: "Such as 100 * sick_hours / ordinary_hours." }),
  accounts: accountRanges.optional(),
  ledger: measureId.optional().meta({ description: "The measure whose facts are cut by account." }),
};

const version = mapping({ from: period.optional().meta({ description: "First month it holds for." }), ...source });

const record = (description: string) =>
  z.record(z.string(), plainText, { error: () => "mapping" }).meta({ description });

/** A measure of the catalogue, with what of it is the workspace's own. */
export const choiceSchema = mapping({
  catalogue: measureId.meta({ description: "The id of a standard measure, see measures.md." }),
  version: plainText.optional().meta({ description: "Its edition. Left out: the newest." }),
  id: measureId.optional().meta({ description: "Left out: the id that it has in the catalogue." }),
  name: text.optional(),
  inputs: record("Own measures in the place of those that its formula names.").optional(),
  parts: record("Own parts in the place of those that its formula takes: { gender=K: kon=kvinna }.").optional(),
  addsOver: listOf(id).optional(),
  decimals: decimals.optional(),
  sensitive: z.boolean().optional(),
  accounts: accountRanges.optional(),
  ledger: measureId.optional(),
}).transform((choice) => ({ ...choice, id: choice.id ?? choice.catalogue }));

/** measures/*.yaml: what is measured, and how values are come by. */
export const measureSchema = mapping({
  id: measureId,
  name: text,
  unit: z.enum(Object.values(unitsOfMeasurement).map((unit) => unit.id)),
  kind: z
    .enum(["flow", "stock", "rate", "index"])
    .meta({ description: "flow adds over time; stock is a state; rate is a formula; index is a weighted mean." }),
  better: z.enum(["higher", "lower", "neither"]).meta({ description: "Which way is better." }),
  overUnits: z.enum(["sum", "weighted", "none"]).optional().meta({ description: "Left out: sum (index: weighted)." }),
  overTime: z
    .enum(["sum", "last", "mean", "weighted", "none"])
    .optional()
    .meta({ description: "Left out: flow and rate sum, stock last, index weighted." }),
  weight: measureRef.optional().meta({ description: "The measure that an index is weighted by." }),
  addsOver: listOf(id).default([]).meta({ description: "Dimensions whose members make up the whole." }),
  decimals: decimals.default(0),
  authority: text.optional().meta({ description: "Where the definition comes from." }),
  sensitive: z
    .boolean()
    .optional()
    .meta({ description: "Shown only to those with the right to see what is sensitive." }),
  personal: z
    .boolean()
    .optional()
    .meta({ description: "Tells of single persons, also where it does not count them: small groups are not shown." }),
  ...source,
  definition: source.definition.optional(),
  versions: listOf(version)
    .min(1, { error: () => "filledList" })
    .optional()
    .meta({ description: "Instead of definition and formula, where they have changed. Oldest first." }),
});
