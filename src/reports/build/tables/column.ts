import type { Coverage } from "#domain/cube/query.ts";
import { problem, type Problem, type ProblemPlace } from "#domain/problems/problem.ts";
import { fromMoneyScale, toMoneyScale, unitHead } from "#domain/quantities/format.ts";
import type { Rational } from "#domain/quantities/rational.ts";
import type { MoneyScale, UnitOfMeasurementId } from "#domain/quantities/units.ts";
import { term } from "#domain/terms.ts";
import type { Cell, Inline, ValueInline } from "../../document.ts";
import { isQuery, joinParts, queryOf, type Asked, type Unaskable } from "../ask.ts";
import { text, unitOf, type ReportContext, type Scope } from "../context.ts";
import { missingValue, noSuch, noSuchUnit } from "../problems.ts";
import { isMoneyRate, precisionOf, printValue } from "../print.ts";
import { footColumn, partsByValue, type FootedColumn } from "./footing.ts";
import type { Grid, GridColumn } from "./layout.ts";
import type { CellNote } from "./notes.ts";

/** One column of questions: asked, footed and printed. */
export interface BuiltColumn {
  readonly column: GridColumn;
  /** The unit that stands once in the head; null where the cells have different ones, each with its own. */
  readonly unit: string | null;
  readonly isMoney: boolean;
  readonly asked: readonly (Asked | null)[];
  readonly cells: readonly Cell[];
  readonly notes: readonly CellNote[];
  readonly problems: readonly Problem[];
}

export const emptyCell: Cell = { content: [], detail: [] };

type Question = ReturnType<typeof queryOf> | null;

/** What a column asks for in each row; null in the head of a group. */
export function questionsOf(scope: Scope, { rows }: Grid, { part, yields }: GridColumn): readonly Question[] {
  return rows.map((row) => {
    if (row.role === "group") return null;
    return queryOf(scope, yields === true ? joinParts(part, row.part) : joinParts(row.part, part));
  });
}

export function buildColumn(
  context: ReportContext,
  grid: Grid,
  written: GridColumn,
  { questions, asked }: Pick<BuiltColumn, "asked"> & { readonly questions: readonly Question[] },
): BuiltColumn {
  const column = { ...written, in: written.in ?? scaleOfRates(context, asked) };
  const units = new Set(asked.flatMap((one) => (one?.answer.state === "value" ? [one.answer.unit] : [])));
  const [unit] = units.size === 1 ? units : [null];
  const footed = unit === null || unit === undefined || !adds(unit) ? unfootable : foot(context, grid, column, asked);
  return {
    column,
    unit:
      unit === null || unit === undefined
        ? units.size === 0
          ? ""
          : null
        : unitHead(unit, context.language, scaleOf(context, column)),
    isMoney: unit === "sek",
    asked,
    cells: asked.map((one, row) => printCell(context, column, one, units.size <= 1, footed.adjusted.get(row))),
    notes: [
      ...asked.flatMap((one, row) => cellNotes(one, `${grid.rows[row]?.name}, ${column.name}`)),
      ...footingNotes(context, grid, column, footed, asked),
    ],
    problems: [
      ...unaskable(context, grid.place, questions),
      ...unknown(context, grid.place, asked),
      ...footingProblems(context, grid, column, footed),
    ],
  };
}

/** A column of nothing but money rates is in kronor. */
function scaleOfRates(scope: Scope, asked: readonly (Asked | null)[]): MoneyScale | null {
  const money = asked.filter((one) => one?.answer.state === "value" && one.answer.unit === "sek");
  return money.length > 0 && money.every((one) => one !== null && isMoneyRate(scope, one.query.measure)) ? "kr" : null;
}

function scaleOf(scope: Scope, column: GridColumn): MoneyScale {
  return column.in ?? scope.workspace.style.money;
}

/** Units whose values can make up a sum; shares and means can't. */
function adds(unit: UnitOfMeasurementId): boolean {
  return !["percent", "points", "index", "ratio"].includes(unit);
}

const unfootable: FootedColumn = { adjusted: new Map(), unfooted: [] };

function foot(context: ReportContext, grid: Grid, column: GridColumn, asked: readonly (Asked | null)[]): FootedColumn {
  const precise = asked.find((one) => one?.answer.state === "value");
  if (precise?.answer.state !== "value") return unfootable;
  const { decimals } = precisionOf(context, precise.query, precise.answer.unit, {
    decimals: column.decimals ?? undefined,
    in: scaleOf(context, column),
  });
  const values = asked.map((one) => scaled(context, column, one));
  const totals = grid.totals ?? partsByValue(grid.rows, values, decimals);
  const footed = footColumn({ values, decimals, totals }, context.workspace.style.rounding);
  return {
    ...footed,
    adjusted: new Map(
      [...footed.adjusted].map(([row, value]) => [row, unscaled(context, column, asked[row] ?? null, value)]),
    ),
  };
}

function scaled(scope: Scope, column: GridColumn, asked: Asked | null): Rational | null {
  if (asked?.answer.state !== "value" || asked.answer.upper !== null) return null;
  return asked.answer.unit === "sek" ? toMoneyScale(asked.answer.value, scaleOf(scope, column)) : asked.answer.value;
}

function unscaled(scope: Scope, column: GridColumn, asked: Asked | null, value: Rational): Rational {
  return asked?.answer.unit === "sek" ? fromMoneyScale(value, scaleOf(scope, column)) : value;
}

function printCell(
  context: ReportContext,
  column: GridColumn,
  asked: Asked | null,
  bare: boolean,
  adjusted: Rational | undefined,
): Cell {
  if (asked === null) return emptyCell;
  if (asked.answer.state === "absent") return { content: [text("–")], detail: [] };
  const scale = column.in ?? (bare ? scaleOf(context, column) : undefined);
  const options = { decimals: column.decimals ?? undefined, in: scale, bare, table: true, adjusted };
  const value = printValue(context, asked.query, asked.answer, options);
  return { content: [value], detail: column.judged === true ? judgement(context, value) : [] };
}

function judgement({ language }: Scope, { tone }: ValueInline): readonly Inline[] {
  return tone === "good" || tone === "bad" ? [text(term(tone === "good" ? "better" : "worse", language))] : [];
}

function cellNotes(asked: Asked | null, place: string): readonly CellNote[] {
  if (asked === null) return [];
  if (asked.answer.state === "absent")
    return asked.answer.reason === "no_data"
      ? []
      : [{ kind: "absent", answer: asked.answer, scenario: asked.query.scenario, place }];
  const { coverage } = asked.answer;
  return coverage === null ? [] : gapsOf(coverage).map((gap) => ({ kind: "coverage", coverage: gap, place }));
}

/** That units have not reported, that months are missing and that units are left out are three things to say. */
function gapsOf({ have, of, months, ofMonths, missed }: Coverage): readonly Coverage[] {
  const none = { have: of, of, months: ofMonths, ofMonths, missed: 0 };
  return [
    ...(have < of ? [{ ...none, have }] : []),
    ...(months < ofMonths ? [{ ...none, months }] : []),
    ...(missed > 0 ? [{ ...none, missed }] : []),
  ];
}

function footingNotes(
  context: ReportContext,
  grid: Grid,
  column: GridColumn,
  { unfooted }: FootedColumn,
  asked: readonly (Asked | null)[],
): readonly CellNote[] {
  return unfooted.flatMap(({ row, difference }) => {
    const one = asked[row];
    if (one?.answer.state !== "value") return [];
    const { decimals } = precisionOf(context, one.query, one.answer.unit, {
      decimals: column.decimals ?? undefined,
      in: scaleOf(context, column),
    });
    return [{ kind: "does_not_foot", place: `${grid.rows[row]?.name}, ${column.name}`, difference, decimals } as const];
  });
}

function footingProblems(
  context: ReportContext,
  grid: Grid,
  column: GridColumn,
  { unfooted }: FootedColumn,
): readonly Problem[] {
  if (unfooted.length === 0 || context.workspace.style.rounding === "foot") return [];
  return [problem("table-does-not-foot", grid.place, { column: column.name, table: grid.caption })];
}

function unaskable(context: ReportContext, place: ProblemPlace, questions: readonly Question[]): readonly Problem[] {
  const refused = questions.filter((question): question is Unaskable => question !== null && !isQuery(question));
  return refused.map((question) =>
    question.missing === "period"
      ? problem("no-such-period", place, { value: question.written })
      : noSuch("unknown-measure", place, "", context.workspace.measures),
  );
}

/** A dash says that there is no value; that there can be none is a problem. */
function unknown(context: ReportContext, place: ProblemPlace, asked: readonly (Asked | null)[]): readonly Problem[] {
  return asked.flatMap((one) => {
    if (one?.answer.state !== "absent") return [];
    if (one.answer.reason === "unknown_measure") return [missingValue(context, one.query, one.answer, place)];
    if (one.answer.reason !== "unknown_unit" || unitOf(context, one.query.unit) !== undefined) return [];
    return [noSuchUnit(context, place, one.query.unit)];
  });
}
