import type { Objective } from "#domain/plan/plan.ts";
import { problem } from "#domain/problems/problem.ts";
import { term } from "#domain/terms.ts";
import type { Block, Inline } from "../../document.ts";
import { judgementOf, otherOpinion, statusOf, trendStatus, type Judgement } from "../assess.ts";
import { flag, id, oneOf, readAttributes, whole } from "../attributes.ts";
import { joinBuilt, localText, text, type Built, type ReportContext, type Scope } from "../context.ts";
import { endSentence } from "../ended.ts";
import { gapBlock, wrongChoice } from "../problems.ts";
import { objectivesOf } from "../select.ts";
import { commentOn } from "./comment.ts";
import type { BlockBuilder } from "./directive.ts";

const readers = {
  level: id,
  under: id,
  status: oneOf("active", "dropped", "moved"),
  step: id,
  heading: whole(1, 5),
  descriptions: flag,
};

/** `::goals{level=tactical under=s1 heading=3}`: the goal account. */
export const buildGoals: BlockBuilder = (context, directive) => {
  const read = readAttributes(directive, readers);
  if (!read.ok) return gapBlock(read.problems, context.language);
  const { heading = directive.level + 1, descriptions = false, ...filter } = read.values;
  const wrong = wrongChoice(context, directive.place, filter);
  if (wrong.length > 0) return gapBlock(wrong, context.language);
  const found = objectivesOf(context, filter);
  if (found.length === 0)
    return gapBlock([problem("empty-block", directive.place, { name: directive.name })], context.language);
  return joinBuilt(found.map((objective) => goalAccount(context, objective, heading, descriptions)));
};

/** A heading, the assessment, what became of it, the description if asked for, and the comment. */
export function goalAccount(context: ReportContext, objective: Objective, level: number, descriptions: boolean): Built {
  const judgement = judgementOf(context, `objective:${objective.id}`);
  const head: Block = headingOf(localText(context, objective.name), objective.number, level);
  const description =
    descriptions && objective.description !== null
      ? context.write(objective.description, objective.place, level)
      : null;
  return joinBuilt([
    { blocks: [head, ...assessmentParagraph(context, judgement), ...fateParagraphs(context, objective)], problems: [] },
    ...(description === null ? [] : [description]),
    commentOn(context, `objective:${objective.id}`, objective.unit, level) ?? { blocks: [], problems: [] },
  ]);
}

export function headingOf(name: string, number: string | null, level: number): Block {
  return { kind: "heading", level, number, id: "", content: [text(name)] };
}

/** `Bedömning: ● Uppfyllt. Utveckling: ↗ Ökar, bättre.` None where nothing was said. */
export function assessmentParagraph(scope: Scope, judgement: Judgement): readonly Block[] {
  const { shown } = judgement;
  if (shown === null) return [];
  const { language } = scope;
  const opinion = otherOpinion(scope, judgement);
  const content: readonly Inline[] = [
    text(`${term("assessment", language)}: `),
    statusOf(scope, shown),
    ...(opinion.length === 0 ? [] : [text(" ("), ...opinion, text(")")]),
    ...(shown.trend === null ? [] : [text(`. ${term("trend", language)}: `), trendStatus(scope, shown.trend)]),
    ...(shown.carriedOver ? [text(`. ${term("carriedOver", language)}`)] : []),
    text("."),
  ];
  return [{ kind: "paragraph", role: "body", content }];
}

/** Why a goal is no longer followed up here. */
function fateParagraphs(scope: Scope, objective: Objective): readonly Block[] {
  const { language } = scope;
  const { ended, followedUpIn, status } = objective;
  const successor = scope.workspace.plan.objectives.find((one) => one.id === ended?.successor);
  const sentences = [
    ...(status === "dropped" || status === "moved" ? [endSentence(scope, ended, status)] : []),
    ...(successor === undefined ? [] : [`${term("successor", language, { name: localText(scope, successor.name) })}.`]),
    ...(followedUpIn === null ? [] : [term("followedUpIn", language, { place: localText(scope, followedUpIn) })]),
  ];
  return sentences.length === 0 ? [] : [{ kind: "paragraph", role: "body", content: [text(sentences.join(" "))] }];
}
