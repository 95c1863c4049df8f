import type { Span } from "#domain/periods/span.ts";
import type { ProblemPlace } from "#domain/problems/problem.ts";
import { compare, decimalText, multiply, parseDecimal, rational, type Rational } from "#domain/quantities/rational.ts";

import { collectProblems, type Problems } from "../workspace/problems.ts";
import type { Extract, SourceValue } from "./extract.ts";
import { facetsOf, type FacetDefinition } from "./facets.ts";
import { nothing, tooLarge, type OpenedFile, type Reading } from "./file.ts";
import { openGrids } from "./named/grids.ts";
import { findTable, labelOf, rowAt, type NamedRow, type NamedTable } from "./named/table.ts";
import { readPeriod } from "./period.ts";
import {
  areaOf,
  indexFields,
  indexOf,
  itemFields,
  surveyFields,
  type ItemField,
  type SurveyField,
} from "./survey/items.ts";
import { saidIn, startTally, type Tally } from "./tally.ts";

/**
 * Reads an HME survey: a row for each who answered, means of the items with their number of answers, or the indices as somebody else has
 * counted them (which are reported ones). Gives points, 0-100 for each answer, and answers, so that an index is the one by the other
 * for any unit. `reading`: `period`, where no column says it; `scale` (5 or 100) of means. Null where it is no such file.
 */
export function readSurvey(file: OpenedFile, reading: Reading): Extract | null {
  const large = tooLarge(file);
  if (large !== null) return nothing("survey", [large]);
  const { grids, recognised, problems: ofFile } = openGrids(file, reading);
  const table =
    findTable(file.name, grids, surveyFields, ["unit", ...itemFields]) ??
    findTable(file.name, grids, surveyFields, ["unit", "hme"]);
  if (table === null) return null;
  const context = contextOf(file.name, table, reading);
  const values = valuesOf(context);
  return {
    kind: "survey",
    recognised: [...recognised, { name: { sv: "Rader", en: "Rows" }, value: String(table.rows.length) }],
    marks: [...table.heads.values()],
    facets: facetsOf(facets, values),
    values,
    totals: [],
    problems: [...ofFile, ...table.problems, ...context.problems.all()],
  };
}

interface SurveyContext {
  readonly file: string;
  readonly table: NamedTable<SurveyField>;
  /** The period of rows that do not say one themselves. */
  readonly period: Span | null;
  /** What means are written on; null where they are answers. */
  readonly scale: 5 | 100 | null;
  readonly problems: Problems;
}

function contextOf(file: string, table: NamedTable<SurveyField>, reading: Reading): SurveyContext {
  const problems = collectProblems();
  const period = readPeriod(reading["period"] ?? "");
  if (period === null && !table.heads.has("period"))
    problems.add("source-needs-month", { file, line: null }, { key: "period" });
  return { file, table, period, scale: scaleOf(table, reading), problems };
}

/** Means are on the scale of an index where one of them is over 5. */
function scaleOf({ heads, rows }: NamedTable<SurveyField>, reading: Reading): 5 | 100 | null {
  if (!heads.has("count") || !heads.has("hme_1")) return null;
  if (reading["scale"] === "5" || reading["scale"] === "100") return reading["scale"] === "5" ? 5 : 100;
  const isOver = (text: string): boolean => compare(parseDecimal(text) ?? rational(0), rational(5)) > 0;
  return rows.some(({ text }) => itemFields.some((item) => isOver(text(item)))) ? 100 : 5;
}

function valuesOf(context: SurveyContext): readonly SourceValue[] {
  const { table, problems, file } = context;
  const tally = startTally();
  const reported: SourceValue[] = [];
  const missing = new Map<ItemField, number>();
  for (const row of table.rows) {
    const place = rowAt(file, row, ["unit", "period"]);
    const period = periodOf(row, place, context);
    if (row.text("unit") === "") problems.add("missing-cell", place, { column: labelOf(table, "unit") });
    if (period === null || row.text("unit") === "") continue;
    const names = { unit: row.text("unit"), gender: row.text("gender"), age: row.text("age") };
    const count = table.heads.has("count") ? countOf(row, place, context) : rational(1);
    if (count === null) continue;
    if (table.heads.has("hme_1")) countItems({ row, place, names, period, count, missing }, tally, context);
    else if (count !== undefined && table.heads.has("count"))
      tally.add({ what: "respondents", ...names }, period, count, row.place);
    reported.push(...indicesOf(row, place, names, period, context));
  }
  const most = Math.max(0, ...missing.values());
  if (most > 0) problems.add("answers-missing", { file, line: null }, { count: String(most) });
  return [...tally.values(), ...reported];
}

function periodOf(row: NamedRow<SurveyField>, place: ProblemPlace, { period, problems }: SurveyContext): Span | null {
  const written = row.text("period");
  if (written === "") return period;
  const own = readPeriod(written);
  if (own === null) problems.add("invalid-period", place, { value: written });
  return own;
}

/** How many have answered; null where the cell says no number, which is told. */
function countOf(row: NamedRow<SurveyField>, place: ProblemPlace, { problems }: SurveyContext): Rational | null {
  const written = row.text("count");
  if (/^\d{1,9}$/u.test(written)) return rational(BigInt(written));
  problems.add("invalid-number", place, { value: written });
  return null;
}

interface SurveyRow {
  readonly row: NamedRow<SurveyField>;
  readonly place: ProblemPlace;
  readonly names: SourceValue["names"];
  readonly period: Span;
  readonly count: Rational;
  /** How many have not answered an item. */
  readonly missing: Map<ItemField, number>;
}

/** What people write who do not answer. */
const noAnswer: ReadonlySet<string> = new Set(["", "vet ej", "vet inte", "ingen åsikt", "ej svar", "-"]);

function countItems(
  { row, place, names, period, count, missing }: SurveyRow,
  tally: Tally,
  context: SurveyContext,
): void {
  const read = itemFields.map((item) => [item, answerOf(row, item, place, context)] as const);
  if (read.some(([, answer]) => answer === null)) return;
  const answered = read.flatMap(([item, answer]) =>
    answer === undefined || answer === null ? [] : [[item, answer] as const],
  );
  const add = (what: string, amount: Rational): void => tally.add({ what, ...names }, period, amount, row.place);
  for (const [item, index] of answered) {
    for (const part of [item, `hme_${areaOf(item)}`, "hme"]) {
      add(`${part}_points`, multiply(index, count));
      add(`${part}_answers`, count);
    }
  }
  if (answered.length === 0) return;
  add("respondents", count);
  for (const [item, answer] of read) if (answer === undefined) missing.set(item, (missing.get(item) ?? 0) + 1);
}

/** The index of an answer; undefined where there is none, null where it is outside the scale, which is told. */
function answerOf(
  row: NamedRow<SurveyField>,
  item: ItemField,
  place: ProblemPlace,
  { table, scale, problems }: SurveyContext,
): Rational | undefined | null {
  const written = row.text(item);
  if (noAnswer.has(written.toLowerCase())) return undefined;
  const text = scale === null ? (/^([1-5])(?=$|\s*[-–=:(]|\s)/u.exec(written)?.[1] ?? "") : written;
  const answer = parseDecimal(text);
  const index = answer === null || scale === 100 ? answer : indexOf(answer);
  if (index !== null && isIndex(index)) return index;
  const range = scale === 100 ? "0–100" : "1–5";
  problems.add("answer-outside-scale", place, { value: written, column: labelOf(table, item), range });
  return null;
}

function isIndex(index: Rational): boolean {
  return compare(index, rational(0)) >= 0 && compare(index, rational(100)) <= 0;
}

function indicesOf(
  row: NamedRow<SurveyField>,
  place: ProblemPlace,
  names: SourceValue["names"],
  period: Span,
  { table, problems }: SurveyContext,
): readonly SourceValue[] {
  return indexFields.flatMap((what) => {
    const written = row.text(what);
    if (noAnswer.has(written.toLowerCase())) return [];
    const index = parseDecimal(written);
    if (index === null || !isIndex(index)) {
      problems.add("answer-outside-scale", place, { value: written, column: labelOf(table, what), range: "0–100" });
      return [];
    }
    return [
      {
        names: saidIn({ what, ...names }),
        period,
        amount: decimalText(index),
        reported: true as const,
        place: row.place,
      },
    ];
  });
}

const facets: readonly FacetDefinition[] = [
  { id: "what", name: { sv: "Vad som räknas", en: "What is counted" }, likely: "measure" },
  { id: "unit", name: { sv: "Enhet", en: "Unit" }, likely: "unit" },
  { id: "gender", name: { sv: "Kön", en: "Gender" }, likely: "gender" },
  { id: "age", name: { sv: "Åldersgrupp", en: "Age group" }, likely: "age" },
];
