import { isDraft } from "#domain/plan/draft.ts";
import { milestoneText } from "#domain/plan/milestone.ts";
import type { Assignment, Milestone } from "#domain/plan/plan.ts";
import { problem } from "#domain/problems/problem.ts";
import { term, type Term } from "#domain/terms.ts";
import type { Block, Cell, DocumentRow, DocumentTable, TableHead } from "../../document.ts";
import { judgementOf, otherOpinion, statusOf } from "../assess.ts";
import { id, oneOf, readAttributes, whole, words } from "../attributes.ts";
import { concerns, joinBuilt, localText, text, type Built, type ReportContext, type Scope } from "../context.ts";
import { endDetail } from "../ended.ts";
import { legendNotes } from "../legend.ts";
import { gapBlock } from "../problems.ts";
import { hasStep } from "../select.ts";
import { commentOn } from "./comment.ts";
import { assessmentParagraph, headingOf } from "./goals.ts";
import type { BlockBuilder } from "./directive.ts";

const readers = {
  type: id,
  step: id,
  under: id,
  heading: whole(1, 5),
  as: oneOf("account", "table"),
  caption: words,
  note: words,
};

/** `::assignments{type=overarching heading=3}`, `::assignments{as=table}` */
export const buildAssignmentsBlock: BlockBuilder = (context, directive) => {
  const read = readAttributes(directive, readers);
  if (!read.ok) return gapBlock(read.problems, context.language);
  const { heading = directive.level + 1, as, caption, note, ...filter } = read.values;
  const found = assignmentsOf(context, filter);
  if (found.length === 0)
    return gapBlock([problem("empty-block", directive.place, { name: directive.name })], context.language);
  if (as === "table")
    return {
      blocks: [buildAssignments(context, found, { caption, notes: note === undefined ? [] : [note] })],
      problems: [],
    };
  return joinBuilt(found.map((assignment) => assignmentAccount(context, assignment, heading)));
};

export interface AssignmentFilter {
  readonly type?: string | undefined;
  readonly step?: string | undefined;
  readonly under?: string | undefined;
}

/** The assignments that concern the scope's unit, in the plan's order. */
export function assignmentsOf(scope: Scope, { type, step, under }: AssignmentFilter = {}): readonly Assignment[] {
  return scope.workspace.plan.assignments.filter(
    (one) =>
      concerns(scope, one.unit) &&
      !isDraft(scope.workspace.plan, one) &&
      (type === undefined || one.type === type) &&
      (under === undefined || one.supports.includes(under)) &&
      (step === undefined || hasStep(scope, `assignment:${one.id}`, step)),
  );
}

/** A heading, the description, the assessment and the comment. */
export function assignmentAccount(context: ReportContext, assignment: Assignment, level: number): Built {
  const subject = `assignment:${assignment.id}`;
  const assessed = assessmentParagraph(context, judgementOf(context, subject));
  const carried =
    assignment.carriedOverTo === null
      ? []
      : [paragraph(`${term("carriedOverTo", context.language, { to: assignment.carriedOverTo })}.`)];
  return joinBuilt([
    { blocks: [headingOf(localText(context, assignment.name), assignment.number, level)], problems: [] },
    ...(assignment.description === null ? [] : [context.write(assignment.description, assignment.place, level)]),
    { blocks: milestoneBlocks(context, assignment.milestones), problems: [] },
    commentOn(context, subject, assignment.unit, level) ?? { blocks: [], problems: [] },
    { blocks: [...assessed, ...carried], problems: [] },
  ]);
}

/** Milestones below a word for them. */
export function milestoneBlocks(scope: Scope, milestones?: readonly Milestone[]): readonly Block[] {
  const list = milestoneList(scope, milestones);
  return list.length === 0 ? [] : [paragraph(`${term("milestones", scope.language)}:`), ...list];
}

/** Milestones as a list; nothing where there are none. */
export function milestoneList({ language }: Scope, milestones: readonly Milestone[] = []): readonly Block[] {
  const items = milestones.map((one) => [paragraph(milestoneText(one, language))]);
  return items.length === 0 ? [] : [{ kind: "list", ordered: false, items }];
}

function paragraph(words: string): Block {
  return { kind: "paragraph", role: "body", content: [text(words)] };
}

interface Column {
  readonly head: Term;
  readonly width: number;
  /** Null where the assignment says nothing of it; a column that all are silent about is left out. */
  readonly cell: (scope: Scope, assignment: Assignment) => Cell | null;
}

const columns: readonly Column[] = [
  { head: "number", width: 0, cell: (_, { number }) => (number === null ? null : plain(number)) },
  { head: "assignment", width: 3, cell: nameCell },
  { head: "owner", width: 1, cell: (scope, { owner }) => (owner === null ? null : plain(localText(scope, owner))) },
  { head: "time", width: 1, cell: timeCell },
  { head: "assessment", width: 1, cell: assessmentCell },
];

function plain(words: string): Cell {
  return { content: [text(words)], detail: [] };
}

function nameCell(scope: Scope, { name, ended, milestones = [] }: Assignment): Cell {
  const details = [endDetail(scope, ended), ...milestones.map((one) => [text(milestoneText(one, scope.language))])];
  const detail = details
    .filter((one) => one.length > 0)
    .flatMap((one, index) => (index === 0 ? one : [{ kind: "line_break" } as const, ...one]));
  return { ...plain(localText(scope, name)), detail };
}

/** `2018`, `2018-03-01–2018-09-30`, `från 2018-03-01` */
function timeCell({ language }: Scope, { start, end }: Assignment): Cell | null {
  if (start === null && end === null) return null;
  if (end === null) return plain(term("from", language, { start: start ?? "" }));
  if (start === null) return plain(term("until", language, { end }));
  const year = start.slice(0, 4);
  return plain(start === `${year}-01-01` && end === `${year}-12-31` ? year : `${start}–${end}`);
}

function assessmentCell(scope: Scope, assignment: Assignment): Cell | null {
  const judgement = judgementOf(scope, `assignment:${assignment.id}`);
  return judgement.shown === null
    ? null
    : { content: [statusOf(scope, judgement.shown)], detail: otherOpinion(scope, judgement) };
}

/** Assignments as a table. Each row leads to `assignments/<id>`. */
export function buildAssignments(
  scope: Scope,
  assignments: readonly Assignment[],
  options: { readonly caption?: string | undefined; readonly notes?: readonly string[] | undefined } = {},
): DocumentTable {
  const printed = assignments.map((assignment) => columns.map(({ cell }) => cell(scope, assignment)));
  const used = columns.map(
    ({ head }, index) => head === "assignment" || printed.some((cells) => cells[index] !== null),
  );
  const keep = <T>(all: readonly T[]): readonly T[] => all.filter((_, index) => used[index] === true);
  const rows = assignments.map(({ id: assignment }, index): DocumentRow => ({
    role: "row",
    level: 0,
    cells: keep((printed[index] ?? []).map((cell) => cell ?? plain("–"))),
    link: `assignments/${assignment}`,
  }));
  return {
    kind: "table",
    id: "uppdrag",
    label: null,
    caption: options.caption ?? term("assignment", scope.language),
    columns: keep(
      columns.map(({ head, width }): TableHead => ({ text: term(head, scope.language), align: "left", width })),
    ),
    rows,
    notes: [...legendNotes(scope, rows), ...(options.notes ?? [])],
  };
}
