import type { Expected } from "#domain/problems/words.ts";
import { isDay, parseSpan } from "#domain/periods/span.ts";
import { parseDecimal } from "#domain/quantities/rational.ts";
import type { Scenario } from "#domain/measures/scenario.ts";
import type { LocalText } from "#domain/text.ts";
import { z } from "zod";

/** What the message of an issue is: a kind of value that was expected, or the code of a problem. */
const expects = (expected: Expected) => ({ error: () => expected });

/** A list of things; what is not a list says so. */
export function listOf<Item extends z.ZodType>(item: Item) {
  return z.array(item, expects("list"));
}

/** Keys with values, no others than these. */
export function mapping<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.strictObject(shape, {
    error: (issue) => (issue.code === "invalid_type" ? ("mapping" satisfies Expected) : undefined),
  });
}

/** A text in one language. Numbers are texts too: `number: 2.2`, `name: 2018`. */
export const plainText = z
  .union([z.string(), z.number()], expects("plainText"))
  .transform(String)
  .meta({ description: "A text." });

/** A string is Swedish; `{ sv: …, en: … }` is both. */
export const text = z
  .union([z.string(), z.number(), mapping({ sv: plainText, en: plainText.optional() })], expects("text"))
  .transform((value): LocalText => (typeof value === "object" ? value : { sv: String(value) }))
  .meta({ description: "A text in Swedish, or { sv: …, en: … }." });

export const id = z
  .string(expects("plainText"))
  .regex(/^(?!constructor$)[a-z0-9][a-z0-9_-]*$/u, { error: () => "invalid-id" })
  .meta({ description: "Lower case letters, digits, - and _." });

/** May stand in a formula, so it has no `-`. */
export const measureId = z
  .string(expects("plainText"))
  .regex(/^(?!constructor$)[a-z][a-z0-9_]*$/u, { error: () => "invalid-id" })
  .meta({ description: "Lower case letters, digits and _, so that it can stand in a formula." });

/** The id of a measure, or `<statement>.<row>`. */
export const measureRef = z
  .string(expects("plainText"))
  .meta({ description: "The id of a measure, or <statement>.<row>." });

/** An id or a code that stands somewhere else. */
export const reference = plainText.meta({ description: "An id or a code that stands somewhere else." });

export const period = plainText
  .transform((value, context) => {
    const span = parseSpan(value);
    if (span !== null) return span;
    context.issues.push({ code: "custom", message: "invalid-period", input: value });
    return z.NEVER;
  })
  .meta({ description: "2018, 2018-04, 2018T1, 2018Q2, 2018H1 or 2018-01..2018-08." });

export const date = plainText
  .refine(isDay, { error: () => "invalid-date" })
  .meta({ description: "A date such as 2018-03-01." });

/** An exact decimal number, kept as it was written. */
export const decimal = z
  .union([z.number(), z.string()], expects("number"))
  .transform(String)
  .refine((value) => parseDecimal(value) !== null, { error: () => "invalid-number" })
  .meta({ description: "A number, with decimal point or comma." });

/** A number that something else may be larger than; not negative. */
export const limit = decimal.refine((value) => !value.trim().startsWith("-"), expects("limit"));

export const yesNo = z.boolean(expects("yesNo"));

export function wholeNumber(least: number, most: number, expected: Expected) {
  return z.number(expects(expected)).int(expects(expected)).min(least, expects(expected)).max(most, expects(expected));
}

export const decimals = wholeNumber(0, 6, "decimals").meta({ description: "Decimals when printed, 0-6." });

export const sharePercent = wholeNumber(1, 100, "sharePercent").meta({ description: "Per cent, 1-100." });

export const fewestPersons = wholeNumber(2, 100, "fewestPersons");

export const days = wholeNumber(1, 90, "days");

export const moneyScale = z.enum(["kr", "tkr", "mnkr", "mkr"]).meta({ description: "How money is printed." });

export const area = z
  .enum(["staff", "economy", "investments", "operations"])
  .meta({ description: "The page it stands on. Left out: none." });

/** Parts of a whole: a dimension and a member of it. */
export const cut = z
  .record(z.string(), plainText, expects("mapping"))
  .meta({ description: "Which part of the whole, such as { gender: K }." });

const scenarios = [
  "outcome",
  "budget",
  "forecast",
  "baseline",
  "target",
  "deviation",
  "deviation_percent",
  "forecast_deviation",
  "forecast_deviation_percent",
  "difference",
  "difference_percent",
  "target_difference",
  "previous",
  "change",
  "change_percent",
  "previous_forecast",
  "forecast_change",
  "previous_forecast_deviation",
  "forecast_deviation_change",
] as const satisfies readonly Scenario[];

/** The part of a question that a row, a column, a series or a category settles. */
export const queryPart = {
  measure: measureRef.optional(),
  unit: reference.optional().meta({ description: "A unit's code. Left out: the report's unit." }),
  period: plainText
    .optional()
    .meta({ description: "Written out, or previous, year, year_to_date, month, closing, opening, rolling12." }),
  scenario: z.enum(scenarios).optional().meta({ description: "Left out: outcome." }),
  version: plainText
    .optional()
    .meta({ description: "Which budget, or the round of a forecast. Left out: the newest." }),
  cut: cut.optional(),
};

/** How a thing of the plan came to an end before its time. */
export const ended = mapping({ date: date.optional(), reason: text });

export type WrittenEnd = z.output<typeof ended>;
