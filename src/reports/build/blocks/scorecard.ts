import type { Indicator, Objective } from "#domain/plan/plan.ts";
import { parseDecimal } from "#domain/quantities/rational.ts";
import type { MoneyScale } from "#domain/quantities/units.ts";
import { problem, type ProblemPlace } from "#domain/problems/problem.ts";
import { term } from "#domain/terms.ts";
import type { Block, Cell, DocumentRow, DocumentTable, Inline, StatusInline, TableHead } from "../../document.ts";
import {
  indicatorStatus,
  indicatorTrend,
  judgementOf,
  measureIndicator,
  otherOpinion,
  statusOf,
  trendStatus,
  type Measured,
} from "../assess.ts";
import { id, readAttributes, words } from "../attributes.ts";
import { localText, measureOf, text, type ReportContext, type Scope } from "../context.ts";
import { printValue } from "../print.ts";
import { gapBlock, nearest } from "../problems.ts";
import { printReference, scaleFor } from "../reference.ts";
import { objectivesOf } from "../select.ts";
import type { BlockBuilder } from "./directive.ts";

/** `::scorecard{level=perspective}`, `::scorecard{of=p-staff}` */
export const buildScorecardBlock: BlockBuilder = (context, directive) => {
  const read = readAttributes(directive, { level: id, of: id, caption: words, note: words });
  if (!read.ok) return gapBlock(read.problems, context.language);
  const { level, of, caption, note } = read.values;
  const roots = rootsOf(context, level, of, directive.place);
  if ("problem" in roots) return gapBlock([roots.problem], context.language);
  const tables = roots.objectives.map((root) =>
    buildScorecard(context, root, { caption, notes: note === undefined ? [] : [note] }),
  );
  const blocks: readonly Block[] = tables.filter(({ rows }) => rows.length > 0);
  return blocks.length === 0
    ? gapBlock([problem("empty-block", directive.place, { name: directive.name })], context.language)
    : { blocks, problems: [] };
};

function rootsOf(scope: Scope, level: string | undefined, of: string | undefined, place: ProblemPlace) {
  const { objectives, levels } = scope.workspace.plan;
  if (of !== undefined) {
    const found = objectives.find((one) => one.id === of);
    return found === undefined
      ? {
          problem: problem("unknown-objective", place, {
            id: of,
            nearest: nearest(
              of,
              objectives.map((one) => one.id),
            ),
          }),
        }
      : { objectives: [found] };
  }
  const wanted = level ?? levels[0]?.id ?? "";
  if (!levels.some((one) => one.id === wanted))
    return {
      problem: problem("unknown-level", place, {
        id: wanted,
        nearest: nearest(
          wanted,
          levels.map((one) => one.id),
        ),
      }),
    };
  return { objectives: objectivesOf(scope, { level: wanted }) };
}

export interface ScorecardOptions {
  readonly caption?: string | undefined;
  readonly notes?: readonly string[] | undefined;
}

/** The table of one objective: what stands below it, the levels between as group rows. Each row leads to `objectives/<id>`. */
export function buildScorecard(context: ReportContext, root: Objective, options: ScorecardOptions = {}): DocumentTable {
  const objectives = objectivesOf(context);
  return {
    kind: "table",
    id: `styrkort-${root.id}`,
    label: null,
    caption: options.caption ?? levelAndName(context, root),
    columns: scorecardHeads(context),
    rows: rowsBelow(context, objectives, root, []),
    notes: options.notes ?? [],
  };
}

/** `Perspektiv Medarbetare` */
export function levelAndName(scope: Scope, objective: Objective): string {
  const level = scope.workspace.plan.levels.find((one) => one.id === objective.level);
  const name = localText(scope, objective.name);
  return level === undefined ? name : `${localText(scope, level.name)}: ${name}`;
}

function scorecardHeads({ language }: Scope): readonly TableHead[] {
  const left = (name: Parameters<typeof term>[0], width: number): TableHead => ({
    text: term(name, language),
    align: "left",
    width,
  });
  return [
    left("objective", 2),
    left("indicator", 2),
    left("baseline", 1),
    left("target", 1),
    left("outcome", 1),
    left("assessment", 1),
    left("trend", 1),
  ];
}

function rowsBelow(
  context: ReportContext,
  objectives: readonly Objective[],
  parent: Objective,
  above: readonly string[],
): readonly DocumentRow[] {
  const children = objectives.filter((one) => one.supports.includes(parent.id) && !above.includes(one.id));
  const own = above.length === 0 && children.length > 0 ? [] : objectiveRows(context, parent, children.length > 0);
  const below = children.flatMap((child) => {
    const isGroup = objectives.some((one) => one.supports.includes(child.id));
    const head = isGroup ? [groupRow(context, child)] : [];
    return [...head, ...rowsBelow(context, objectives, child, [...above, parent.id])];
  });
  return [...own, ...below];
}

function groupRow(scope: Scope, objective: Objective): DocumentRow {
  return {
    role: "group",
    level: 0,
    cells: [plain(levelAndName(scope, objective))],
    link: `objectives/${objective.id}`,
  };
}

/** One row an indicator; an objective without any has one row, unless it only gathers others. */
function objectiveRows(context: ReportContext, objective: Objective, isGroup: boolean): readonly DocumentRow[] {
  const indicators = context.workspace.plan.indicators.filter((one) => one.objective === objective.id);
  if (indicators.length > 0) return indicators.map((indicator) => indicatorRow(context, objective, indicator));
  return isGroup ? [] : [bareRow(context, objective)];
}

function bareRow(scope: Scope, objective: Objective): DocumentRow {
  const judgement = judgementOf(scope, `objective:${objective.id}`);
  const outcome = judgement.shown?.outcome ?? null;
  const trend = judgement.shown?.trend ?? null;
  const status = judgement.shown === null ? null : statusOf(scope, judgement.shown);
  const cells = [
    objectiveCell(scope, objective),
    plain("–"),
    plain("–"),
    plain("–"),
    plain(outcome === null ? "–" : localText(scope, outcome)),
    statusCell(status, otherOpinion(scope, judgement)),
    statusCell(trend === null ? null : trendStatus(scope, trend), []),
  ];
  return { role: "row", level: 0, cells, link: `objectives/${objective.id}` };
}

function indicatorRow(context: ReportContext, objective: Objective, indicator: Indicator): DocumentRow {
  const measured = measureIndicator(context, indicator);
  const { status, detail } = indicatorStatus(context, measured);
  const scale = indicatorScale(context, measured);
  const cells = [
    objectiveCell(context, objective),
    plain(localText(context, indicator.name)),
    content(referenceInlines(context, measured, "baseline", scale)),
    content(referenceInlines(context, measured, "target", scale)),
    content(outcomeInlines(context, measured, scale)),
    statusCell(status, detail),
    statusCell(indicatorTrend(context, measured), []),
  ];
  return { role: "row", level: 0, cells, link: `objectives/${objective.id}` };
}

function objectiveCell(scope: Scope, objective: Objective): Cell {
  const name = [objective.number ?? "", localText(scope, objective.name)].filter((part) => part !== "").join(" ");
  return {
    content: [text(name)],
    detail: objective.status === "active" ? [] : [text(term(objective.status, scope.language))],
  };
}

function plain(words: string): Cell {
  return { content: [text(words)], detail: [] };
}

function content(inlines: readonly Inline[]): Cell {
  return inlines.length === 0 ? plain("–") : { content: inlines, detail: [] };
}

function statusCell(status: StatusInline | null, detail: readonly Inline[]): Cell {
  return status === null ? plain("–") : { content: [status], detail };
}

/** The money scale that an indicator's values share, so that they can be compared. */
export function indicatorScale(scope: Scope, { indicator, cuts }: Measured): MoneyScale {
  const written = [indicator.baseline, indicator.target].map((one) =>
    one.kind === "number" ? parseDecimal(one.value) : null,
  );
  const answers = cuts.flatMap(({ outcome, previous }) => [outcome.answer, previous.answer]);
  return scaleFor(scope, [...written, ...answers.map((answer) => (answer.state === "value" ? answer.value : null))]);
}

/** A baseline or a target; where it is a fact of each cut, one line a cut. */
export function referenceInlines(
  scope: Scope,
  { indicator, cuts }: Measured,
  which: "baseline" | "target",
  scale: MoneyScale,
): readonly Inline[] {
  const reference = indicator[which];
  const unit = indicator.measure === null ? null : indicatorUnit(scope, indicator);
  if (reference.kind !== "fact") return printReference(scope, reference, unit, null, scale);
  return lines(cuts.map((cut) => named(cut.name, printReference(scope, reference, unit, cut[which], scale))));
}

function indicatorUnit(scope: Scope, indicator: Indicator) {
  const unit = measureOf(scope, indicator.measure ?? "")?.unit ?? null;
  return indicator.scenario === "change_percent" ? "percent" : unit;
}

/** The outcome of each cut, one a line; in words where there is no number. */
export function outcomeInlines(scope: Scope, { indicator, cuts }: Measured, scale: MoneyScale): readonly Inline[] {
  const printed = cuts.map(({ name, outcome }) =>
    named(
      name,
      outcome.answer.state === "value"
        ? [printValue(scope, outcome.query, outcome.answer, { in: scale, table: true })]
        : [],
    ),
  );
  const shown = lines(printed);
  if (shown.length > 0) return shown;
  const said = [`indicator:${indicator.id}`, `objective:${indicator.objective ?? ""}`].map(
    (subject) => judgementOf(scope, subject).shown?.outcome ?? null,
  );
  const inWords = said.find((one) => one !== null) ?? null;
  return inWords === null ? [] : [text(localText(scope, inWords))];
}

function named(name: string, inlines: readonly Inline[]): readonly Inline[] {
  return name === "" || inlines.length === 0 ? inlines : [text(`${name} `), ...inlines];
}

function lines(parts: readonly (readonly Inline[])[]): readonly Inline[] {
  return parts
    .filter((part) => part.length > 0)
    .flatMap((part, index) => (index === 0 ? part : [{ kind: "line_break" as const }, ...part]));
}
