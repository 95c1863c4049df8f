import { formatSpan } from "#domain/periods/format.ts";
import { shiftSpan } from "#domain/periods/span.ts";
import { problem } from "#domain/problems/problem.ts";
import { oneOf, readAttributes } from "../attributes.ts";
import { text, unitName } from "../context.ts";
import { gapInline } from "../problems.ts";
import type { InlineBuilder } from "./directive.ts";

/** `:period`, `:period[previous]`, `:period{form=long}` */
export const buildPeriod: InlineBuilder = (context, directive) => {
  const read = readAttributes(directive, { form: oneOf("short", "long") });
  if (!read.ok) return gapInline(read.problems, context.language);
  const period = directive.label === "" ? context.period : shiftSpan(context.period, directive.label);
  if (period === null)
    return gapInline([problem("no-such-period", directive.place, { value: directive.label })], context.language);
  return { inlines: [text(formatSpan(period, context.language, read.values.form ?? "short"))], problems: [] };
};

/** `:unit` */
export const buildUnit: InlineBuilder = (context, directive) => {
  const read = readAttributes(directive, {});
  return read.ok ? { inlines: [text(unitName(context))], problems: [] } : gapInline(read.problems, context.language);
};
