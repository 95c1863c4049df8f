import type { Assessment } from "#domain/assessment/assessment.ts";
import type { AssessmentScale } from "#domain/assessment/scale.ts";
import { reversedDeadlines, type Asks, type Comment, type Round, type Submission } from "#domain/rounds/round.ts";
import { nearest } from "#domain/problems/nearest.ts";
import type { z } from "zod";
import { mappingOf, placeText, readItem, readList, tellRepeated, type Item } from "../items.ts";
import { isKnown, type Known, type Problems } from "../problems.ts";
import { checkDeviation, checkStep, type Names } from "../references.ts";
import { assessmentSchema, commentSchema, roundSchema, submissionSchema } from "../schema/rounds.ts";
import type { YamlSource } from "../source.ts";

type WrittenAssessment = z.output<typeof assessmentSchema>;
type WrittenComment = z.output<typeof commentSchema>;

const headSchema = roundSchema.omit({ assessments: true, comments: true, submissions: true });
type Head = Item<z.output<typeof headSchema>>;

/** What a round can speak of. A subject leads to its unit, or to null where it has none of its own. */
export interface RoundNames {
  readonly units: Known;
  readonly measures: Names["measures"];
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
  const { assessments, comments, submissions, ...rest } = written;
  const head = readItem(source, [], rest, headSchema, problems);
  if (head === null) return null;
  const { name, period, stage, deadline = null, deadlines, previous = null, report = null, units } = head.value;
  const asks = asksOf(head, names, problems);
  checkDeadlines(head, problems);
  if (previous !== null) isKnown(problems, "unknown-round", names.rounds, previous, head.at("previous"));
  if (report !== null) isKnown(problems, "unknown-report", names.reports, report, head.at("report"));
  const known = units.filter((unit, index) =>
    isKnown(problems, "unknown-unit", names.units, unit, head.at("units", index)),
  );
  const usual = known[0] ?? null;
  const said = readList(source, ["assessments"], assessments, assessmentSchema, problems).items;
  const texts = readList(source, ["comments"], comments, commentSchema, problems).items;
  const states = readList(source, ["submissions"], submissions, submissionSchema, problems).items;
  const spoken = withQuestions(names, asks);
  return {
    id,
    name,
    period,
    stage,
    deadline,
    deadlines,
    previous,
    units: known,
    asks,
    report,
    submissions: submissionsOf(states, units, names, problems),
    assessments: withoutRepeated(
      said.flatMap((item) => assessmentOf(item, usual, names, problems) ?? []),
      problems,
    ),
    comments: texts.flatMap((item) => commentOf(item, usual, spoken, problems) ?? []),
  };
}

function asksOf({ value, at }: Head, names: RoundNames, problems: Problems): Asks | null {
  if (value.asks === undefined) return null;
  const { subjects, deviations, questions, instructions = null } = value.asks;
  for (const [index, { measure, scenario, over }] of deviations.entries()) {
    const place = at("asks", "deviations", index, "measure");
    if (isKnown(problems, "unknown-measure", names.measures, measure, place))
      checkDeviation(problems, names, measure, scenario, place);
    if (over.amount === undefined && over.percent === undefined)
      problems.add("missing-key", at("asks", "deviations", index), { key: "over" });
  }
  tellRepeated("question", questions, (index) => at("asks", "questions", index, "id"), problems);
  return {
    subjects,
    deviations,
    questions: questions.map(({ help = null, ...one }) => ({ ...one, help })),
    instructions,
  };
}

/** Tells of levels that are named twice, and of one that is to be ready before one below it. */
function checkDeadlines({ value, at }: Head, problems: Problems): void {
  const { deadlines } = value;
  const places = (index: number) => at("deadlines", index);
  tellRepeated(
    "level",
    deadlines.map(({ level }) => ({ id: String(level) })),
    places,
    problems,
  );
  const reversed = reversedDeadlines(value);
  if (reversed === null) return;
  const { upper, lower } = reversed;
  const values = { level: String(upper.level), date: upper.date, below: String(lower.level), later: lower.date };
  problems.add("deadlines-reversed", places(deadlines.findIndex(({ level }) => level === upper.level)), values);
}

/** A unit that was not asked has handed nothing in; the first of two of the same unit is kept. */
function submissionsOf(
  states: readonly Item<z.output<typeof submissionSchema>>[],
  asked: readonly string[],
  names: RoundNames,
  problems: Problems,
): readonly Submission[] {
  const first = new Map<string, (typeof states)[number]>();
  return states.flatMap((item): readonly Submission[] => {
    const { unit, state, comment = null } = item.value;
    const earlier = first.get(unit);
    if (!isKnown(problems, "unknown-unit", names.units, unit, item.at("unit"))) return [];
    if (!asked.includes(unit)) problems.add("unit-not-asked", item.at("unit"), { id: unit });
    else if (earlier === undefined) {
      first.set(unit, item);
      return [{ unit, state, comment }];
    } else
      problems.add("duplicate-id", item.at("unit"), { thing: "unit", id: unit, first: placeText(earlier.at("unit")) });
    return [];
  });
}

/** A round's own questions can be spoken of in it. */
function withQuestions(names: RoundNames, asks: Asks | null): RoundNames {
  const questions = new Set((asks?.questions ?? []).map(({ id }) => `question:${id}`));
  const unitOf = (subject: string) => (questions.has(subject) ? null : names.subjects.unitOf(subject));
  return { ...names, subjects: { ...names.subjects, unitOf } };
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
  // One that is half written says something already.
  const isSaid = [step, reason, outcome, comment, trend].some((one) => one !== null);
  if (!isSaid) problems.add("missing-key", at(), { key: "reason" });
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
