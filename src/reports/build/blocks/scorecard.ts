import type { Indicator, Objective } from "#domain/plan/plan.ts";
import { problem, type Problem, type ProblemPlace } from "#domain/problems/problem.ts";
import { term } from "#domain/terms.ts";
import type { Cell, DocumentRow, DocumentTable, Inline, StatusInline, TableHead } from "../../document.ts";
import {
  indicatorStatus,
  indicatorTrend,
  judgementOf,
  measureIndicator,
  otherOpinion,
  statusOf,
  trendStatus,
} from "../assess.ts";
import { flag, id, readAttributes, words } from "../attributes.ts";
import { localText, text, type ReportContext, type Scope } from "../context.ts";
import { endDetail } from "../ended.ts";
import { indicatorScale, outcomeInlines, referenceInlines } from "../indicator.ts";
import { legendNotes } from "../legend.ts";
import { gapBlock, noSuch } from "../problems.ts";
import { objectivesOf } from "../select.ts";
import type { BlockBuilder } from "./directive.ts";

/** `::scorecard{level=perspective}`, `::scorecard{of=p-staff}`, `::scorecard{level=focus together=yes}` */
export const buildScorecardBlock: BlockBuilder = (context, directive) => {
  const read = readAttributes(directive, { level: id, of: id, together: flag, caption: words, note: words });
  if (!read.ok) return gapBlock(read.problems, context.language);
  const { level, of, together = false, caption, note } = read.values;
  const roots = rootsOf(context, level, of, directive.place);
  if ("code" in roots) return gapBlock([roots], context.language);
  const groups = together ? [roots] : roots.map((root) => [root]);
  const options = { caption, notes: note === undefined ? [] : [note] };
  const blocks = groups.map((group) => buildScorecard(context, group, options)).filter(({ rows }) => rows.length > 0);
  return blocks.length === 0
    ? gapBlock([problem("empty-block", directive.place, { name: directive.name })], context.language)
    : { blocks, problems: [] };
};

function rootsOf(
  scope: Scope,
  level: string | undefined,
  of: string | undefined,
  place: ProblemPlace,
): readonly Objective[] | Problem {
  const { objectives, levels } = scope.workspace.plan;
  if (of !== undefined) {
    const found = objectives.find((one) => one.id === of);
    return found === undefined ? noSuch("unknown-objective", place, of, objectives) : [found];
  }
  const wanted = level ?? levels[0]?.id ?? "";
  if (!levels.some((one) => one.id === wanted)) return noSuch("unknown-level", place, wanted, levels);
  return objectivesOf(scope, { level: wanted });
}

export interface ScorecardOptions {
  readonly caption?: string | undefined;
  readonly notes?: readonly string[] | undefined;
}

/**
 * What stands below one objective, the levels between as group rows; or below several, each then a group row too. A column that
 * all rows are silent about is left out. Each row leads to `objectives/<id>`.
 */
export function buildScorecard(
  context: ReportContext,
  roots: readonly Objective[],
  options: ScorecardOptions = {},
): DocumentTable {
  const objectives = objectivesOf(context);
  const [first] = roots;
  const rows = roots.flatMap((root) => [
    ...(roots.length > 1 ? [groupRow(context, root)] : []),
    ...rowsBelow(context, objectives, root, []),
  ]);
  const table: DocumentTable = {
    kind: "table",
    id: `styrkort-${roots.length === 1 ? first?.id : (first?.level ?? "")}`,
    label: null,
    caption: options.caption ?? captionOf(context, roots),
    columns: scorecardHeads(context),
    rows,
    notes: [...elsewhere(context, rows), ...legendNotes(context, rows), ...(options.notes ?? [])],
  };
  return withoutSilentColumns(table);
}

function captionOf(scope: Scope, roots: readonly Objective[]): string {
  const [first] = roots;
  if (first === undefined) return "";
  if (roots.length === 1) return levelAndName(scope, first);
  const level = scope.workspace.plan.levels.find((one) => one.id === first.level);
  return level === undefined ? term("objective", scope.language) : localText(scope, level.plural);
}

/** Where the objectives of these rows are followed up, if not here. */
function elsewhere(scope: Scope, rows: readonly DocumentRow[]): readonly string[] {
  const links = new Set(rows.map(({ link }) => link));
  const said = scope.workspace.plan.objectives
    .filter((one) => links.has(`objectives/${one.id}`))
    .flatMap(({ followedUpIn }) => (followedUpIn === null ? [] : [localText(scope, followedUpIn)]));
  return [...new Set(said)].map((place) => term("followedUpIn", scope.language, { place }));
}

function withoutSilentColumns(table: DocumentTable): DocumentTable {
  const body = table.rows.filter(({ role }) => role !== "group");
  const silent = ({ content }: Cell): boolean =>
    content.every((inline) => inline.kind === "text" && inline.text === "–");
  const used = table.columns.map(
    (_, column) => column === 0 || body.some(({ cells }) => !silent(cells[column] ?? none)),
  );
  const keep = <T>(all: readonly T[]): readonly T[] => all.filter((_, column) => used[column] === true);
  const rows = table.rows.map((row) => (row.role === "group" ? row : { ...row, cells: keep(row.cells) }));
  return { ...table, columns: keep(table.columns), rows };
}

const none: Cell = { content: [], detail: [] };

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
    { ...plain(localText(context, indicator.name)), detail: endDetail(context, indicator.ended) },
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
    detail:
      objective.status === "active" || objective.status === "draft"
        ? []
        : [text(term(objective.status, scope.language))],
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
