import { term } from "#domain/terms.ts";
import { inLanguage } from "#domain/text.ts";
import { assignmentsOf, buildAssignments, milestoneList } from "#reports/build/blocks/assignments.ts";
import { commentOn } from "#reports/build/blocks/comment.ts";
import { levelAndName } from "#reports/build/blocks/scorecard.ts";
import type { Assignment } from "#domain/plan/plan.ts";
import type { ReportContext } from "#reports/build/context.ts";

import type { Block } from "../document.ts";
import type { Page } from "../page.ts";
import { found, refused, type Result } from "../result.ts";
import type { Viewpoint } from "../viewpoint.ts";
import type { OpenWorkspace } from "../workspaces/open.ts";
import { assessmentsTable } from "./assessments.ts";
import { historySection } from "./history.ts";
import { assessmentSentence } from "./lede.ts";
import { areaPage, blocksOf, contextFor, link, paragraph, section, sectionIfAny, text, unitCrumbs } from "./parts.ts";
import { word } from "./words.ts";

/** What is to be done, and how far it has come. */
export function assignmentsPage(viewpoint: Viewpoint): Page {
  const { language } = viewpoint;
  const context = contextFor(viewpoint);
  const all = assignmentsOf(context);
  const title = word("assignments", language);
  const subjects = all.map(({ id }) => `assignment:${id}`);
  const lede = assessmentSentence(context, subjects, word("assignmentsCount", language));
  const blocks = all.length === 0 ? [] : [buildAssignments(context, all, { caption: title })];
  const empty = all.length === 0 ? word("noAssignments", language) : null;
  return areaPage(viewpoint, "assignments", lede, [section("assignments", title, blocks, { empty })]);
}

/** One assignment: its description, what is said of it, what was written, the goals it supports. */
export function assignmentPage(open: Pick<OpenWorkspace, "stored">, viewpoint: Viewpoint, id: string): Result<Page> {
  const { workspace, language } = viewpoint;
  const assignment = workspace.plan.assignments.find((one) => one.id === id);
  if (assignment === undefined) return refused("unknown_assignment", { name: id });
  const context = contextFor(viewpoint);
  const name = inLanguage(assignment.name, language);
  const subject = `assignment:${id}`;
  const said = assessmentsTable(context, subject, null);
  const description = assignment.description === null ? null : context.write(assignment.description, assignment.place);
  return found({
    title: [assignment.number ?? "", name].filter((part) => part !== "").join(" "),
    breadcrumb: unitCrumbs(viewpoint, [
      { text: word("assignments", language), address: "assignments" },
      { text: name, address: null },
    ]),
    lede: about(assignment, language),
    sections: [
      ...sectionIfAny("description", word("description", language), blocksOf(description)),
      ...sectionIfAny("milestones", term("milestones", language), milestoneList(context, assignment.milestones)),
      ...sectionIfAny("assessment", word("assessment", language), said.rows.length === 0 ? [] : [said]),
      ...sectionIfAny("comment", word("comment", language), blocksOf(commentOn(context, subject, assignment.unit, 1))),
      ...sectionIfAny("supports", word("goalsAbove", language), goalsAbove(context, assignment)),
      ...historySection(open, "assignment", id, language),
    ],
  });
}

function about({ owner, start, end }: Assignment, language: Viewpoint["language"]) {
  const time = [start, end].filter((date) => date !== null).join("–");
  const parts = [owner === null ? "" : inLanguage(owner, language), time].filter((part) => part !== "");
  return parts.length === 0 ? [] : [text(parts.join(" · "))];
}

function goalsAbove(context: ReportContext, { supports }: Assignment): Block[] {
  return context.workspace.plan.objectives
    .filter((one) => supports.includes(one.id))
    .map((one) => paragraph(link(`objectives/${one.id}`, levelAndName(context, one))));
}
