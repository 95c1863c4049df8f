import type { SubjectRef } from "#domain/assessment/assessment.ts";
import type { UnitCode } from "#domain/organisation/organisation.ts";
import { commentsBySubject } from "#domain/rounds/said.ts";
import { problem } from "#domain/problems/problem.ts";
import { judgementOf } from "../assess.ts";
import { id, readAttributes } from "../attributes.ts";
import { joinBuilt, type Built, type ReportContext } from "../context.ts";
import { gapBlock } from "../problems.ts";
import type { BlockBuilder } from "./directive.ts";

/** `::comment{on=objective:g7}` */
export const buildComment: BlockBuilder = (context, directive) => {
  const read = readAttributes(directive, { on: id }, ["on"]);
  if (!read.ok) return gapBlock(read.problems, context.language);
  const found = commentOn(context, read.values.on ?? "", context.unit, directive.level);
  return (
    found ??
    gapBlock(
      [problem("empty-block", directive.place, { name: `${directive.name} on=${read.values.on}` })],
      context.language,
    )
  );
};

/** All that was written in the round about a subject: with its assessment, and apart. Null: nothing was. */
export function commentOn(context: ReportContext, subject: SubjectRef, unit: UnitCode, level: number): Built | null {
  const { decided, unit: own } = judgementOf(context, subject);
  const written = context.round === null ? [] : (commentsBySubject(context.round.comments).get(subject) ?? []);
  const apart = written.filter((one) => one.unit === unit || one.unit === context.unit);
  // What was decided may say nothing of its own: then the unit's words stand.
  const said = [decided, own].flatMap((one) => (one?.comment ? [{ text: one.comment, place: one.place }] : []));
  const texts = [...said.slice(0, 1), ...apart];
  return texts.length === 0 ? null : joinBuilt(texts.map(({ text, place }) => context.write(text, place, level)));
}
