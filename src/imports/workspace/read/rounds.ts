import type { Assessment } from "#domain/assessment/assessment.ts";
import type { AssessmentScale } from "#domain/assessment/scale.ts";
import type { Comment, Round } from "#domain/rounds/round.ts";
import { nearest } from "#domain/problems/nearest.ts";
import type { z } from "zod";
import { mappingOf, placeText, readItem, readList, type Item } from "../items.ts";
import { isKnown, type Known, type Problems } from "../problems.ts";
import { checkStep } from "../references.ts";
import { assessmentSchema, commentSchema, roundSchema } from "../schema/rounds.ts";
import type { YamlSource } from "../source.ts";

type WrittenAssessment = z.output<typeof assessmentSchema>;
type WrittenComment = z.output<typeof commentSchema>;

/** What a round can speak of. A subject leads to its unit, or to null where it has none of its own. */
export interface RoundNames {
  readonly units: Known;
  readonly rounds: Known;
  readonly reports: Known;
  readonly scales: Known<ReadonlyMap<string, AssessmentScale>>;
  readonly subjects: {
    readonly unitOf: (subject: string) => string | null | undefined;
    readonly kinds: readonly string[];
  };
  readonly commentKinds: readonly string[];
  readonly rows: readonly string[];
}

/** Reads rounds/<id>.yaml. Null, and told, where its name or period is missing. */
export function readRound(id: string, source: YamlSource, names: RoundNames, problems: Problems): Round | null {
  const written = mappingOf(source, problems);
  if (written === null) return null;
  const { assessments, comments, ...rest } = written;
  const head = readItem(source, [], rest, roundSchema.omit({ assessments: true, comments: true }), problems);
  if (head === null) return null;
  const { name, period, deadline = null, previous = null, report = null, units } = head.value;
  if (previous !== null) isKnown(problems, "unknown-round", names.rounds, previous, head.at("previous"));
  if (report !== null) isKnown(problems, "unknown-report", names.reports, report, head.at("report"));
  const known = units.filter((unit, index) =>
    isKnown(problems, "unknown-unit", names.units, unit, head.at("units", index)),
  );
  const usual = known[0] ?? null;
  const said = readList(source, ["assessments"], assessments, assessmentSchema, problems).items;
  const texts = readList(source, ["comments"], comments, commentSchema, problems).items;
  return {
    id,
    name,
    period,
    deadline,
    previous,
    units: known,
    report,
    assessments: withoutRepeated(
      said.flatMap((item) => assessmentOf(item, usual, names, problems) ?? []),
      problems,
    ),
    comments: texts.flatMap((item) => commentOf(item, usual, names, problems) ?? []),
  };
}

function assessmentOf(
  { value, at }: Item<WrittenAssessment>,
  usual: string | null,
  names: RoundNames,
  problems: Problems,
): Assessment | null {
  const { subject, source, step = null, trend = null, outcome = null, reason = null, comment = null } = value;
  const unit = unitOf(
    { value: { subject, unit: value.unit }, at },
    "subject",
    names.subjects.kinds,
    usual,
    names,
    problems,
  );
  if (isKnown(problems, "unknown-scale", names.scales, value.scale, at("scale")) && step !== null) {
    const scale = names.scales.ids.get(value.scale);
    if (scale !== undefined) checkStep(problems, scale, step, at("step"));
  }
  if (step === null && reason === null) problems.add("missing-key", at(), { key: "reason" });
  if (unit === null) return null;
  const { scale, carriedOver, date = null } = value;
  const { file, line } = at();
  return {
    subject,
    unit,
    source,
    scale,
    step,
    trend,
    outcome,
    reason,
    comment,
    carriedOver,
    date,
    place: { file, line },
  };
}

function commentOf(
  { value, at }: Item<WrittenComment>,
  usual: string | null,
  names: RoundNames,
  problems: Problems,
): Comment | null {
  const { on, text } = value;
  const unit = unitOf(
    { value: { subject: on, unit: value.unit }, at },
    "on",
    names.commentKinds,
    usual,
    names,
    problems,
  );
  const { file, line } = at();
  return unit === null ? null : { on, unit, text, place: { file, line } };
}

/** The unit that speaks: as written, or the subject's own, or the first that was asked. Null, and told, where the subject is not there. */
function unitOf(
  { value, at }: Item<{ readonly subject: string; readonly unit: string | undefined }>,
  key: string,
  kinds: readonly string[],
  usual: string | null,
  names: RoundNames,
  problems: Problems,
): string | null {
  const kind = value.subject.split(":", 1)[0] ?? "";
  const own = kinds.includes(kind) ? names.subjects.unitOf(value.subject) : undefined;
  if (own === undefined) {
    const isRow = kind === "row" && kinds.includes(kind);
    const row = value.subject.slice("row:".length);
    if (isRow) problems.add("unknown-row", at(key), { id: row, nearest: nearest(row, names.rows) });
    else problems.add("unknown-subject", at(key), { id: value.subject, allowed: kinds.join(", ") });
    return null;
  }
  if (value.unit !== undefined) isKnown(problems, "unknown-unit", names.units, value.unit, at("unit"));
  const unit = value.unit ?? own ?? usual;
  if (unit === null) problems.add("missing-key", at(), { key: "unit" });
  return unit;
}

function withoutRepeated(assessments: readonly Assessment[], problems: Problems): readonly Assessment[] {
  const first = new Map<string, Assessment>();
  for (const assessment of assessments) {
    const { subject, unit, source, place } = assessment;
    const key = [subject, unit, source].join(" ");
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, assessment);
    else problems.add("duplicate-id", place, { thing: "assessment", id: subject, first: placeText(earlier.place) });
  }
  return [...first.values()];
}
