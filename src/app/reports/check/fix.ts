import type { Model, ReportTemplate } from "#domain/workspace.ts";
import type { DocumentManuscript } from "#reports/check/document.ts";
import { cellAt, type Place } from "#reports/check/place.ts";
import { writtenAt } from "#reports/check/written.ts";

import type { Chosen } from "../build.ts";

/**
 * Where what is printed at a place is put right. `value`: what it is bound to, to be followed to its facts. `template`: the report's
 * own text. `answer`: what a unit wrote in a round. `data`: what the workspace says, such as a name or an assessment.
 */
export type FixView =
  | { readonly kind: "value"; readonly ref: string }
  | { readonly kind: "template"; readonly file: string; readonly line: number }
  | { readonly kind: "answer"; readonly round: string; readonly unit: string }
  | { readonly kind: "data" };

/** The way to what is printed at a place of a report. */
export function fixOf(
  { reports, rounds }: Model,
  report: string,
  { round: roundId }: Chosen,
  { manuscript }: DocumentManuscript,
  place: Place,
): FixView {
  const bound = boundAt(manuscript, place);
  if (bound !== null) return { kind: "value", ref: bound };
  const template = reports.find(({ id }) => id === report);
  const line = template === undefined ? null : lineOf(template, manuscript, place);
  if (template !== undefined && line !== null) return { kind: "template", file: template.file, line };
  const round = rounds.find(({ id }) => id === roundId);
  const said = [
    ...(round?.comments ?? []).map(({ unit, text }) => ({ unit, texts: [text] })),
    ...(round?.assessments ?? []).map(({ unit, outcome, reason, comment }) => ({
      unit,
      texts: [outcome, reason, comment],
    })),
  ];
  const answer = said.find(({ texts }) =>
    texts.some((text) => text !== null && writtenAt(Object.values(text).join("\n\n"), manuscript, place) !== null),
  );
  if (round !== undefined && answer !== undefined) return { kind: "answer", round: round.id, unit: answer.unit };
  return { kind: "data" };
}

/** The question behind the value that stands at a place; null for a count and for what is written. */
function boundAt(manuscript: DocumentManuscript["manuscript"], place: Place): string | null {
  const key =
    cellAt(manuscript, place)?.bound.find(({ start, end }) => start <= place.start && place.start < end)?.key ?? null;
  return key?.startsWith("measure=") === true ? key : null;
}

function lineOf(
  { body, bodyLine }: ReportTemplate,
  manuscript: DocumentManuscript["manuscript"],
  place: Place,
): number | null {
  const at = writtenAt(body, manuscript, place);
  return at === null ? null : bodyLine + body.slice(0, at).split("\n").length - 1;
}
