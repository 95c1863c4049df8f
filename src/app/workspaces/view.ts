import { describe } from "#domain/problems/catalogue.ts";
import type { Problem } from "#domain/problems/problem.ts";
import { nameOn, type UnitCode } from "#domain/organisation/organisation.ts";
import type { Tree } from "#domain/organisation/tree.ts";
import { formatSpan } from "#domain/periods/format.ts";
import { spanKey } from "#domain/periods/span.ts";
import { inLanguage, type Language } from "#domain/text.ts";
import type { Model } from "#domain/workspace.ts";

import { organisationDay } from "#reports/build/context.ts";

import { abilitiesOf, type Abilities } from "../permissions/abilities.ts";
import type { Seat } from "../permissions/seat.ts";
import { found, type Result } from "../result.ts";
import { treeOf, viewpointOf, type Choice, type Viewpoint } from "../viewpoint.ts";
import type { OpenWorkspace } from "./open.ts";

/** What the frame around every page needs: where one is, and where one can go. */
export interface WorkspaceView {
  readonly id: string;
  readonly name: string;
  readonly languages: readonly Language[];
  readonly unit: { readonly code: string; readonly name: string };
  readonly round: { readonly id: string; readonly name: string } | null;
  readonly period: { readonly key: string; readonly text: string };
  readonly units: readonly UnitNode[];
  readonly rounds: readonly RoundChoice[];
  readonly areas: readonly Area[];
  readonly problems: readonly ProblemView[];
  /** What the reader may do to the unit, to all units, and to any unit at all. */
  readonly may: { readonly unit: Abilities; readonly everything: Abilities; readonly anything: Abilities };
}

/** Depth first, with how deep each stands. */
export interface UnitNode {
  readonly code: string;
  readonly name: string;
  readonly depth: number;
  readonly parent: string | null;
}

export interface RoundChoice {
  readonly id: string;
  readonly name: string;
  readonly period: string;
  readonly deadline: string | null;
}

/** A part of the product that a workspace may have something in. */
export type AreaId =
  | "scorecard"
  | "plan"
  | "economy"
  | "staff"
  | "assignments"
  | "control"
  | "registers"
  | "reports"
  | "data";

export interface Area {
  readonly id: AreaId;
  readonly hasContent: boolean;
}

export interface ProblemView {
  readonly code: string;
  readonly severity: "error" | "warning";
  readonly file: string;
  readonly line: number | null;
  readonly excerpt: string | null;
  readonly message: string;
  readonly advice: string;
}

export function viewWorkspace(seat: Seat, choice: Choice): Result<WorkspaceView> {
  const { open } = seat;
  const at = viewpointOf(open, choice);
  if (!at.ok)
    return at.refusal.code === "no_readable_unit" ? viewWorkspace({ ...seat, open: unreadable(open) }, choice) : at;
  const { workspace, unit, round, period, language } = at.value;
  return found({
    id: open.id,
    name: inLanguage(workspace.name, language),
    languages: workspace.languages,
    unit: { code: unit, name: unitName(at.value, unit) },
    round: round === null ? null : { id: round.id, name: inLanguage(round.name, language) },
    period: { key: spanKey(period), text: formatSpan(period, language, "short") },
    units: unitNodes(at.value),
    rounds: roundChoices(workspace, language),
    areas: areasOf(open),
    problems: open.problems.map((problem) => presentProblem(problem, language)),
    may: {
      unit: abilitiesOf(seat, { unit }, language),
      everything: abilitiesOf(seat, "everything", language),
      anything: abilitiesOf(seat, "anything", language),
    },
  });
}

/** What a unit is called in the period that is looked at. */
export function unitName(
  viewpoint: Pick<Viewpoint, "workspace" | "period" | "language" | "organisation">,
  code: UnitCode,
): string {
  const { workspace, language } = viewpoint;
  return inLanguage(nameOn(workspace.organisation, code, organisationDay(viewpoint)), language);
}

export function presentProblem(problem: Problem, language: Language): ProblemView {
  const { message, advice } = describe(problem, language);
  const { code, severity, file, line, excerpt } = problem;
  return { code, severity, file, line, excerpt, message, advice };
}

/** The frame around the pages of those who look after a workspace and see no figures: it says where they are, and leads nowhere. */
function unreadable(open: OpenWorkspace): OpenWorkspace {
  const workspace = { ...open.workspace, statements: [], tables: [], charts: [], registers: [], reports: [] };
  const nothing = {
    plan: { ...workspace.plan, objectives: [], assignments: [] },
    control: { risks: [], controls: [] },
  };
  return { ...open, workspace: { ...workspace, ...nothing }, mayRead: () => true };
}

function unitNodes(viewpoint: Viewpoint): readonly UnitNode[] {
  return unitNodesOf(treeOf(viewpoint), viewpoint.mayRead, (code) => unitName(viewpoint, code));
}

/** Those units that are shown; one whose parent is not stands at the top. */
export function unitNodesOf(
  tree: Tree,
  isShown: (code: UnitCode) => boolean,
  nameOf: (code: UnitCode) => string,
): readonly UnitNode[] {
  const depths = new Map<UnitCode, number>();
  return tree.order.filter(isShown).map((code) => {
    const above = tree.parent.get(code) ?? null;
    const parent = above !== null && isShown(above) ? above : null;
    const depth = parent === null ? 0 : (depths.get(parent) ?? 0) + 1;
    depths.set(code, depth);
    return { code, name: nameOf(code), depth, parent };
  });
}

function roundChoices(workspace: Model, language: Language): RoundChoice[] {
  return workspace.rounds
    .toSorted((one, other) => other.period.to - one.period.to)
    .map((round) => ({
      id: round.id,
      name: inLanguage(round.name, language),
      period: formatSpan(round.period, language, "short"),
      deadline: round.deadline,
    }));
}

function areasOf({ workspace, cube, stored }: OpenWorkspace): Area[] {
  const { plan, control, registers, reports, statements } = workspace;
  const onArea = (...areas: readonly string[]): boolean =>
    [...workspace.tables, ...workspace.charts].some((one) => one.area !== null && areas.includes(one.area));
  return [
    { id: "scorecard", hasContent: plan.objectives.length > 0 },
    { id: "plan", hasContent: stored !== null || plan.objectives.length + plan.assignments.length > 0 },
    { id: "economy", hasContent: statements.length > 0 || onArea("economy", "investments") },
    { id: "staff", hasContent: onArea("staff") },
    { id: "assignments", hasContent: plan.assignments.length > 0 },
    { id: "control", hasContent: control.controls.length > 0 || control.risks.length > 0 },
    { id: "registers", hasContent: registers.length > 0 },
    { id: "reports", hasContent: reports.length > 0 },
    { id: "data", hasContent: cube.inventory().newest !== null },
  ];
}
