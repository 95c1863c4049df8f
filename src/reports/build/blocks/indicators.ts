import type { Indicator } from "#domain/plan/plan.ts";
import { nearest } from "#domain/problems/nearest.ts";
import { problem } from "#domain/problems/problem.ts";
import { term } from "#domain/terms.ts";
import type { IndicatorBoxes, Inline } from "../../document.ts";
import { indicatorStatus, measureIndicator, type Measured } from "../assess.ts";
import { list, readAttributes, words } from "../attributes.ts";
import { localText, measureOf, text, type ReportContext, type Scope } from "../context.ts";
import { indicatorScale, outcomeInlines, referenceInlines } from "../indicator.ts";
import { printValue } from "../print.ts";
import { gapBlock } from "../problems.ts";

import type { BlockBuilder } from "./directive.ts";

/** `::indicators{of="i1 i2"}`; `of` may also name measures. */
export const buildIndicators: BlockBuilder = (context, directive) => {
  const read = readAttributes(directive, { of: list, caption: words, note: words }, ["of"]);
  if (!read.ok) return gapBlock(read.problems, context.language);
  const { of = [], caption, note } = read.values;
  const found = of.map((name) => ({ name, indicator: indicatorNamed(context, name) }));
  const known = [...context.workspace.plan.indicators, ...context.workspace.measures].map(({ id }) => id);
  const missing = found
    .filter(({ indicator }) => indicator === null)
    .map(({ name }) => problem("unknown-measure", directive.place, { id: name, nearest: nearest(name, known) }));
  if (missing.length > 0) return gapBlock(missing, context.language);
  const boxes = buildIndicatorBoxes(
    context,
    found.flatMap(({ indicator }) => indicator ?? []),
    caption ?? "",
  );
  const under = note === undefined ? [] : [{ kind: "paragraph", role: "note", content: [text(note)] } as const];
  return { blocks: [boxes, ...under], problems: [] };
};

/** An indicator of the plan; or of a measure, with the target that its facts have. */
export function indicatorNamed(scope: Scope, name: string): Indicator | null {
  const planned = scope.workspace.plan.indicators.find((one) => one.id === name);
  if (planned !== undefined) return planned;
  const measure = measureOf(scope, name);
  if (measure === undefined) return null;
  const plain = { objective: null, unit: scope.unit, scenario: "outcome", cuts: [{}], period: scope.period } as const;
  return {
    id: name,
    name: measure.name,
    measure: name,
    baseline: { kind: "not_set" },
    target: { kind: "fact" },
    place: measure.place,
    ...plain,
  };
}

/** A box for each indicator: its value, its target, the year before and its assessment. */
export function buildIndicatorBoxes(
  context: ReportContext,
  indicators: readonly Indicator[],
  caption: string,
): IndicatorBoxes {
  return {
    kind: "boxes",
    caption,
    boxes: indicators.map((indicator) => box(context, measureIndicator(context, indicator))),
  };
}

function box(context: ReportContext, measured: Measured): IndicatorBoxes["boxes"][number] {
  const { indicator, cuts } = measured;
  const { language } = context;
  const scale = indicatorScale(context, measured);
  const value = outcomeInlines(context, measured, scale);
  const previous = cuts.flatMap((cut, index): readonly Inline[] => {
    if (cut.previous.answer.state === "absent") return [];
    const printed = printValue(context, cut.previous.query, cut.previous.answer, { in: scale, table: true });
    return [
      ...(index === 0 ? [] : [{ kind: "line_break" } as const]),
      ...(cut.name === "" ? [] : [text(`${cut.name} `)]),
      printed,
    ];
  });
  const lines = [
    { name: term("goal", language), content: referenceInlines(context, measured, "target", scale) },
    { name: term("previousYear", language), content: previous },
  ];
  const { status } = indicatorStatus(context, measured);
  return {
    name: localText(context, indicator.name),
    value: value.length > 0 ? value : [{ kind: "gap", text: term("missingValue", language) }],
    lines: lines.filter(({ content }) => content.length > 0),
    status,
  };
}
