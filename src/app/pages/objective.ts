import type { Objective } from "#domain/plan/plan.ts";
import { inLanguage } from "#domain/text.ts";
import { buildAssignments } from "#reports/build/blocks/assignments.ts";
import { commentOn } from "#reports/build/blocks/comment.ts";
import { buildIndicatorBoxes } from "#reports/build/blocks/indicators.ts";
import { buildScorecard, levelAndName } from "#reports/build/blocks/scorecard.ts";
import type { ReportContext } from "#reports/build/context.ts";

import type { Block, Inline } from "../document.ts";
import type { Crumb, Page, PageSection } from "../page.ts";
import { found, refused, type Result } from "../result.ts";
import type { Viewpoint } from "../viewpoint.ts";
import type { OpenWorkspace } from "../workspaces/open.ts";
import { assessmentsTable } from "./assessments.ts";
import { historySection } from "./history.ts";
import { blocksOf, contextFor, link, paragraph, sectionIfAny, text, unitCrumbs } from "./parts.ts";
import { word } from "./words.ts";

/** One objective: what each source says of it, its indicators, what was written, what it supports and what supports it. */
export function objectivePage(open: Pick<OpenWorkspace, "stored">, viewpoint: Viewpoint, id: string): Result<Page> {
  const { workspace, language } = viewpoint;
  const objective = workspace.plan.objectives.find((one) => one.id === id);
  if (objective === undefined) return refused("unknown_objective", { name: id });
  const context = contextFor(viewpoint);
  const name = [objective.number ?? "", inLanguage(objective.name, language)].filter((part) => part !== "").join(" ");
  return found({
    title: name,
    breadcrumb: unitCrumbs(viewpoint, [
      { text: word("scorecard", language), address: "scorecard" },
      ...crumbsAbove(context, objective),
    ]),
    lede: lede(context, objective),
    sections: [...sectionsOf(context, objective), ...historySection(open, "objective", id, language)],
  });
}

/** The way down the goal tree, by the first objective that each supports. */
function crumbsAbove(context: ReportContext, objective: Objective): Crumb[] {
  const { objectives } = context.workspace.plan;
  const path: Objective[] = [];
  for (let at: Objective | undefined = objective; at !== undefined && !path.includes(at);) {
    path.unshift(at);
    const [above]: readonly string[] = at.supports;
    at = objectives.find((one) => one.id === above);
  }
  return path.map((one) => ({
    text: inLanguage(one.name, context.language),
    address: one === objective ? null : `objectives/${one.id}`,
  }));
}

/** The level, and where it is followed up or what became of it. */
function lede(context: ReportContext, objective: Objective): Inline[] {
  const { language, workspace } = context;
  const level = workspace.plan.levels.find((one) => one.id === objective.level);
  const followed = objective.followedUpIn === null ? null : inLanguage(objective.followedUpIn, language);
  const ended = objective.ended === null ? null : inLanguage(objective.ended.reason, language);
  const parts = [level === undefined ? null : inLanguage(level.name, language), followed, ended].filter(
    (part) => part !== null,
  );
  return parts.length === 0 ? [] : [text(parts.join(" · "))];
}

function sectionsOf(context: ReportContext, objective: Objective): PageSection[] {
  const { workspace, language } = context;
  const subject = `objective:${objective.id}`;
  const said = assessmentsTable(context, subject, objective.id);
  const indicators = workspace.plan.indicators.filter((one) => one.objective === objective.id);
  const description = objective.description === null ? null : context.write(objective.description, objective.place);
  const assignments = workspace.plan.assignments.filter((one) => one.supports.includes(objective.id));
  return [
    ...sectionIfAny("description", word("description", language), blocksOf(description)),
    ...sectionIfAny("assessment", word("assessment", language), said.rows.length === 0 ? [] : [said]),
    ...sectionIfAny(
      "indicators",
      word("indicators", language),
      indicators.length === 0 ? [] : [buildIndicatorBoxes(context, indicators, word("indicators", language))],
    ),
    ...sectionIfAny("comment", word("comment", language), commentBlocks(context, objective)),
    ...sectionIfAny("supports", word("supports", language), supportsBlocks(context, objective)),
    ...sectionIfAny("supported-by", word("supportedBy", language), supportedByBlocks(context, objective)),
    ...sectionIfAny(
      "assignments",
      word("assignmentsBelow", language),
      assignments.length === 0
        ? []
        : [buildAssignments(context, assignments, { caption: word("assignmentsBelow", language) })],
    ),
  ];
}

function commentBlocks(context: ReportContext, objective: Objective): readonly Block[] {
  return blocksOf(commentOn(context, `objective:${objective.id}`, objective.unit, 1));
}

function supportsBlocks(context: ReportContext, objective: Objective): Block[] {
  const above = context.workspace.plan.objectives.filter((one) => objective.supports.includes(one.id));
  return above.map((one) => paragraph(link(`objectives/${one.id}`, levelAndName(context, one))));
}

function supportedByBlocks(context: ReportContext, objective: Objective): Block[] {
  const supported = context.workspace.plan.objectives.some((one) => one.supports.includes(objective.id));
  if (!supported) return [];
  const built = buildScorecard(context, [objective], { caption: word("supportedBy", context.language) });
  return built.rows.length === 0 ? [] : [built];
}
