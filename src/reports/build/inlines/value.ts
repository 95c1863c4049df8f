import { problem } from "#domain/problems/problem.ts";
import { ask, isQuery, queryOf } from "../ask.ts";
import { cut, flag, id, moneyScale, oneOf, readAttributes, scenario, whole } from "../attributes.ts";
import { gapInline, missingValue } from "../problems.ts";
import { coverageInlines, printValue } from "../print.ts";
import type { InlineBuilder } from "./directive.ts";

const readers = {
  scenario,
  cut,
  version: id,
  decimals: whole(0, 6),
  in: moneyScale,
  sign: oneOf("always", "auto", "never"),
  bare: flag,
  words: flag,
  exact: flag,
};

/** `:value[measure]{…}`: one number bound to data. */
export const buildValue: InlineBuilder = (context, directive) => {
  const { language } = context;
  const read = readAttributes(directive, readers);
  if (!read.ok) return gapInline(read.problems, language);
  if (directive.label === "")
    return gapInline(
      [problem("missing-directive-attribute", directive.place, { name: directive.name, attribute: "[measure]" })],
      language,
    );
  const query = queryOf(context, { measure: directive.label, ...read.values });
  if (!isQuery(query)) throw new Error("unreachable: the measure is there and the period is the context's");
  const asked = ask(context, query);
  if (asked.answer.state === "absent")
    return gapInline([missingValue(context, asked.query, asked.answer, directive.place)], language);
  const { decimals, in: scale, sign, bare, words, exact } = read.values;
  const value = printValue(context, asked.query, asked.answer, { decimals, in: scale, sign, bare, words, exact });
  return { inlines: [value, ...coverageInlines(context, asked.answer)], problems: [] };
};
